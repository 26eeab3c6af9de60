# sorting: with the method, by keys, by hand
class Item:
    def __init__(self, key, text):
        self.key = key
        self.text = text

    def __lt__(self, other):
        return self.key < other.key


def merge_sort(values):
    if len(values) <= 1:
        return values
    middle = len(values) // 2
    left = merge_sort(values[:middle])
    right = merge_sort(values[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def scrambled(count):
    return [i * 7919 % 10007 for i in range(count)]


def main():
    total = 0
    for i in range(3):
        values = scrambled(4000)
        total += merge_sort(values)[10 * i]
        values.sort()
        total += values[100]
        items = [Item(value, str(value)) for value in scrambled(1500)]
        items.sort()
        total += items[7].key
        items.sort(key=lambda item: item.text)
        total += items[7].key
        total += len(sorted(items, key=lambda item: -item.key))
    print(total, sorted(["b", "a", "c"], reverse=True))


main()
