# Look for: every use of the cache writes links into old entries, so the remembered set is never empty.
CAPACITY = 64
REQUESTS = 4000


class Entry:
    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.older = self
        self.newer = self

    def unlink(self):
        self.older.newer = self.newer
        self.newer.older = self.older

    def link_behind(self, other):
        self.older = other
        self.newer = other.newer
        other.newer.older = self
        other.newer = self


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.ring = Entry(None, None)       # ring.older is the newest, ring.newer the oldest
        self.hits = 0
        self.misses = 0

    def __len__(self):
        return len(self.entries)

    def __contains__(self, key):
        return key in self.entries

    def get(self, key, make):
        entry = self.entries.get(key)
        if entry is not None:
            self.hits += 1
            entry.unlink()
        else:
            self.misses += 1
            if len(self.entries) >= self.capacity:
                oldest = self.ring.newer
                oldest.unlink()
                del self.entries[oldest.key]
            entry = Entry(key, make(key))
            self.entries[key] = entry
        entry.link_behind(self.ring.older)
        return entry.value

    def keys(self):
        entry = self.ring.older
        while entry is not self.ring:
            yield entry.key
            entry = entry.older


def requests(count):
    seed = 42
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield (seed >> 8) % 40 if seed % 4 else (seed >> 8) % 400


def main():
    cache = Cache(CAPACITY)
    total = 0
    for key in requests(REQUESTS):
        total += len(cache.get(key, lambda k: [k] * (k % 7 + 1)))
    print(f"{cache.hits} hits, {cache.misses} misses, {len(cache)} entries, {total} items")
    newest = list(cache.keys())[:8]
    print("newest:", newest, newest[0] in cache)


main()
