# dictionaries and sets: counting, grouping, removing
def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def group(numbers):
    groups = {}
    for number in numbers:
        groups.setdefault(number % 97, []).append(number)
    return groups


def main():
    words = ["w" + str(i * i % 1009) for i in range(20000)]
    counts = count(words)
    total = sum(counts.values()) + len(counts)
    for i in range(5):
        groups = group(range(10000))
        total += len(groups) + sum(len(group) for group in groups.values())
    seen = set()
    for i in range(30000):
        seen.add(i * 7919 % 10007)
        if i % 3 == 0:
            seen.discard(i % 10007)
    cache = {}
    for i in range(30000):
        cache[(i % 500, i % 7)] = i
        if len(cache) > 1000:
            cache.pop(next(iter(cache)))
    print(total, len(seen), len(cache), len(seen & set(range(5000))), sorted(counts)[:3])


main()
