# Integers of any size: arithmetic, bits, text.
def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


numbers = [0, 1, -1, 7, -7, 2, -3, 10**18, -(10**18), 2**62, -(2**62), 2**63, -(2**63), 2**63 - 1, 2**64, -(10**30), 10**30 + 7]
for a in numbers:
    for b in numbers:
        row = [a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b, a != b, a > b, a >= b]
        if b != 0:
            row += [a // b, a % b, divmod(a, b)]
            if abs(a) < 10**25:
                row.append(a / b)
        print(*row)
for a in numbers:
    print(-a, +a, ~a, abs(a), bool(a), a.bit_length(), hash(a), str(a), repr(a), int(str(a)), hex(a), oct(a), bin(a))
    for shift in (0, 1, 5, 62, 63, 64, 130):
        print(a << shift, a >> shift, end=" ")
    print()
for base in (-3, 0, 1, 2, 10):
    for exponent in (0, 1, 2, 5, 63, 64, 100):
        print(base ** exponent, end=" ")
    print()
print(2 ** -1, (-2) ** -3, 10 ** -2, 7 ** -1)
print(attempt(lambda: 0 ** -1))
print(attempt(lambda: 1 // 0), attempt(lambda: 1 % 0), attempt(lambda: 1 / 0), attempt(divmod, 1, 0))
print(attempt(lambda: 1 << -1), attempt(lambda: 1 >> -1))
print(attempt(lambda: 1 + "a"), attempt(lambda: None + 1), attempt(lambda: 1 < "a"), attempt(lambda: -"a"))
print(pow(3, 100, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(3, -1, 7), attempt(pow, 2, -1, 4), attempt(pow, 2, 3, 0))
print(int(), int(3.99), int(-3.99), int(True), int("  42  "), int("-1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36))
print(attempt(int, "x"), attempt(int, "1__0"), attempt(int, ""), attempt(int, "9", 8), attempt(int, 3, 4), attempt(int, None))
print(attempt(int, float("inf")), attempt(int, float("nan")), attempt(int, "1.5"))
print(int(1e20), int(-1e300) % 1000007, float(10**22), 10**22 == 1e22, 2**53 + 1 == float(2**53 + 1), 2**53 + 1 > float(2**53))
print(attempt(lambda: float(10**400)), attempt(lambda: 10**400 / 3), 10**400 / 10**399, 10**399 / 10**400)
print((1234).to_bytes(2, "big"), (1234).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), attempt((300).to_bytes, 1, "big"))
print(int.from_bytes(b"\x04\xd2", "big"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"\x01\x00", byteorder="little"))
print(True + True, True & False, True | 1, True ^ True, ~True, -True, True * 3, True == 1, hash(True), False < True, repr(True & True))
print(isinstance(True, int), isinstance(1, bool), type(True), type(1), type(2**70), bool(""), bool([0]))
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(10**20 + 5, -1))
print(1_000_000, 0xFF, 0o17, 0b101)
x = 5
x += 3
x -= 1
x *= 4
x //= 3
x **= 3
x %= 1000
x <<= 3
x >>= 1
x |= 1
x &= 0xFFF
x ^= 5
print(x)
f = 1
for i in range(1, 40):
    f *= i
print(f, f // (2**100), f % 1000000007, -f // 3, -f % 12345678901234567890)
print(sum(range(1000)), sum([2**62, 2**62, 2**62]), sum([0.5, 1]), sum([[1], [2]], []))
print(chr(97), chr(0x20AC), ord("a"), ord("€"), attempt(chr, -1), attempt(ord, "ab"), attempt(ord, 5))
print(divmod(-7, 2), divmod(7, -2), divmod(2**70, 3), divmod(7.5, 2))
print((5).real if hasattr(5, "real") else 5, (255).bit_count() if hasattr(5, "bit_count") else 8)
