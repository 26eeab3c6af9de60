# Dicts: order, growth, deletion, views, keys of a program's own classes.
def attempt(function, *arguments, **names):
    try:
        return function(*arguments, **names)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


d = {}
for i in range(40):
    d["k" + str(i)] = i
print(len(d), d["k7"], "k39" in d, "k40" in d, list(d)[:5], list(d.values())[-3:], list(d.items())[10])
for i in range(0, 40, 3):
    del d["k" + str(i)]
print(len(d), list(d), sum(d.values()))
for i in range(0, 40, 3):
    d["k" + str(i)] = -i
print(list(d.items())[-5:], len(d))
for i in range(40):
    d.pop("k" + str(i))
print(d, len(d), bool(d))
d["again"] = 1
print(d)
big = {}
for i in range(700):
    big[i * 7] = i
for i in range(0, 700, 2):
    del big[i * 7]
for i in range(5000, 5200):
    big[i] = "s%d" % i
print(len(big), big[7], big[5100], 14 in big, 21 in big, sum(1 for k in big if k % 2), big.get(4207), list(big)[:4], list(big)[-2:])
e = {1: "int", "1": "str", 2.5: "float", None: "none", (1, 2): "tuple", True: "bool", b"x": "bytes", frozenset([1]): "frozen"}
print(e, e[1.0], e[(1, 2)], e[None], e[b"x"], e[frozenset([1])])
print(attempt(lambda: e["missing"]), attempt(lambda: e[[1]]), attempt(lambda: {[]: 1}), attempt(e.pop, "zz"), attempt({}.popitem), attempt(lambda: e.__delitem__("q")), attempt(lambda: {} < {}))
print(e.get("x"), e.get("x", 5), e.get(1), e.setdefault("new", []), e.setdefault("new", 7), e.pop("new"), e.pop("new", "gone"), e.popitem())
f = dict(a=1, b=2)
g = dict([("x", 1), ["y", 2]], z=3)
h = dict(f, b=9, c=3)
print(f, g, h, dict(), dict({}), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), f | h, {**f, "q": 1, **g})
f.update(b=5)
f.update({"c": 6})
f.update([("d", 7)])
f |= {"e": 8}
print(f, f.copy() == f, f.copy() is f, f == {"e": 8, "d": 7, "c": 6, "b": 5, "a": 1}, f != {}, {1: 1} == {1: 1.0}, {1: [1, {2: 3}]} == {1: [1, {2: 3}]})
print(attempt(dict, [1]), attempt(dict, [(1, 2, 3)]), attempt(dict, 5))
k, v, items = f.keys(), f.values(), f.items()
print(k, v, items, len(k), "a" in k, 5 in v, ("a", 1) in items, list(k), sorted(v), k & {"a", "zz"} == {"a"}, k - {"a"} == {"b", "c", "d", "e"}, sorted(k | {"z"}), k == {"a", "b", "c", "d", "e"})
f["late"] = 0
print(len(k), list(v)[-1], list(reversed(f)), list(reversed(f.items()))[0], type(k).__name__ in ("dict_keys", "dict_view"), items.isdisjoint([1]))
print([key + str(val) for key, val in f.items()], {val: key for key, val in f.items()}, {x: x * x for x in range(5)}, max(f), min(f, key=f.get), sorted(f, key=f.get, reverse=True)[:2])


def grow():
    for key in f:
        f[key + "x"] = 1


print(attempt(grow))
f.clear()
print(f, len(f), list(f))
r = {}
r["self"] = r
print(r, {"a": {"b": [1, {"c": ()}]}})


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return "K%d" % self.n


table = {}
for i in range(50):
    table[Key(i)] = i
print(len(table), table[Key(17)], Key(49) in table, Key(50) in table, list(table)[:3])
for i in range(0, 50, 2):
    del table[Key(i)]
print(len(table), table.get(Key(4)), table.get(Key(5)), sorted(key.n for key in table)[:5])


class NoHash:
    def __eq__(self, other):
        return True


class Plain:
    pass


p, q = Plain(), Plain()
by_identity = {p: "p", q: "q"}
print(by_identity[p], by_identity[q], Plain() in by_identity, attempt(lambda: {NoHash(): 1}), attempt(hash, NoHash()))


class D(dict):
    def __missing__(self, key):
        self[key] = value = "made " + str(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.count = getattr(self, "count", 0) + 1


x = D(a=1)
print(x["a"], x["b"], x, x.count, len(x), x.get("zz"), isinstance(x, dict), x == {"a": 1, "b": "made b"}, type(x).__name__, list(x), "b" in x)
counts = {}
for word in "the cat the dog the end".split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
nested = {}
for a in range(3):
    for b in range(2):
        nested.setdefault(a, {})[b] = a * b
print(nested, nested[2][1], {**nested}[0], len(nested))
lru = {}
for i in range(200):
    lru[i % 13] = lru.pop(i % 13, 0) + i
    if len(lru) > 8:
        del lru[next(iter(lru))]
print(lru)
print(repr({}), str({1: 2}), bool({}), attempt(len, {}.keys()), next(iter({"z": 1}.items())), dict(zip("ab", range(2))))
