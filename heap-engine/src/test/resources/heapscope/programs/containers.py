numbers = [1, 2, 3]
numbers.append(4)
numbers.extend([5, 6])
numbers[0] = 10
numbers[-1] = "mixed"
print(numbers, len(numbers), numbers[1:4], numbers[::-1], 3 in numbers, numbers.index(3))
numbers[1:3] = [0]
del numbers[0]
print(numbers, numbers.pop(), numbers, numbers * 2, [0] * 3 + [1])
floats = [0.5] * 4
floats[2] = 7.25
floats[1] = 1
print(floats, sum([1.5, 2.5]))
big = list(range(1000))
for i in range(0, 1000, 7):
    big[i] = str(i)
print(big[:9], big[-7:], len(big))
d = {"a": 1, "b": [2], 3: None, (1, 2): "pair"}
d["c"] = d.get("z", "missing")
d.update({"a": 5})
print(d, list(d), list(d.values()), sorted(str(k) for k in d.keys()), "b" in d)
for key, value in d.items():
    print(key, value)
del d["b"]
print(d.pop(3), d.setdefault("n", []), len(d))
counts = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
many = {i: i * i for i in range(200)}
for i in range(0, 200, 3):
    del many[i]
print(len(many), many[199], 3 in many, sum(many.values()))
s = {1, 2, 3}
s.add(2)
s.add(4)
s.discard(1)
print(sorted(s), s & {2, 3, 9}, sorted(s | {7}), sorted(s - {2}), 3 in s)
t = (1, "two", 3.0)
print(t, t[1], t + (4,), len(t), (1, 2), (1.5, 2.5), (1, "x"), (), (1,))
a, b, c = t
(p, q), r = (1, 2), 3
first, *middle, last = range(6)
print(a, b, c, p, q, r, first, middle, last)
a, b = b, a
print(a, b)
matrix = [[i * j for j in range(4)] for i in range(3)]
print(matrix, [x for row in matrix for x in row if x], {v: k for k, v in enumerate("abc")}, {x % 3 for x in range(9)})
text = "Hello, World"
print(text.lower(), text[7:], text.replace("o", "0"), text.split(", "), "-".join(["a", "b"]), text.find("W"))
print("%d %s %5.2f" % (3, "x", 2.5), f"{text!r:>16}|{3.14159:.2f}|{42:05d}|{'left':<8}|", "{} {}".format(1, "two"))
data = bytearray(b"abc")
data.append(100)
data[0] = 65
print(data, bytes(data), b"xyz"[1], len(b"\x00\xff"))
print(sorted(["b", "A", "c"]), sorted([3, 1, 2], reverse=True), min(4, 2), max([1, 9]), sum(range(10)), any([0, 1]))
print(list(zip("ab", [1, 2])), list(enumerate("xy", 1)), list(reversed([1, 2, 3])), list(filter(None, [0, 1, 2])))
nested = {"list": [1, {"deep": (2, [3])}]}
nested["list"][1]["deep"][1].append(4)
print(nested)
words = []
for i in range(50):
    words.append("w" + str(i))
    if len(words) > 10:
        words = words[5:]
print(words)
