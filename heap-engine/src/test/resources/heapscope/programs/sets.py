# Sets and frozensets.
def attempt(function, *arguments, **names):
    try:
        return function(*arguments, **names)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


s = set()
for i in range(100):
    s.add(i % 37)
print(len(s), sorted(s)[:5], 36 in s, 37 in s, sum(s))
s.discard(5)
s.discard(500)
s.remove(6)
print(len(s), attempt(s.remove, 6), 5 in s, bool(set()), repr(set()), {7}, repr(frozenset()), frozenset([3]))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(b - a), a < b, {3, 4} < a, {3, 4} <= a, a >= {1}, a > a, a == {4, 3, 2, 1}, a != b)
print(sorted(a.union([9], (8,))), sorted(a.intersection([1, 2, 9], {2, 1})), sorted(a.difference([1])), sorted(a.symmetric_difference([1, 7])), a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([9]), a.isdisjoint("x"))
c = a.copy()
c |= {10}
c &= {1, 2, 10, 11}
c -= {1}
c ^= {2, 3}
print(sorted(c), sorted(a), c is a)
c.update([5, 6], "x")
c.intersection_update([5, 6, "x"])
c.difference_update([5])
c.symmetric_difference_update([6, 7])
print(sorted(c, key=str), len(c), c.pop() in (7, "x"), len(c))
c.clear()
print(c, attempt(c.pop), attempt(lambda: {[]}), attempt(lambda: {1} | [1]), attempt(set, 5), attempt(hash, set()))
f = frozenset("abc")
print(sorted(f), hash(f) == hash(frozenset("cba")), f == set("abc"), {f: 1}[frozenset("bca")], sorted(f | {"d"}), type(f | {"d"}).__name__, type({"d"} | f).__name__, frozenset(f) is f, f in {f}, {1, 2} in [{2, 1}], set("abc") in {f})
mixed = {1, "a", 2.5, None, (1, 2), True, b"x"}
print(len(mixed), 1.0 in mixed, (1, 2) in mixed, "b" in mixed, b"x" in mixed)
print(sorted({x % 4 for x in range(10)}), len({"a" + "b", "ab"}), sorted(set("hello")), sorted(set([3, 1, 3])), set() == frozenset(), {1} == 1)


class P:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __hash__(self):
        return hash(self.n % 2)


ps = {P(i % 6) for i in range(30)}
print(len(ps), sorted(p.n for p in ps), P(3) in ps, P(7) in ps)
ps.discard(P(3))
print(len(ps), sorted(p.n for p in ps | {P(100)}))


class Node:
    pass


nodes = [Node() for _ in range(50)]
seen = set()
for n in nodes + nodes[:10]:
    seen.add(n)
print(len(seen), all(n in seen for n in nodes), Node() in seen)
seen.add("text")
seen.add((1, 2))
print(len(seen), nodes[3] in seen, "text" in seen, (1, 2) in seen, (2, 1) in seen)


def grow():
    for x in a:
        a.add(x + 100)


print(attempt(grow))
primes = set(range(2, 100))
for i in range(2, 10):
    primes -= set(range(i * i, 100, i))
print(sorted(primes))


class S(set):
    def add_all(self, *values):
        for v in values:
            self.add(v)


t = S([1])
t.add_all(2, 3)
print(sorted(t), isinstance(t, set), len(t), 2 in t, t == {1, 2, 3})
