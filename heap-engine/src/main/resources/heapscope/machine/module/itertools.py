# Iterators over iterators, as the module itertools of Python describes them.


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat(item, times=None):
    if times is None:
        while True:
            yield item
    for _ in range(times):
        yield item


class chain:
    def __init__(self, *iterables):
        self._items = _flattened(iterables)

    @staticmethod
    def from_iterable(iterables):
        result = chain()
        result._items = _flattened(iterables)
        return result

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _flattened(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def islice(iterable, *bounds):
    limits = slice(*bounds)
    start = 0 if limits.start is None else limits.start
    stop = limits.stop
    step = 1 if limits.step is None else limits.step
    if start < 0 or step < 1 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, start, stop, step):
    place = 0
    wanted = start
    while stop is None or wanted < stop:
        while place < wanted:
            try:
                next(iterator)
            except StopIteration:
                return
            place += 1
        try:
            item = next(iterator)
        except StopIteration:
            return
        place += 1
        wanted += step
        yield item
    while stop is not None and place < max(start, stop):
        try:
            next(iterator)
        except StopIteration:
            return
        place += 1


def accumulate(iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    total = initial
    if total is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            break
        yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if predicate is None and not item or predicate is not None and not predicate(item):
            yield item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def pairwise(iterable):
    iterator = iter(iterable)
    for left in iterator:
        for right in iterator:
            yield left, right
            left = right


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(each) for each in iterables]
    alive = len(iterators)
    while alive:
        row = []
        for i, iterator in enumerate(iterators):
            item = fillvalue
            if iterator is not None:
                try:
                    item = next(iterator)
                except StopIteration:
                    iterators[i] = None
                    alive -= 1
                    if not alive:
                        return
            row.append(item)
        yield tuple(row)


def tee(iterable, n=2):
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]
    return tuple(_fed(iterator, queues, queue) for queue in queues)


def _fed(iterator, queues, mine):
    while True:
        if not mine:
            try:
                item = next(iterator)
            except StopIteration:
                return
            for queue in queues:
                queue.append(item)
        yield mine.pop(0)


class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._group = None
        self._ahead = False
        self._done = False

    def __iter__(self):
        return self

    def __next__(self):
        group = self._group
        if group is not None:
            while self._in_group(group):
                self._ahead = False
        if not self._fetch():
            raise StopIteration
        group = _Group(self._value_key)
        self._group = group
        return group.key, self._members(group)

    def _fetch(self):
        if self._ahead:
            return True
        if self._done:
            return False
        try:
            self._value = next(self._iterator)
        except StopIteration:
            self._done = True
            return False
        self._value_key = self._value if self._key is None else self._key(self._value)
        self._ahead = True
        return True

    def _in_group(self, group):
        return self._group is group and self._fetch() and self._value_key == group.key

    def _members(self, group):
        while self._in_group(group):
            self._ahead = False
            yield self._value


class _Group:
    def __init__(self, key):
        self.key = key


def product(*iterables, repeat=1):
    pools = [tuple(each) for each in iterables] * repeat
    places = [0] * len(pools)
    for pool in pools:
        if not pool:
            return
    while True:
        yield tuple([pool[place] for pool, place in zip(pools, places)])
        i = len(pools) - 1
        while i >= 0:
            places[i] += 1
            if places[i] < len(pools[i]):
                break
            places[i] = 0
            i -= 1
        if i < 0:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    n = len(pool)
    length = n if r is None else r
    if length > n:
        return
    chosen = []
    used = [False] * n
    candidate = 0
    while True:
        if len(chosen) == length:
            yield tuple([pool[i] for i in chosen])
        else:
            while candidate < n and used[candidate]:
                candidate += 1
            if candidate < n:
                used[candidate] = True
                chosen.append(candidate)
                candidate = 0
                continue
        if not chosen:
            return
        last = chosen.pop()
        used[last] = False
        candidate = last + 1
        while candidate < n and used[candidate]:
            candidate += 1
        if candidate >= n:
            while chosen and candidate >= n:
                last = chosen.pop()
                used[last] = False
                candidate = last + 1
                while candidate < n and used[candidate]:
                    candidate += 1
            if candidate >= n:
                return
        used[candidate] = True
        chosen.append(candidate)
        candidate = 0


def combinations(iterable, r):
    return _combined(tuple(iterable), r, 1)


def combinations_with_replacement(iterable, r):
    return _combined(tuple(iterable), r, 0)


def _combined(pool, r, distance):
    n = len(pool)
    if r > n and (distance or not n):
        return
    places = [i * distance for i in range(r)]
    while True:
        yield tuple([pool[i] for i in places])
        i = r - 1
        while i >= 0 and places[i] == n - 1 - (r - 1 - i) * distance:
            i -= 1
        if i < 0:
            return
        place = places[i] + 1
        for j in range(i, r):
            places[j] = place + (j - i) * distance
