class Point:
    dimension = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __lt__(self, other):
        return self.x < other.x

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __iter__(self):
        yield self.x
        yield self.y

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    def unit():
        return 1

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y


class Point3(Point):
    dimension = 3

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def __repr__(self):
        return "3" + super().__repr__()

    def moved(self):
        return super().__add__(Point(1, 1))


p = Point(1, 2)
q = Point3(3, 4, 5)
print(p, q, p + q, q.moved(), p == Point(1, 2), p != Point(1, 2), p < q, sorted([q, p]))
print(p.dimension, q.dimension, Point.dimension, isinstance(q, Point), issubclass(Point3, Point), type(q).__name__)
print(Point.origin(), Point3.unit(), bool(Point.origin()), bool(p), p.norm, q.norm, list(p), {p: "a"}[Point(1, 2)])
p.dimension = 7
print(p.dimension, Point.dimension)
Point.dimension = 8
print(p.dimension, q.dimension, Point.origin().dimension)
Point.describe = lambda self: "described " + repr(self)
print(p.describe(), q.describe())
try:
    p.norm = 3
except AttributeError as error:
    print(error)
try:
    Point(1)
except TypeError as error:
    print(error)


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self._celsius = None


t = Temperature(100)
print(t.fahrenheit)
t.fahrenheit = 32
print(t._celsius)
del t.fahrenheit
print(t._celsius)


class Box:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __len__(self):
        return len(self.items)

    def __contains__(self, key):
        return key in self.items

    def __call__(self, *args):
        return sum(args)

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError("Box has no " + name)

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind.__name__ if kind else None, error)
        return kind is ValueError


box = Box()
box["a"] = 1
box["b"] = 2
del box["a"]
print(len(box), "b" in box, "a" in box, box["b"], box(1, 2, 3), box.get_shape(), hasattr(box, "other"))
with box as entered:
    print(entered is box)
with box:
    raise ValueError("swallowed")
try:
    with box:
        raise KeyError("kept")
except KeyError as error:
    print("KeyError", error)


class Stack(list):
    def __init__(self, items=()):
        super().__init__(items)
        self.pushes = 0

    def push(self, item):
        self.append(item)
        self.pushes += 1


s = Stack([1, 2])
s.push(3)
print(s, len(s), s.pushes, s[-1], isinstance(s, list), s == [1, 2, 3])


class Slotted:
    __slots__ = ("a", "b")


x = Slotted()
x.a = 1
try:
    x.c = 3
except AttributeError:
    print("no c", x.a)


class Logged:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)


logged = Logged()
logged.a = 5
print(logged.a)


class Meter(float):
    unit = "m"


class Name(str):
    def shout(self):
        return self.upper() + "!"


print(Meter(2.5) + 1, Meter(2).unit, Name("bob").shout(), Name("bob") + "by")


class Counter:
    made = 0

    def __new__(cls, *args):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, value):
        self.value = value


Counter(1)
print(Counter(2).value, Counter.made)
print(Point.__name__, Point3.__bases__[0].__name__, [c.__name__ for c in Point3.__mro__])
print(getattr(p, "x"), getattr(p, "none", "default"), vars(Point(5, 6)))
