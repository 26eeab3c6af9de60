# Functions of functions.

_MISSING = object()


def reduce(function, iterable, initial=_MISSING):
    values = iter(iterable)
    if initial is _MISSING:
        result = next(values, _MISSING)
        if result is _MISSING:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        result = initial
    for value in values:
        result = function(result, value)
    return result


class partial:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        merged = dict(self.keywords)
        merged.update(keywords)
        return self.func(*self.args, *args, **merged)


def wraps(wrapped):
    def decorate(wrapper):
        for name in ("__name__", "__qualname__", "__doc__", "__module__"):
            if hasattr(wrapped, name):
                try:
                    setattr(wrapper, name, getattr(wrapped, name))
                except (AttributeError, TypeError):
                    pass
        wrapper.__wrapped__ = wrapped
        return wrapper

    return decorate


class _CacheInfo(tuple):
    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]


def _cached(function, limit, typed):
    table = {}
    counts = [0, 0]

    @wraps(function)
    def wrapper(*args, **keywords):
        key = args
        if keywords:
            key += (_MISSING,) + tuple(keywords.items())
        if typed:
            key += tuple(type(value) for value in args)
        found = table.pop(key, _MISSING)
        if found is not _MISSING:
            counts[0] += 1
            table[key] = found
            return found
        counts[1] += 1
        result = function(*args, **keywords)
        if limit != 0:
            if limit is not None and len(table) >= limit:
                del table[next(iter(table))]
            table[key] = result
        return result

    def cache_info():
        return _CacheInfo((counts[0], counts[1], limit, len(table)))

    def cache_clear():
        table.clear()
        counts[0] = counts[1] = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def cache(function):
    return _cached(function, None, False)


def cmp_to_key(compare):
    class Key:
        __slots__ = ("value",)

        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

        def __gt__(self, other):
            return compare(self.value, other.value) > 0

        def __le__(self, other):
            return compare(self.value, other.value) <= 0

        def __ge__(self, other):
            return compare(self.value, other.value) >= 0

        def __eq__(self, other):
            return compare(self.value, other.value) == 0

    return Key


def _by(cls, test):
    def method(self, other):
        return test(self, other)

    return method


def total_ordering(cls):
    names = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in cls.__dict__]
    if not names:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    known = names[0]
    if known == "__lt__":
        rules = {
            "__gt__": lambda a, b: not (a < b or a == b),
            "__le__": lambda a, b: a < b or a == b,
            "__ge__": lambda a, b: not a < b,
        }
    elif known == "__le__":
        rules = {
            "__gt__": lambda a, b: not a <= b,
            "__lt__": lambda a, b: a <= b and not a == b,
            "__ge__": lambda a, b: not a <= b or a == b,
        }
    elif known == "__gt__":
        rules = {
            "__lt__": lambda a, b: not (a > b or a == b),
            "__ge__": lambda a, b: a > b or a == b,
            "__le__": lambda a, b: not a > b,
        }
    else:
        rules = {
            "__lt__": lambda a, b: not a >= b,
            "__gt__": lambda a, b: a >= b and not a == b,
            "__le__": lambda a, b: not a >= b or a == b,
        }
    for name, test in rules.items():
        if name not in names:
            setattr(cls, name, _by(cls, test))
    return cls
