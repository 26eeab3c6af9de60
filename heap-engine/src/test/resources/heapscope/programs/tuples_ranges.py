# Tuples, ranges, slices, iterators, unpacking.
def attempt(function, *arguments, **names):
    try:
        return function(*arguments, **names)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], t[::-1], len(t), t + (4,), t * 2, () * 3, 2 * (0,), (1,), (), ((),), "a" in t, t.index("a"), t.count(1))
print((1, 2), (1.5, 2.5), ("a", 1), (1, 2)[0] + (1.5, 2)[1], (1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), (1, 2) == (1, 2), (1, 2) == [1, 2], (1.0, 2) == (1, 2.0), hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((1.0, 2.0)))
print(attempt(lambda: t[9]), attempt(lambda: t["a"]), attempt(lambda: t.__setitem__(0, 1)) if hasattr(t, "__setitem__") else "no item assignment", attempt(lambda: () + []), attempt(lambda: hash(([],))), attempt(t.index, 99))
print(tuple([1, 2]), tuple("ab"), tuple(), tuple(range(3)), tuple((x * x for x in range(4))), tuple(t) is t, sorted([(2, 1), (1, 2), (1, 1)]), max((1, 2), (2, 0)), min([(3, "b"), (3, "a")]))
long = tuple(range(150))
print(len(long + long), (long + long)[160], len(long * 3), long[10:140:40], long[::-1][:3], sum(long))
a, b = 1, 2
a, b = b, a
(c, d), *e = (3, 4), 5, 6
f, (g, *h) = 1, (2, 3, 4)
print(a, b, c, d, e, f, g, h)


def unpack(value):
    x, y = value
    return x + y


print(unpack((1, 2)), unpack([3, 4]), unpack("ab"), attempt(unpack, (1, 2, 3)), attempt(unpack, (1,)), attempt(unpack, 5))
r = range(2, 20, 3)
print(r, len(r), list(r), r[0], r[-1], r[1:3], r[::-1], list(r[::2]), 5 in r, 6 in r, "x" in r, 8.0 in r, r.index(8), r.count(5), r.start, r.stop, r.step)
print(list(range(5)), list(range(5, 0, -1)), list(range(0)), len(range(10, 0)), range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), bool(range(0)), hash(range(3)) == hash(range(0, 3)), range(10)[3:7], list(range(10))[slice(1, 8, 3)])
print(attempt(range, 1, 2, 0), attempt(range, "a"), attempt(lambda: range(3)[5]), attempt(range, 1.5), attempt(lambda: r.index(3)), range(10**15)[-1], 10**14 in range(10**15))
print(slice(1, 5), slice(None, 3), slice(1, None, 2).indices(10), slice(-3, None).indices(5), slice(5).stop, slice(1, 2) == slice(1, 2))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(["x"], start=1)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(map(str, [1, 2])), list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(attempt(lambda: list(zip([1], [1, 2], strict=True))), attempt(lambda: list(zip([1, 2], [1], strict=True))), list(zip([1], [2], strict=True)))
it = iter((1, 2))
print(next(it), next(it), next(it, "end"), next(it, None), attempt(next, [1]), iter(it) is it, list(iter([1, 2].pop, 99))[:0] if False else "skip")
values = [3, 2, 1, 0, 5]
print(list(iter(values.pop, 0)), values)
print(any([0, 1]), any([]), all([1, 0]), all([]), any(x > 3 for x in range(5)), sum(x for x in range(5)), max([1, 5, 3], key=lambda x: -x), max([], default="none"), min(3, 1, 2), max("a", "b"), attempt(max, []), attempt(min), max(1, 1.0), max(1.0, 1))
print([x for x in reversed([1, 2])], list(reversed(range(0, 10, 3))), "".join(reversed(("a", "b"))), attempt(reversed, {1, 2}), list(reversed({"a": 1, "b": 2})))


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * i


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Both:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "item%d" % i

    def __contains__(self, x):
        return x == "magic"


print(list(Seq()), 4 in Seq(), 5 in Seq(), list(Countdown(3)), sum(Countdown(5)), max(Countdown(4)), list(zip(Countdown(2), Seq())), [*Countdown(2)], tuple(Seq()), sorted(Seq(), reverse=True))
print(len(Both()), bool(Both()), Both()[1], "magic" in Both(), "x" in Both(), list(reversed(Both())), [x for x, _ in zip(Both(), range(2))])


class Index:
    def __index__(self):
        return 2


print([10, 20, 30][Index()], "abc"[Index()], list(range(Index())), [1, 2, 3][:Index()], hex(Index()), attempt(lambda: [1][Both()]))


class T(tuple):
    def first(self):
        return self[0]


u = T([5, 6, 7])
print(u, u.first(), len(u), u == (5, 6, 7), hash(u) == hash((5, 6, 7)), type(u[1:]).__name__, isinstance(u, tuple), {u: 1}[(5, 6, 7)])
