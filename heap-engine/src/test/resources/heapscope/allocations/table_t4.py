import weakref
g = None
x100 = "x" * 100
b1 = b"x"
b100 = b"x" * 100

def f0(): return None
def f1(a): return a
def f2(a, b): return a
def f3(a, b, c): return a
def f5(a):
    b = a
    c = a
    d = a
    e = a
    return e
class Plain: pass
class Manager:
    def __enter__(self): return self
    def __exit__(self, a, b, c): return False
    def m0(self): return None
    def m1(self, a): return a
class Attr:
    def __init__(self, a): self.a = a
class A2:
    def __init__(self, a, b):
        self.a = a
        self.b = b
class A3:
    def __init__(self, a, b, c):
        self.a = a
        self.b = b
        self.c = c
class A4:
    def __init__(self, a, b, c, d):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
class A5:
    def __init__(self, a, b, c, d, e):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
class A6:
    def __init__(self, a, b, c, d, e, f):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
class A8:
    def __init__(self, a, b, c, d, e, f, g, h):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        self.h = h
class I1:
    def __init__(self, a): self.a = a
class I2:
    def __init__(self, a, b):
        self.a = a
        self.b = b
class I3:
    def __init__(self, a, b, c):
        self.a = a
        self.b = b
        self.c = c
class I6:
    def __init__(self, a, b, c, d, e, f):
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
class F1:
    def __init__(self, a): self.a = a
class OI:
    def __init__(self, a, b):
        self.a = a
        self.b = b
class S2:
    __slots__ = ("a", "b")
    def __init__(self, a, b):
        self.a = a
        self.b = b
class Dying:
    def __init__(self, a): self.a = a
    def __del__(self): pass
def appended(n, v):
    l = []
    for j in range(n):
        l.append(v)
    return l
