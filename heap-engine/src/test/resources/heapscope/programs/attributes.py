class Thing:
    pass


def fill(count, value):
    thing = Thing()
    for i in range(count):
        setattr(thing, "a" + str(i), value(i))
    return [getattr(thing, "a" + str(i)) for i in range(count)]


for count in (0, 1, 4, 5, 6, 7, 12):
    print(fill(count, lambda i: i), fill(count, lambda i: i / 2), fill(count, str))
    print(fill(count, lambda i: i if i % 2 else None), fill(count, lambda i: (i, i * 0.5, str(i))[i % 3]))

t = Thing()
t.count = 1
t.ratio = 0.5
t.name = "n"
t.count += 1
t.ratio *= 3
print(t.count, t.ratio, t.name)
t.count = "text now"
t.ratio = None
print(t.count, t.ratio, t.name)
t.count = 5
u = Thing()
u.count = 1
u.ratio = 2.5
u.more = 7
print(t.count, u.count, u.ratio, u.more, vars(u))
del u.ratio
print(vars(u), hasattr(u, "ratio"))
u.ratio = 3
print(vars(u))
try:
    del u.nothing
except AttributeError as error:
    print(error)
try:
    print(t.nothing)
except AttributeError as error:
    print(error)
try:
    (5).nothing
except AttributeError as error:
    print(error)


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


def chain(n):
    head = None
    for i in range(n):
        node = Node(i)
        node.next = head
        head = node
    return head


total = 0
node = chain(100)
while node is not None:
    total += node.value
    node = node.next
print(total)


class Mixed:
    def __init__(self, i):
        self.a = i
        if i % 2:
            self.b = i * 1.5
        self.c = str(i)
        self.d = i
        self.e = None
        self.f = [i]
        self.g = i + 1


for i in range(4):
    m = Mixed(i)
    m.a += 10
    m.g += 1
    print(m.a, getattr(m, "b", "-"), m.c, m.d, m.e, m.f, m.g)
big = Thing()
big.number = 2 ** 62
big.number += 2 ** 62
big.other = 2 ** 70
print(big.number, big.other)


class Constants:
    LIMIT = 10
    names = ["x"]

    def limit(self):
        return self.LIMIT


c = Constants()
print(c.limit(), c.names)
Constants.LIMIT = 11
print(c.limit())
c.LIMIT = 12
print(c.limit(), Constants.LIMIT)
for i in range(3):
    Constants.LIMIT += 1
print(Constants.LIMIT, Constants().limit())


def first(self):
    return "first"


def second(self):
    return "second"


Constants.which = first
results = []
for i in range(4):
    results.append(c.which())
    if i == 1:
        Constants.which = second
print(results)
