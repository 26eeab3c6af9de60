"""Short classics: queens three ways, sieve, knapsack, huffman, life, union-find, calculator, text statistics."""
import heapq
import itertools
import math
from collections import Counter, deque


def queens_recursive(n, row=0, columns=(), up=(), down=()):
    if row == n:
        return 1
    return sum(queens_recursive(n, row + 1, columns + (c,), up + (row + c,), down + (row - c,))
               for c in range(n)
               if c not in columns and row + c not in up and row - c not in down)


def queens_bits(n, row=0, columns=0, up=0, down=0):
    if row == n:
        return 1
    free, total = ~(columns | up | down) & ((1 << n) - 1), 0
    while free:
        bit = free & -free
        free ^= bit
        total += queens_bits(n, row + 1, columns | bit, (up | bit) << 1, (down | bit) >> 1)
    return total


def queens_permutations(n):
    for p in itertools.permutations(range(n)):
        if len({p[i] + i for i in range(n)}) == n == len({p[i] - i for i in range(n)}):
            yield p


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (weight, value) in enumerate(items, 1):
        for room in range(capacity + 1):
            best[i][room] = best[i - 1][room]
            if weight <= room:
                best[i][room] = max(best[i][room], best[i - 1][room - weight] + value)
    return best[-1][-1]


def huffman(text):
    heap = [[count, [letter, ""]] for letter, count in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        low, high = heapq.heappop(heap), heapq.heappop(heap)
        for pair in low[1:]:
            pair[1] = "0" + pair[1]
        for pair in high[1:]:
            pair[1] = "1" + pair[1]
        heapq.heappush(heap, [low[0] + high[0]] + low[1:] + high[1:])
    return dict(heap[0][1:])


def life(cells):
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {cell for cell, count in near.items() if count == 3 or count == 2 and cell in cells}


class UnionFind:
    def __init__(self, n):
        self.parent = list(range(n))

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[a] = b
        return True


class Calculator:
    def __init__(self, text):
        self.tokens = list(self.tokenize(text)) + [("end", None)]
        self.at = 0

    @staticmethod
    def tokenize(text):
        i = 0
        while i < len(text):
            if text[i].isspace():
                i += 1
            elif text[i].isdigit() or text[i] == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                yield "number", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
                i = j
            elif text[i] in "+-*/()^%":
                yield "op", text[i]
                i += 1
            else:
                raise SyntaxError(f"unexpected {text[i]!r} at {i}")

    def take(self, *ops):
        kind, value = self.tokens[self.at]
        if kind == "op" and value in ops:
            self.at += 1
            return value
        return None

    def expression(self):
        value = self.term()
        while op := self.take("+", "-"):
            value = value + self.term() if op == "+" else value - self.term()
        return value

    def term(self):
        value = self.power()
        while op := self.take("*", "/", "%"):
            right = self.power()
            value = {"*": lambda: value * right, "/": lambda: value / right, "%": lambda: value % right}[op]()
        return value

    def power(self):
        if self.take("-"):
            return -self.power()
        value = self.atom()
        return value ** self.power() if self.take("^") else value

    def atom(self):
        if self.take("("):
            value = self.expression()
            if not self.take(")"):
                raise SyntaxError("missing )")
            return value
        kind, value = self.tokens[self.at]
        if kind != "number":
            raise SyntaxError(f"a number was expected, not {value}")
        self.at += 1
        return value


def dijkstra(graph, start):
    best, queue = {}, [(0, start, None)]
    while queue:
        far, node, before = heapq.heappop(queue)
        if node in best:
            continue
        best[node] = far, before
        for other, length in graph[node].items():
            heapq.heappush(queue, (far + length, other, node))
    return best


def breadth_first(graph, start):
    seen, queue = {start}, deque([start])
    while queue:
        node = queue.popleft()
        yield node
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)


def a_star(maze):
    rows = maze.split()
    start, goal = [(y, r.index(c)) for c in "SG" for y, r in enumerate(rows) if c in r]
    queue, cost = [(0, start)], {start: 0}
    while queue:
        _, (y, x) = heapq.heappop(queue)
        if (y, x) == goal:
            return cost[goal]
        for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            to = y + dy, x + dx
            if 0 <= to[0] < len(rows) and 0 <= to[1] < len(rows[0]) and rows[to[0]][to[1]] != "#":
                if cost[y, x] + 1 < cost.get(to, math.inf):
                    cost[to] = cost[y, x] + 1
                    heapq.heappush(queue, (cost[to] + abs(goal[0] - to[0]) + abs(goal[1] - to[1]), to))
    return None


print(queens_recursive(5), queens_bits(7), next(queens_permutations(6)))
print(sieve(100), knapsack([(12, 4), (2, 2), (1, 1), (4, 10), (1, 2)], 15))
print(huffman("she sells sea shells"))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(sorted(glider), "\n".join("".join(".#"[(x, y) in glider] for x in range(5)) for y in range(5)), sep="\n")
union = UnionFind(8)
print([union.union(a, b) for a, b in [(0, 1), (2, 3), (1, 3), (0, 2), (6, 7)]], len({union.find(i) for i in range(8)}))
for text in ["1 + 2 * 3", "2 ^ 3 ^ 2", "-(4 - 6) * 2.5", "7 % 4 / 2", "(1", "1 + $", "4 / (2 - 2)"]:
    try:
        print(text, "=", Calculator(text).expression())
    except (SyntaxError, ZeroDivisionError) as error:
        print(text, "->", type(error).__name__, error)
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 1}, "c": {"b": 1, "d": 8}, "d": {}}
print(dijkstra(graph, "a"), list(breadth_first(graph, "a")), a_star("S.#.. ..#.# ...#G .#..."))
words = "the quick brown fox jumps over the lazy dog the end".split()
counts = Counter(words)
print(counts.most_common(3), max(words, key=len), sum(map(len, words)) / len(words))
print("%5.2f %-6s|%+d %s" % (math.pi, "ab", 5, {"k": (1,)}), f"{'x':*^7} {255:#06x} {1e6:,.1f} {0.256:.1%}")
