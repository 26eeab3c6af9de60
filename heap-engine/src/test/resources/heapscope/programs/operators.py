print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1, 7 / 2, 6 / 3, divmod(-7, 2))
print(1 << 70, (1 << 70) >> 68, -5 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5, -(-3), +4)
n = 4611686018427387903
print(n + 1, n * 2, -n - 2, n * n, (n + 1) * 2, n - -n)
m = 9223372036854775807
print(m + 1, m * 3, -m - 2, m * m // m == m, 10 ** 20 // 10 ** 18, 10 ** 20 % 7, hash(10 ** 20) == hash(10 ** 20))
x = 1
for i in range(1, 26):
    x *= i
print(x, x // 10 ** 20, len(str(x)))
print(0.1 + 0.2, 1e300 * 1e10, -0.0, 1e-320, 1.5 * 2, 3 - 0.5, 7.0 // 2, 7.5 % 2, 2.0 ** 0.5, 1e16, 123456789.123)
print(float("inf"), float("-inf"), float("nan") != float("nan"), 1 == 1.0, 2 ** 53 == 2.0 ** 53, 3 < 3.5, True + True)
print(1 < 2 < 3, 1 < 2 > 1, 3 > 2 >= 2, not 1, not [], 1 and 2, 0 or "x", None or 0, "a" < "b", [1, 2] < [1, 3])
print((1, 2) == (1, 2), [1] == [1.0], "a" == 1, None is None, 5 is not None, 1 in (1, 2), "b" not in "abc")
a = [1, 2]
b = a
b += [3]
print(a, a is b)
b = b + [4]
print(a, b, a is b)
s = "x"
s *= 3
s += "y"
print(s, "ab" * 2, "a" "b", s[1], s[-1:])
i = 10
i -= 3
i *= 2
i //= 4
i **= 3
i %= 20
i <<= 2
i |= 1
i ^= 3
i &= 0xfe
print(i)
f = 10
f /= 4
print(f)


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return "V" + repr(self.parts)

    def __mul__(self, k):
        return Vector(*[p * k for p in self.parts])

    __rmul__ = __mul__

    def __sub__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[p - q for p, q in zip(self.parts, other.parts)])

    def __iadd__(self, other):
        self.parts = self.parts + other.parts
        return self

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(p * p for p in self.parts) ** 0.5

    def __matmul__(self, other):
        return sum(p * q for p, q in zip(self.parts, other.parts))

    def __le__(self, other):
        return abs(self) <= abs(other)

    def __index__(self):
        return len(self.parts)

    def __format__(self, spec):
        return "<" + spec + ">"

    def __str__(self):
        return "vector"


v = Vector(3, 4)
print(repr(v * 2), repr(3 * v), repr(v - Vector(1, 1)), repr(-v), abs(v), v @ v, v <= v, v >= Vector(1, 1), str(v), f"{v:abc}")
v += Vector(5)
print(repr(v), [10, 20, 30, 40][v])
try:
    v - 5
except TypeError as error:
    print(error)
try:
    v < v
except TypeError as error:
    print(error)
try:
    [] + ()
except TypeError as error:
    print(error)
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1 << -1, lambda: "a" < 1, lambda: -"x", lambda: [1]["a"]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(round(2.5), round(3.5), round(2.675, 2), abs(-3), int(-2.7), int("12"), float("1.5"), str(1.0), bool(""), chr(65), ord("a"))
print(hex(255), bin(5), int("ff", 16), "%x" % 255, pow(2, 10, 1000))
