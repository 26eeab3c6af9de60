from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(d), 2 in d)
d.rotate(1)
d.extend([7, 8])
print(d, deque(range(5), maxlen=3))
for _ in range(100):
    d.append(d.popleft())
print(list(d))
counts = Counter("mississippi")
print(counts.most_common(2), counts["z"], sum(counts.values()), counts)
print(Counter(a=3, b=1) - Counter(a=1), Counter(a=1) + Counter(b=2))
groups = defaultdict(list)
for word in ["apple", "bob", "avocado", "berry"]:
    groups[word[0]].append(word)
print(dict(groups), len(groups), "z" in groups)
ordered = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
ordered.move_to_end("a")
print(list(ordered.items()), ordered.popitem(last=False))
Point = namedtuple("Point", ["x", "y"])
p = Point(3, y=4)
print(p, p.x + p.y, p._replace(x=10), p == (3, 4), tuple(p), Point._fields)
x, y = p
print(x, y, p._asdict())
