import functools
import operator
from functools import lru_cache, partial, reduce, total_ordering, wraps
from operator import attrgetter, itemgetter, methodcaller


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3]), attempt(reduce, operator.add, []))


@lru_cache(maxsize=None)
def fib(n):
    """Fibonacci numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info().hits, fib.cache_info().misses, fib.__name__, fib.cache_info())


@lru_cache(2)
def square(n):
    print("computing", n)
    return n * n


print(square(1), square(2), square(1), square(3), square(2), square.cache_info())
square.cache_clear()
print(square.cache_info())


def power(base, exponent, scale=1):
    return base ** exponent * scale


two = partial(power, 2)
print(two(5), two(3, scale=10), partial(power, exponent=2)(7), two.args, two.func is power)


def shout(function):
    @wraps(function)
    def inner(*args, **names):
        return function(*args, **names).upper()

    return inner


@shout
def greet(name):
    "Says hello."
    return "hello " + name


print(greet("bob"), greet.__name__)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


print(Version(1, 2) < Version(1, 3), Version(2) >= Version(1, 9), Version(1) > Version(2), Version(1) <= Version(1))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
people = [("ann", 30), ("bob", 25), ("cid", 30)]
print(sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1, 0), reverse=True), itemgetter("a")({"a": 5}))
print(attrgetter("parts")(Version(7)), methodcaller("split", ",")("a,b"), operator.mul(3, 4), operator.not_([]), operator.contains([1], 1), operator.countOf([1, 2, 1], 1), operator.neg(5), operator.is_(None, None))
