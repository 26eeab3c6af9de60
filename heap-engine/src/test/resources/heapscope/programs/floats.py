# Floats: arithmetic, comparison with integers, shortest text, rounding.
def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


inf = float("inf")
nan = float("nan")
numbers = [0.0, -0.0, 1.0, -1.0, 0.1, 1.5, -2.5, 1e16, 1e15, 123456789.123456789, 1e-5, 1e-4, 5e-324, 1.7976931348623157e308, inf, -inf, nan, 3.141592653589793]
for a in numbers:
    print(a, repr(a), str(a), -a, abs(a), bool(a), a == a, hash(a) if a == a else "nan")
for a in numbers:
    for b in numbers:
        row = [a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b]
        if b != 0:
            row += [a / b, a // b, a % b]
        print(*row)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 5 % 0.3, 1e300 * 1e10, -1e300 * 1e300)
print(2.0 ** 0.5, 2 ** 0.5, 9 ** 0.5, 2.0 ** 10, 1.1 ** 10, 0.5 ** 3, 10.0 ** -3, 1.0001 ** 50, 3.7 ** 7)
print(attempt(lambda: 1.0 / 0), attempt(lambda: 1.0 // 0), attempt(lambda: 1.0 % 0), attempt(lambda: 10.0 ** 400), attempt(lambda: 0.0 ** -1))
print(1 < 1.5, 2**60 < 2.0**60, 2**60 + 1 > 2.0**60, 1 == 1.0, 10**400 > 1e308, 10**400 < inf, -(10**400) > -inf, 3 == nan)
print(float("1e3"), float("  -1.5  "), float("1_0.5"), float(".5"), float("5."), float("-inf"), float("Infinity"), float())
print(attempt(float, "x"), attempt(float, ""), attempt(float, "1e"), attempt(float, None), attempt(float, "1__0"))
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(123.456, -1), round(1e20, 2), round(0.1 + 0.2, 10))
print(round(5e-324, 400), round(1.5, 0), round(-1.5, 0), attempt(round, inf), attempt(round, nan), round(inf, 2), type(round(1.5)), type(round(1.5, 0)))
print((1.0).is_integer(), (1.5).is_integer(), inf.is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio())
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 1e23, 123456789012345680.0, 12345678901234567.0, 0.00001234, 100000.0, 1e100)
print(int(1e15), int(-0.9), 1e15 + 0.3, 4.35, 4.349999999999999, 2.5e-7, 1.0e-10)
print(sum([0.1] * 10), max(1.5, 2), min(1, 0.5), sorted([2.5, -1, 0.0, 3, 1e-9]))
print([1.0, 2, 3.5], (1.0, 2.0), {1.0: "a", 2: "b"}[1], 1.0 in [1], {1, 1.0, True} == {1})
x = 1.5
x += 1
x *= 2
x -= 0.5
x /= 3
x //= 0.25
x **= 2
x %= 7
print(x)
print(hash(1.5), hash(0.1), hash(2.0**70), hash(-1.0), hash(1e300), hash(-0.5), hash(inf), hash(-inf), hash(5e-324))
total = 0.0
for i in range(1, 100):
    total += 1.0 / i
print(total)
