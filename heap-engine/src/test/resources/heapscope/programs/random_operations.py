# Thousands of operations chosen by a generator of the program's own, on lists, dicts, sets, byte arrays and strings.
state = 20240607


def rand(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (IndexError, KeyError, ValueError) as error:
        return type(error).__name__


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 5

    def __eq__(self, other):
        return isinstance(other, Key) and other.n == self.n

    def __repr__(self):
        return "K%d" % self.n


def value():
    kind = rand(8)
    n = rand(40)
    if kind < 3:
        return n
    if kind == 3:
        return n / 4
    if kind == 4:
        return "s%d" % n
    if kind == 5:
        return (n, n + 1)
    if kind == 6:
        return Key(n)
    return None


def lists():
    a = []
    for step in range(700):
        op = rand(14)
        n = len(a)
        if op < 4:
            a.append(rand(50) if step < 200 else value())
        elif op == 4:
            a.insert(rand(n + 3) - 1, value())
        elif op == 5:
            attempt(a.pop)
        elif op == 6:
            attempt(a.pop, rand(n + 1) - rand(n + 1))
        elif op == 7 and n:
            a[rand(n)] = value()
        elif op == 8:
            i, j = rand(n + 1), rand(n + 1)
            a[i:j] = [value() for _ in range(rand(4))]
        elif op == 9:
            i, j = rand(n + 1), rand(n + 1)
            del a[i:j:rand(3) + 1]
        elif op == 10:
            a.extend(a[rand(n + 1):rand(n + 1)])
        elif op == 11:
            a.reverse()
        elif op == 12:
            a = a[::rand(2) + 1] + [rand(9)] * rand(3)
        else:
            attempt(a.remove, rand(50))
        if len(a) > 60:
            del a[10:50]
        if step % 50 == 0:
            print(step, len(a), a)


def dicts():
    d = {}
    for step in range(900):
        op = rand(10)
        k = value()
        if op < 4:
            d[k] = step
        elif op == 4:
            d.pop(k, None)
        elif op == 5:
            attempt(d.__delitem__, k)
        elif op == 6:
            d.setdefault(k, []) if rand(9) else d.clear()
        elif op == 7:
            attempt(d.popitem)
        elif op == 8:
            d = dict(d) if rand(2) else d.copy()
        else:
            d.update({value(): -step, value(): step})
        if step % 60 == 0:
            print(step, len(d), d, [k in d for k in (1, 2.0, "s3", (4, 5), Key(6), None)])


def sets():
    s, t = set(), set()
    for step in range(400):
        v = value()
        op = rand(9)
        if op < 4:
            s.add(v)
        elif op == 4:
            t.add(v)
        elif op == 5:
            s.discard(v)
        elif op == 6:
            s, t = s | t, s & t
        elif op == 7:
            s = s - t if rand(2) else s ^ t
        else:
            s, t = t, s
        if step % 40 == 0:
            print(step, len(s), len(t), sorted(map(str, s)), s <= t, s.isdisjoint(t), v in s)


def texts():
    b = bytearray()
    s = ""
    for step in range(300):
        op = rand(7)
        n = len(b)
        if op < 3:
            b.append(rand(256))
            s += chr(97 + rand(26)) if rand(8) else "é"
        elif op == 3:
            b.extend(bytes([rand(256) for _ in range(rand(6))]))
            s = s[rand(len(s) + 1):] + s[:rand(len(s) + 1)]
        elif op == 4 and n:
            del b[rand(n):rand(n) + 2]
            s = s.replace("a", "bc", 1)
        elif op == 5 and n:
            b[rand(n)] = rand(256)
            s = s[::-1]
        else:
            b *= rand(2) + 1
            s = s * (1 + rand(2))
        if len(b) > 80:
            b = b[20:60]
            s = s[:40]
        if step % 25 == 0:
            print(step, len(b), bytes(b), s, s.count("b"), s.find("é"), hash(s) == hash("" + s))


lists()
dicts()
sets()
texts()
