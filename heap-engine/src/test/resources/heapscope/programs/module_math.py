import math
from math import sqrt, pi

print(sqrt(2), pi, math.e)
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9))
print(math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.factorial(20), math.factorial(30))
print(math.comb(10, 3), math.perm(5, 2), math.perm(4), math.isqrt(10 ** 20 + 1))
print(math.log(100, 10), math.log2(8), math.log10(1000), math.log(2 ** 2000) > 1386)
print(math.sin(0.5), math.cos(0.5), math.tan(0.5), math.atan2(1, -1))
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.fsum([0.1] * 10), math.prod([2, 3, 7]))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0))
print(math.modf(3.25), math.frexp(10.0), math.ldexp(0.625, 4), math.copysign(2.0, -0.0), math.fmod(-7, 3))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.floor(math.inf)):
    try:
        f()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
