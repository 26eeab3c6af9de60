# One of each construct of the workload language. It is compiled, never run.
import gc, os as system
from collections import deque, OrderedDict as OD
x = y = 1
a, (b, *c), d = 1, (2, 3, 4), 5
[a, b] = 1, 2
a, b = b, a
a, b, c = c, a, b
x: int = 5
z: "str"
class A(object):
    "doc"
    __slots__ = ("a", "__p")
    k = [i for i in range(3)]
    def __init__(self, a, *args, k=1, m=2, **kw):
        super().__init__()
        self.__p = a
        self.a, self.b = args[0:1], kw
    @property
    def p(self): return self.__p
    @staticmethod
    def s(x=1, y=(1,2), z=[]):
        return lambda q, *, w=1: x + q + w
    def gen(self):
        x = yield
        while True:
            try:
                y = yield x
                if y: continue
                elif x: break
            except (ValueError, KeyError) as e:
                print(e)
                return
            except TypeError:
                raise RuntimeError("x") from None
            except:
                raise
            else:
                pass
            finally:
                print("f")
        yield from self.gen()
        return 3
def outer(n, f=None):
    t = 0
    def inner(u):
        nonlocal t
        t += u
        global x
        x = t
        return [t * v for v in range(u) if v if v > 1 for w in [v] for q in (1,2)]
    with open("a") as g, open("b"):
        for i in range(n):
            with g as (h, j):
                if i == 3:
                    return i
                if i == 4:
                    break
                if i == 5: continue
            try:
                return inner(i)
            finally:
                del t
        else:
            return t
    return {**{1: 2}, "a": n, "b": 3, **f}
def finals():
    for i in range(3):
        try:
            try:
                1/0
            finally:
                for j in range(3):
                    return i
        except ZeroDivisionError as e:
            continue
        except Exception:
            return str(i)
        finally:
            while 1:
                break
            i += 1
    else:
        print("e")
    return
r = outer(1, f={})
s = f"{x!r:>{y}} {x=} {{}} {x:5.2f}" "abc" f'{s["a"]}'
print(*[1,2], sep="", **{})
print(1, 2, *[1], end="\n", **{}, k=2)
print(1, end="")
m = {1: 2, "b": 3, x: y}
m2 = {"a": 1, "b": f(2, 3, 4), "c": g(1, *x)}
s2 = {1, 2, 3, *x}
s3 = {1, 2, 3}
l = [1, 2, 3]
l2 = [1, 2, x, *y, 3]
t = (1, 2, (3, 4))
t2 = 1, x
v = 1 if x else 2
w = a < b < c and not x or y
if a < b < c or not (x and y): pass
if not a is b: pass
if a in [1,2,3]: pass
del x, a[1], b.c, (d, e)
assert x, "abc"
assert (a or b)
a.b += 1; a[1] -= 2; a[1:2] **= 3; x //= 2
x = a[1:2, ..., ::3]
n = (q := 10) + q
k = 1 << 16
neg = -1 ** 2
big = 0xFF_FF + 0b11 + 0o17 + 1_000.5e-3 + .5 + 5.
by = b"a\x00\n" rb"\x"
st = 'a\
b' """c
d"""
g = (i for i in x if i)
dd = {k: v for k, v in m.items()}
ss = {i for i in x}
while x:
    x -= 1
    if x: break
else:
    x = 3
for i, (j, *k) in x: print(i)
try:
    pass
finally:
    pass
f = lambda: (yield)
g = lambda a, b=2, *c, d, e=3, **f: a
if __name__ == "__main__":
    main()
raise X
