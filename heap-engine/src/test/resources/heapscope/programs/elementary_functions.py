# Exponentials, logarithms and angles to the last digit.
import math

for i in range(1, 60):
    x = i * 0.37 - 9.1
    p = i * 1.83
    print(math.exp(x), math.log(p), math.sin(x), math.cos(p), p ** 0.3, p ** x, 1.6 ** i, 0.3 ** i, math.hypot(x, p))
print(math.exp(1), math.exp(700), math.exp(-744), math.log(2), math.log(5e-324), math.log(8, 2), math.log2(8), math.log10(1000))
print(math.sin(math.pi), math.cos(math.pi / 2), math.atan(1) * 4, math.atan2(-1, -1), math.asin(0.5), math.acos(0.5), math.sin(1e-9))
print(2 ** 0.5, 10 ** 0.5, 1.1 ** 1.1, 0.1 ** 20.5, 2.0 ** -1074, 1e-300 ** 0.5, 1e300 ** 0.5, 5.0 ** 400 if False else 0)
