# Containers, as the module collections of Python describes them.


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        others = list(self.items())
        self.clear()
        self[key] = value
        for other, its_value in others:
            self[other] = its_value

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = None
        if last:
            for key in reversed(self):
                break
        else:
            for key in self:
                break
        return key, self.pop(key)

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    def __repr__(self):
        return "OrderedDict(%r)" % list(self.items()) if self else "OrderedDict()"


class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return "defaultdict(%r, %s)" % (self.default_factory, dict.__repr__(self))


class Counter(dict):
    def __init__(self, iterable=None, **kwargs):
        dict.__init__(self)
        self.update(iterable, **kwargs)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, **kwargs):
        self._change(iterable, kwargs, 1)

    def subtract(self, iterable=None, **kwargs):
        self._change(iterable, kwargs, -1)

    def _change(self, iterable, kwargs, sign):
        if isinstance(iterable, dict):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) + sign * count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + sign
        for key, count in kwargs.items():
            self[key] = self.get(key, 0) + sign * count

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_second, reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self._combined({}, lambda a, b: a)

    def __neg__(self):
        return self._combined({}, lambda a, b: -a)

    def _combined(self, other, rule):
        result = Counter()
        for key in self:
            count = rule(self[key], other.get(key, 0))
            if count > 0:
                result[key] = count
        for key in other:
            if key not in self:
                count = rule(0, other[key])
                if count > 0:
                    result[key] = count
        return result

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({%s})" % ", ".join(["%r: %r" % entry for entry in self.most_common()])


def _second(pair):
    return pair[1]


class deque:
    """A ring of cells in a list: both ends are a step away."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self.maxlen = maxlen
        self._ring = [None] * 8
        self._first = 0
        self._length = 0
        self._changes = 0
        self.extend(iterable)

    def _grow(self):
        ring = self._ring
        items = ring[self._first:] + ring[:self._first]
        self._ring = items + [None] * len(items)
        self._first = 0

    def append(self, item):
        if self.maxlen is not None and self._length >= self.maxlen:
            if not self.maxlen:
                return
            self.popleft()
        if self._length == len(self._ring):
            self._grow()
        ring = self._ring
        place = self._first + self._length
        if place >= len(ring):
            place -= len(ring)
        ring[place] = item
        self._length += 1
        self._changes += 1

    def appendleft(self, item):
        if self.maxlen is not None and self._length >= self.maxlen:
            if not self.maxlen:
                return
            self.pop()
        if self._length == len(self._ring):
            self._grow()
        place = self._first - 1
        if place < 0:
            place = len(self._ring) - 1
        self._ring[place] = item
        self._first = place
        self._length += 1
        self._changes += 1

    def pop(self):
        if not self._length:
            raise IndexError("pop from an empty deque")
        ring = self._ring
        place = self._first + self._length - 1
        if place >= len(ring):
            place -= len(ring)
        item = ring[place]
        ring[place] = None
        self._length -= 1
        self._changes += 1
        return item

    def popleft(self):
        if not self._length:
            raise IndexError("pop from an empty deque")
        ring = self._ring
        place = self._first
        item = ring[place]
        ring[place] = None
        self._first = place + 1 if place + 1 < len(ring) else 0
        self._length -= 1
        self._changes += 1
        return item

    def extend(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        self._ring = [None] * 8
        self._first = 0
        self._length = 0
        self._changes += 1

    def copy(self):
        return deque(self, self.maxlen)

    def count(self, value):
        return sum([1 for item in self if item == value])

    def index(self, value, start=0, stop=None):
        for i, item in enumerate(self):
            if i >= start and (stop is None or i < stop) and item == value:
                return i
        raise ValueError("%r is not in deque" % (value,))

    def insert(self, place, item):
        if self.maxlen is not None and self._length >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        items = list(self)
        items.insert(place, item)
        self.clear()
        self.extend(items)

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        items = list(self)
        items.reverse()
        self.clear()
        self.extend(items)

    def rotate(self, n=1):
        if self._length > 1:
            n %= self._length
            if n <= self._length // 2:
                for _ in range(n):
                    self.appendleft(self.pop())
            else:
                for _ in range(self._length - n):
                    self.append(self.popleft())

    def _place(self, index):
        if index < 0:
            index += self._length
        if index < 0 or index >= self._length:
            raise IndexError("deque index out of range")
        place = self._first + index
        return place if place < len(self._ring) else place - len(self._ring)

    def __getitem__(self, index):
        return self._ring[self._place(index)]

    def __setitem__(self, index, value):
        self._ring[self._place(index)] = value

    def __delitem__(self, index):
        self._place(index)
        items = list(self)
        del items[index]
        self.clear()
        self.extend(items)

    def __len__(self):
        return self._length

    def __bool__(self):
        return self._length > 0

    def __iter__(self):
        changes = self._changes
        for i in range(self._length):
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._ring[self._place(i)]

    def __reversed__(self):
        for i in range(self._length - 1, -1, -1):
            yield self._ring[self._place(i)]

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __eq__(self, other):
        return isinstance(other, deque) and list(self) == list(other)

    def __lt__(self, other):
        return list(self) < list(other)

    def __add__(self, other):
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __repr__(self):
        if self.maxlen is None:
            return "deque(%r)" % list(self)
        return "deque(%r, maxlen=%r)" % (list(self), self.maxlen)




def namedtuple(typename, field_names, *, rename=False, defaults=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = []
    for place, name in enumerate(field_names):
        usable = name.isidentifier() and not name.startswith("_") and name not in names
        if not usable and not rename:
            raise ValueError("Field name is not usable: %r" % name)
        names.append(name if usable else "_%d" % place)
    names = tuple(names)
    first_default = len(names) - len(defaults) if defaults else len(names)

    def arguments(args, kwargs):
        values = list(args)
        if len(values) > len(names):
            raise TypeError("%s() takes %d arguments but %d were given" % (typename, len(names), len(values)))
        for place in range(len(values), len(names)):
            name = names[place]
            if name in kwargs:
                values.append(kwargs.pop(name))
            elif place >= first_default:
                values.append(defaults[place - first_default])
            else:
                raise TypeError("%s() missing required argument: %r" % (typename, name))
        for name in kwargs:
            raise TypeError("%s() got an unexpected argument %r" % (typename, name))
        return values

    class Named(tuple):
        _fields = names

        def __new__(cls, *args, **kwargs):
            return tuple.__new__(cls, arguments(args, kwargs))

        @classmethod
        def _make(cls, iterable):
            return cls(*iterable)

        def _asdict(self):
            return dict(zip(names, self))

        def _replace(self, **kwargs):
            return type(self)(*[kwargs.pop(name, value) for name, value in zip(names, self)])

        def __getattr__(self, name):
            if name in names:
                return self[names.index(name)]
            raise AttributeError("%r object has no attribute %r" % (typename, name))

        def __repr__(self):
            pairs = ["%s=%r" % (name, value) for name, value in zip(names, self)]
            return "%s(%s)" % (typename, ", ".join(pairs))

    Named.__name__ = typename
    return Named
