# Lists: growth, methods, slices, sorting, recursion.
def attempt(function, *arguments, **names):
    try:
        return function(*arguments, **names)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


a = []
for i in range(30):
    a.append(i)
print(a, len(a), a[0], a[-1], a[5:10], a[::7], a[::-5], a[25:], a[:-25], a[40:], a[10:5])
a.append("x")
a.append(2.5)
a.append(None)
print(a[-4:], a.index("x"), a.count(3), 2.5 in a, "y" in a, None in a)
b = [1.5, 2.5]
b.append(3.5)
b.append(4)
print(b, [1, 2] + [3], [1] + ["a"], [1, 2] * 3, 2 * [0.5], [[]] * 2, [None] * 3, [] + [], [] * 5, [1] * 0)
print(attempt(lambda: a[100]), attempt(lambda: a["x"]), attempt(lambda: [1] + (2,)), attempt(lambda: [1] * 1.5), attempt(lambda: a.index(99)), attempt([].pop), attempt([1].pop, 5), attempt([1].remove, 2), attempt(lambda: [] < 1))
c = [5, 3, 8, 1]
c.insert(0, 9)
c.insert(2, "mid")
c.insert(100, "end")
c.insert(-1, "before")
print(c, c.pop(), c.pop(0), c.pop(2), c.pop(-2), c)
c = [1, 2, 3, 2, 1]
c.remove(2)
print(c, c.reverse(), c, c.copy(), c.clear(), c)
c.extend(range(3))
c.extend("ab")
c.extend((x * x for x in range(3)))
c += [7]
c += (8, 9)
c *= 2
print(c)
d = list(range(10))
d[2:5] = ["a", "b"]
print(d)
d[1:1] = [100, 200, 300]
print(d)
d[:2] = []
print(d)
d[::2] = [0] * len(d[::2])
print(d)
del d[0], d[-1]
print(d)
del d[1:3]
print(d)
del d[::2]
print(d)
d[-1] = "last"
d[0:0] = d
print(d, attempt(lambda: d.__setitem__(50, 1)), attempt(lambda: d.__setitem__(slice(0, 4, 2), [1])), attempt(lambda: d.__setitem__(slice(0, 1), 5)))
e = [1, 2, 3]
e[1] = "s"
e[0] = 1.5
f = [1.5, 2.5]
f[0] = 7
print(e, f)
print(sorted([3, 1, 2]), sorted([3, 1, 2], reverse=True), sorted("banana"), sorted(["b", "A", "c"], key=str.lower), sorted([1.5, -2, 0, True]))
words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words), words)
words.sort(key=lambda w: w[-1])
print(words)
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
pairs.sort()
print(pairs, sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: -p[0]), sorted([[2], [1, 5], [1]]))
print(attempt(sorted, [1, "a"]), attempt(sorted, 5))
n = 12345
big = []
for i in range(500):
    n = (n * 1103515245 + 12345) % 2147483648
    big.append(n % 1000)
ordered = sorted(big)
print(ordered[:10], ordered[-5:], all(ordered[i] <= ordered[i + 1] for i in range(499)), sorted(big, key=lambda v: v % 10)[:20], sorted(map(str, big))[:8], sorted([v / 7 for v in big])[:3])
print(sorted(big, reverse=True)[:5], min(big), max(big), sum(big), sorted(big, key=lambda v: (v % 3, -v))[:6])
r = [1]
r.append(r)
print(r, repr([[], [[]]]), str([1, "a", None, True, 2.5, (1,), {1: 2}]))
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == (1, 2), [1.0] == [1], [1, [2]] >= [1, [2]])
x, *y, z = [1, 2, 3, 4]
print(x, y, z, [*y, 0, *"ab"], list("abc"), list({"k": 1}), list(range(5, 0, -2)), list(zip("ab", [1, 2])))
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
print(m, [x for row in m for x in row], [i for i in range(10) if i % 3 == 0], bool([]), bool([0]))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "done"), attempt(next, it), list(reversed([1, 2, 3])), list(reversed(range(4))), list(reversed("abc")), list(reversed((1, 2))))
stack = []
for i in range(100):
    stack.append(i)
    if i % 3 == 2:
        stack.pop()
while len(stack) > 5:
    stack.pop(0)
print(stack)
g = [3, 1, 2]
for v in g:
    if len(g) < 6:
        g.append(v * 10)
print(g, g.index(10, 2), attempt(lambda: g.index(3, 1)), [0, 1, 0, 1].index(0, 1), [1, 2, 1].count(1))
print(attempt(hash, []), attempt(len, 5), attempt(iter, 5), attempt(lambda: 5 in 5), attempt(lambda: None[0]), attempt(lambda: (1).__setitem__), type([]), isinstance([], list))


class L(list):
    def total(self):
        return sum(self)

    def append(self, value):
        super().append(value * 2)


l = L([1, 2])
l.append(5)
l.name = "mine"
print(l, l.total(), len(l), l[-1], l + [1], l == [1, 2, 10], isinstance(l, list), l.name, type(l).__name__, sorted(l, reverse=True), l.pop(), bool(L()))


class V:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __eq__(self, other):
        return isinstance(other, V) and self.v == other.v

    def __repr__(self):
        return "V%d" % self.v


vs = [V(i * 7 % 10) for i in range(10)]
print(sorted(vs), min(vs), max(vs), V(3) in vs, V(11) in vs, vs.index(V(4)), vs.count(V(0)), sorted(vs, reverse=True), [V(1)] == [V(1)])
vs.sort()
vs.remove(V(5))
print(vs)
