"""Numbers: n-body, spectral norm, fannkuch, mandelbrot, matrices, large integers, sorting."""
import math
from functools import reduce
from operator import mul

PI = 3.141592653589793
SOLAR = 4 * PI * PI


class Body:
    def __init__(self, position, velocity, mass):
        self.p, self.v, self.mass = list(position), list(velocity), mass * SOLAR


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * sum(v * v for v in a.v)
        for b in bodies[i + 1:]:
            total -= a.mass * b.mass / math.sqrt(sum((x - y) ** 2 for x, y in zip(a.p, b.p)))
    return total


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            d = [x - y for x, y in zip(a.p, b.p)]
            mag = dt / sum(x * x for x in d) ** 1.5
            for k in range(3):
                a.v[k] -= d[k] * b.mass * mag
                b.v[k] += d[k] * a.mass * mag
    for a in bodies:
        for k in range(3):
            a.p[k] += dt * a.v[k]


def spectral(n):
    def a(i, j):
        return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

    def times(v):
        return [sum(a(i, j) * v[j] for j in range(n)) for i in range(n)]

    def transposed(v):
        return [sum(a(j, i) * v[j] for j in range(n)) for i in range(n)]

    u = [1] * n
    for _ in range(3):
        v = transposed(times(u))
        u = transposed(times(v))
    return math.sqrt(sum(x * y for x, y in zip(u, v)) / sum(y * y for y in v))


def fannkuch(n):
    best, total, count, perm = 0, 0, list(range(1, n + 1)), list(range(n))
    turns, r = 0, n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        copy, flips = perm[:], 0
        while (k := copy[0]) != 0:
            copy[:k + 1] = copy[k::-1]
            flips += 1
        best = max(best, flips)
        total += -flips if turns % 2 else flips
        while True:
            if r == n:
                return total, best
            perm.insert(r, perm.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        turns += 1


def mandelbrot(width, height, limit=20):
    for row in range(height):
        line = ""
        for column in range(width):
            cx, cy = 3 * column / width - 2, 2 * row / height - 1
            x = y = 0.0
            for step in range(limit):
                x, y = x * x - y * y + cx, 2 * x * y + cy
                if x * x + y * y > 4:
                    break
            else:
                step = limit
            line += " .:-=+*#%@"[step * 9 // limit]
        yield line.rstrip()


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __matmul__(self, other):
        return Matrix([[sum(map(mul, row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __repr__(self):
        return "Matrix(%r)" % (self.rows,)


def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while n:
        if 4 * q + r - t < m * t:
            yield m
            n -= 1
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


bodies = [Body((0, 0, 0), (0, 0, 0), 1), Body((4.84, -1.16, -0.1), (0.6, 2.8, -0.02), 0.00095),
          Body((8.34, 4.12, -0.4), (-1.01, 1.82, 0.008), 0.00029)]
print("%.9f" % energy(bodies))
for _ in range(20):
    advance(bodies, 0.01)
print("%.9f" % energy(bodies), repr(bodies[1].p[0]))
print("%0.9f" % spectral(8), fannkuch(5))
print("\n".join(mandelbrot(30, 9)))
fib = Matrix([[1, 1], [1, 0]]) ** 300
print(fib.rows[0][1], "".join(map(str, pi_digits(30))))
print(reduce(mul, range(1, 41)), pow(3, 10 ** 20, 10 ** 9 + 7), math.gcd(2 ** 100, 6 ** 50), 10 ** 25 // 7 ** 9)
print(quick([5, 3, 9, 1, 5, -2]), sorted("b-A-c".split("-"), key=str.lower), sorted([(2, "b"), (1, "z"), (2, "a")], reverse=True))
