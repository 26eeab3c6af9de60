# The operators of the language as functions.


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def gt(a, b):
    return a > b


def ge(a, b):
    return a >= b


def not_(a):
    return not a


def truth(a):
    return bool(a)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a ** b


def neg(a):
    return -a


def pos(a):
    return +a


def inv(a):
    return ~a


invert = inv


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def concat(a, b):
    return a + b


def contains(a, b):
    return b in a


def getitem(a, key):
    return a[key]


def setitem(a, key, value):
    a[key] = value


def delitem(a, key):
    del a[key]


def countOf(a, b):
    count = 0
    for value in a:
        if value is b or value == b:
            count += 1
    return count


def indexOf(a, b):
    for index, value in enumerate(a):
        if value is b or value == b:
            return index
    raise ValueError("sequence.index(x): x not in sequence")


def index(a):
    return a.__index__()


def iadd(a, b):
    a += b
    return a


class itemgetter:
    def __init__(self, key, *more):
        self._keys = (key,) + more

    def __call__(self, target):
        if len(self._keys) == 1:
            return target[self._keys[0]]
        return tuple(target[key] for key in self._keys)


class attrgetter:
    def __init__(self, name, *more):
        self._names = (name,) + more

    def __call__(self, target):
        if len(self._names) == 1:
            return self._resolve(target, self._names[0])
        return tuple(self._resolve(target, name) for name in self._names)

    def _resolve(self, target, name):
        for part in name.split("."):
            target = getattr(target, part)
        return target


class methodcaller:
    def __init__(self, name, *args, **keywords):
        self._name = name
        self._args = args
        self._keywords = keywords

    def __call__(self, target):
        return getattr(target, self._name)(*self._args, **self._keywords)
