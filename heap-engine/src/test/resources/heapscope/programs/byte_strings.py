# bytes and bytearray.
def attempt(function, *arguments, **names):
    try:
        return function(*arguments, **names)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


b = b"Hello, World"
print(b, b[0], b[-1], b[2:5], b[::-1], len(b), b + b"!", b * 2, b"" * 5, 87 in b, b"World" in b, b"x" in b, attempt(lambda: "a" in b), attempt(lambda: 300 in b))
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes(bytearray(b"y")), attempt(bytes, [256]), attempt(bytes, "x"), attempt(bytes, -1))
print(b.upper(), b.lower(), b.find(b"o"), b.find(111), b.rfind(b"o"), b.count(b"l"), b.index(b"W"), b.replace(b"l", b"L"), b.split(b", "), b.startswith(b"He"), b.endswith((b"x", b"ld")), b" a ".strip(), b"a,b".partition(b","), b"-".join([b"a", b"b"]))
print(b"a b  c".split(), b"a\nb".splitlines(), b"x".center(5, b"*"), b"7".zfill(3), b"ab".isalpha(), b"12".isdigit(), b"abc".title(), b"xyx".strip(b"x"), b"ab".hex(), bytes.fromhex("6162 63"), b"abc".decode(), b"\xc3\xa9".decode("utf-8"), attempt(b"\xff".decode), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace"))
print(b"a" < b"b", b"a" == b"a", b"a" == "a", b"ab" > b"aa", hash(b"abc") == hash(b"ab" + b"c"), {b"k": 1}[b"k"], sorted([b"b", b"a"]), list(b"ab"), max(b"az"), bool(b""), repr(b"it's \\ \n\x00\xff"), repr(b'"'), repr(b"'\""))
print(attempt(lambda: b[20]), attempt(lambda: b + "x"), attempt(lambda: b.__setitem__(0, 1)) if hasattr(b, "__setitem__") else "no item assignment", attempt(lambda: b"a" * "b"), attempt(b"a".join, ["x"]))
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a.extend([103])
a += b"h"
a.insert(0, 64)
print(a, len(a), a[0], a[1:3], a.pop(), a.pop(0), a, a.find(b"d"), bytes(a), a == b"abcdefg", a.decode(), a.upper())
a[0] = 65
a[1:3] = b"XYZ"
del a[-1]
print(a, attempt(lambda: a.__setitem__(0, 300)), attempt(lambda: a.__setitem__(50, 1)), attempt(hash, a), bytearray(3), bytearray("hi", "ascii"), bytearray(), bytearray([1, 2]), repr(bytearray(b"q")))
a[::2] = b"1234"[:len(a[::2])]
a.reverse()
print(a, a.copy() == a, a * 2, a + b"z", type(a + b"z").__name__, type(b"z" + a).__name__, a.count(b"1"), 65 in a)
a.clear()
for i in range(300):
    a.append(i % 256)
print(len(a), a[299], sum(a), a[255], list(a[:3]))
a.remove(7)
del a[10:290]
print(len(a), list(a))
buffer = bytearray(1000)
for i in range(0, 1000, 10):
    buffer[i] = i % 256
print(sum(buffer), buffer.count(0), bytes(buffer[:21]))
for x in b"ab":
    print(x, end=" ")
print("%s" % b"x", "{}".format(b"y"), f"{b'z'}")
