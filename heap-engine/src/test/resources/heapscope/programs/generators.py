def squares(n):
    for i in range(n):
        yield i * i


print(list(squares(5)), sum(squares(4)), max(squares(3)), tuple(squares(2)))
for value in squares(3):
    print(value)
g = squares(2)
print(next(g), next(g), next(g, "end"))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)


def talk():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received


t = talk()
print(next(t), t.send("a"), t.send(2.5))
try:
    t.send(None)
except StopIteration as stop:
    print("returned", stop.value)


def delegate():
    result = yield from talk()
    yield "delegated"
    yield result
    yield from [1, 2]


d = delegate()
print(next(d), d.send("x"), d.send("y"), d.send("z"), list(d))


def careful():
    try:
        yield 1
        yield 2
    except ValueError as error:
        yield "caught " + str(error)
    finally:
        print("cleanup")


c = careful()
print(next(c), c.throw(ValueError("thrown")))
c.close()
c = careful()
next(c)
c.close()
print(list(c))


def fails():
    yield 1
    raise KeyError("inside")


f = fails()
print(next(f))
try:
    next(f)
except KeyError as error:
    print("KeyError", error, list(f))


def naturals():
    n = 0.5
    while True:
        yield n
        n += 1


def take(n, iterable):
    for i, value in enumerate(iterable):
        if i == n:
            return
        yield value


print(list(take(4, naturals())), [a + b for a, b in zip(squares(3), naturals())])
print(sum(x * 2 for x in range(5) if x % 2), list(x + y for x in "ab" for y in "cd"))
pipeline = (v for v in (w + 1 for w in squares(4)) if v % 2)
print(list(pipeline), list(pipeline))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(tree), [v for v in tree if v > 2])


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), [v for v in Countdown(2)], sum(Countdown(5)))
for v in Countdown(2):
    print("count", v)


def bad():
    yield 1
    raise StopIteration


try:
    list(bad())
except RuntimeError as error:
    print(error)
running = None


def reenter():
    yield next(running)


running = reenter()
try:
    next(running)
except ValueError as error:
    print(error)
first, *rest = squares(4)
print(first, rest)
