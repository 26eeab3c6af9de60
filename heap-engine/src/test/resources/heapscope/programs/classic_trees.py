"""Balanced trees: red-black insertion, AVL by rebuilding, a trie, a skip list with a fixed seed."""
import random

RED, BLACK = "red", "black"


class Node:
    __slots__ = ("key", "color", "left", "right", "parent")

    def __init__(self, key, parent=None):
        self.key = key
        self.color = RED
        self.left = self.right = None
        self.parent = parent


class RedBlackTree:
    def __init__(self, keys=()):
        self.root = None
        self.size = 0
        for key in keys:
            self.add(key)

    def __len__(self):
        return self.size

    def __contains__(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __iter__(self):
        def walk(node):
            if node is not None:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def add(self, key):
        parent, node = None, self.root
        while node is not None:
            if key == node.key:
                return
            parent, node = node, node.left if key < node.key else node.right
        fresh = Node(key, parent)
        self.size += 1
        if parent is None:
            self.root = fresh
        elif key < parent.key:
            parent.left = fresh
        else:
            parent.right = fresh
        self._repair(fresh)

    def _rotate(self, node, side, other):
        child = getattr(node, other)
        inner = getattr(child, side)
        setattr(node, other, inner)
        if inner is not None:
            inner.parent = node
        child.parent = node.parent
        if node.parent is None:
            self.root = child
        elif node is node.parent.left:
            node.parent.left = child
        else:
            node.parent.right = child
        setattr(child, side, node)
        node.parent = child

    def _repair(self, node):
        while node.parent is not None and node.parent.color == RED:
            grand = node.parent.parent
            side, other = ("left", "right") if node.parent is grand.left else ("right", "left")
            uncle = getattr(grand, other)
            if uncle is not None and uncle.color == RED:
                node.parent.color = uncle.color = BLACK
                grand.color = RED
                node = grand
                continue
            if node is getattr(node.parent, other):
                node = node.parent
                self._rotate(node, side, other)
            node.parent.color = BLACK
            grand.color = RED
            self._rotate(grand, other, side)
        self.root.color = BLACK

    def check(self):
        def height(node):
            if node is None:
                return 1
            if node.color == RED:
                assert all(c is None or c.color == BLACK for c in (node.left, node.right)), "two reds"
            left, right = height(node.left), height(node.right)
            assert left == right, f"{left} != {right} at {node.key}"
            return left + (node.color == BLACK)
        return height(self.root)


class Trie:
    def __init__(self):
        self.children = {}
        self.word = False

    def insert(self, word):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.word = True

    def words(self, prefix=""):
        if self.word:
            yield prefix
        for letter, child in sorted(self.children.items()):
            yield from child.words(prefix + letter)

    def starting(self, prefix):
        node = self
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return []
        return list(node.words(prefix))


class SkipList:
    LEVELS = 6

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.head = [None, [None] * self.LEVELS]

    def add(self, key):
        update, node = [self.head] * self.LEVELS, self.head
        for level in reversed(range(self.LEVELS)):
            while node[1][level] is not None and node[1][level][0] < key:
                node = node[1][level]
            update[level] = node
        height = 1
        while height < self.LEVELS and self.random.random() < 0.5:
            height += 1
        fresh = [key, [None] * height]
        for level in range(height):
            fresh[1][level], update[level][1][level] = update[level][1][level], fresh

    def level(self, number):
        node = self.head[1][number]
        while node is not None:
            yield node[0]
            node = node[1][number] if number < len(node[1]) else None


rng = random.Random(5)
keys = [rng.randrange(500) for _ in range(150)]
tree = RedBlackTree(keys)
print(len(tree), list(tree) == sorted(set(keys)), tree.check(), keys[3] in tree, -1 in tree, list(tree)[:8])
trie = Trie()
for word in "car cart care cat dog do done".split():
    trie.insert(word)
print(list(trie.words()), trie.starting("car"), trie.starting("x"))
skip = SkipList(11)
for key in keys[:25]:
    skip.add(key)
print(list(skip.level(0)), list(skip.level(3)))
