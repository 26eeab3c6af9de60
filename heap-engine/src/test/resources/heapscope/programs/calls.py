def plain(a, b, c=3):
    return (a, b, c)


def variable(*args, **kwargs):
    return args, sorted(kwargs.items())


def mixed(a, b=2, *rest, key, other="o", **more):
    return a, b, rest, key, other, sorted(more.items())


def positional_only(a, /, b):
    return a + b


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print("TypeError:", error)


show(plain, 1, 2)
show(plain, 1, 2, 4)
show(plain, 1, b=5)
show(plain, c=1, b=2, a=3)
show(plain)
show(plain, 1)
show(plain, 1, 2, 3, 4)
show(plain, 1, 2, b=3)
show(plain, 1, 2, d=3)
show(variable)
show(variable, 1, 2, x=3, y="four")
show(mixed, 1, key=2)
show(mixed, 1, 2, 3, 4, key=5, zeta=6)
show(mixed, 1)
show(positional_only, 1, 2)
show(positional_only, 1, b=2)
show(positional_only, a=1, b=2)
show(len)
show(len, [], [])
show(lambda: 1, 2)
show(lambda x, y: x * y, 6, 7)
show(None)
show(5)

items = [1, 2]
options = {"c": 9}
print(plain(*items, **options), plain(*(7, 8)), variable(*items, *items, **options, **{"d": 1}))
try:
    variable(**{"a": 1}, **{"a": 2})
except TypeError:
    print("repeated keyword")


def countdown(n):
    return 0 if n == 0 else 1 + countdown(n - 1)


def endless(n):
    return endless(n + 1)


print(countdown(500))
try:
    endless(0)
except RecursionError as error:
    print("RecursionError:", error)


def defaults(value, into=[]):
    into.append(value)
    return into


print(defaults(1), defaults(2), defaults(3, []))
print(sorted([3, 1, 2], key=lambda v: -v), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
print((lambda *a: len(a))(1, 2, 3), max([1, 5, 3], key=lambda v: v % 5), [f(2) for f in (lambda v: v, str, float)])


def decorate(function):
    def wrapper(*args, **kwargs):
        return "<" + str(function(*args, **kwargs)) + ">"
    return wrapper


@decorate
@decorate
def greet(name, mark="!"):
    return "hello " + name + mark


print(greet("you"), greet("me", mark="?"), greet.__name__, plain.__name__)
print(plain.__defaults__, callable(plain), callable(3))


class Pairs:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


def named(**names):
    return sorted(names.items())


print(named(**Pairs()), named(**{}, z=1), {**Pairs(), "c": 0})
for wrong in ([("a", 1)], [], "ab", 3, None):
    try:
        print(named(**wrong))
    except TypeError as error:
        print(str(error).partition("** ")[2])
