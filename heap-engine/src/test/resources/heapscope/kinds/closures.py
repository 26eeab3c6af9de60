# closures, generators, callables kept in structures
def counter():
    count = 0

    def increase(by):
        nonlocal count
        count += by
        return count

    return increase


def numbers(limit):
    for i in range(limit):
        yield i


def evens(source):
    for number in source:
        if number % 2 == 0:
            yield number


def compose(f, g):
    return lambda x: f(g(x))


def main():
    total = 0
    for i in range(2000):
        increase = counter()
        for j in range(5):
            total += increase(j)
    for i in range(50):
        total += sum(evens(numbers(400)))
    chain = lambda x: x
    for i in range(50):
        chain = compose(lambda x, i=i: x + i, chain)
    for i in range(300):
        total += chain(i)
    pairs = [(name, len(name)) for name in map(str, range(5000))]
    print(total, len(pairs), sum(size for name, size in pairs))


main()
