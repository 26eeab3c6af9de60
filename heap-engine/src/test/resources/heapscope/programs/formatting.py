# Format specifications, the % operator, str.format and f-strings.
def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


for spec in ["", "d", "5", "<5", ">5", "^5", "05", "+", " ", "+05d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x", ",", "_", "_x", "010,", "*^9", "=+8", "c", "e", "f", "g", ".2f", "%", "n"]:
    print(repr(spec), [format(v, spec) for v in (0, 7, 65, 1234567, 2**70) if not (spec == "c" and v > 100)])
for spec in ["", "5", "<9", ">9", "^9", "09", "+", " ", "e", "E", "f", "F", "g", "G", ".0f", ".1f", ".2f", ".3e", ".0e", ".3g", ".10g", "%", ".1%", ",", ",.2f", "_.1f", "012.3f", "+.2f", "*>12.2f", "#.0f", "#g", "10", "010,.1f", ".3", ".10", "=+9.1f"]:
    print(repr(spec), [format(v, spec) for v in (0.0, 1.0, -1.5, 2.5, 1234567.891, 1e-7, 1e22, 3.14159265358979, 0.1)])
for value in (float("inf"), float("-inf"), float("nan"), -0.0):
    print([format(value, spec) for spec in ("", "f", "e", "g", "010.2f", ">8", "+", "%")])
for spec in ["", "5", "<5", ">5", "^6", "*^7", ".2", "5.1", "s", ">10.3s", "05"]:
    print(repr(spec), [format(v, spec) for v in ("", "a", "abc", "abcdefgh")])
print(format(True, ""), format(True, "5"), format(True, "d"), format(None, ""), format([1], ""))
print(attempt(format, 5, "s"), attempt(format, "a", "d"), attempt(format, 1.5, "d"), attempt(format, 5, ".2"), attempt(format, [1], "5"), attempt(format, "a", "=5"))
print("%d %i %5d %-5d| %05d %+d % d" % (1, 2, 3, 4, 5, 6, 7))
print("%s %r %10s|%-10s|%.2s" % ("a", "b", "c", "d", "efg"))
print("%f %.2f %8.3f %-8.1f| %08.2f %+.1f %e %.3e %g %G" % (1, 2.345, 3.14159, 4.25, 5.5, 6.25, 12345.678, 0.00012, 1e-10, 1e20))
print("%x %X %#x %o %#o %c %c %%" % (255, 255, 255, 8, 8, 65, "z"))
print("%(a)s-%(b)03d" % {"a": "x", "b": 7}, "%s" % [1, 2], "%s" % (3,), "%5.1f%%" % 12.345, "%*d" % (5, 42), "%.*f" % (2, 3.14159))
print("%s %s" % ("a", (1, 2)), "%d" % 3.99, "%s" % None, "%r" % "it's", "%5s|%-5s|" % (1.5, True))
print(attempt(lambda: "%d" % "a"), attempt(lambda: "%s %s" % ("a",)), attempt(lambda: "%s" % ("a", "b")), attempt(lambda: "%z" % 1), attempt(lambda: "%x" % 1.5))
print("{} {}".format(1, "a"), "{1} {0}".format(1, 2), "{a} {b!r}".format(a=1, b="x"), "{0:>5}|{0:<5}|{0:^5}".format("ab"))
print("{:{}}".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{0[1]} {0[0]}".format([1, 2]), "{d[key]}".format(d={"key": 3}), "{{}} {}".format(1))
print("{0.real}".format(5) if hasattr(5, "real") else "5", "{!s:>4}".format(1), "{:,}".format(1234567.5), "{:08.3f}".format(-3.14159))
print(attempt("{} {}".format, 1), attempt("{a}".format), attempt("{".format), attempt("}".format), attempt("{!z}".format, 1))
name = "world"
number = 3.14159
width = 10
print(f"hello {name}", f"{name!r:>10}", f"{number:.2f}", f"{number:{width}.{2}f}|", f"{1 + 1}", f"{'nested'}", f"{{}}", f"{name:*^{width}}")
print(f"{number:e} {1000000:,} {255:#x} {0.256:.1%} {name.upper()} {[i * i for i in range(3)]}")
print(f"{name=} {number=:.2f} {1 + 2=}")
print("{:>{w}}".format("r", w=4), "{:^{}}".format("c", 5), "{:.{}}".format("truncate", 4))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return "<" + spec + ">" + str(self.x)

    def __str__(self):
        return "P(%d, %d)" % (self.x, self.y)


p = Point(1, 2)
print(f"{p} {p:abc} {p!s:>10} {p.x}", "{0.y} {0}".format(p), str(p), "%s" % p)
print("{a[0]} {a}".format(a=[5]), "{x}".format_map({"x": 9}))
