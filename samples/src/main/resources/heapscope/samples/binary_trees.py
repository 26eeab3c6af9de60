# Look for: a tree is built bottom-up and walked once; nearly all of it dies young.
DEEPEST = 10
SHALLOWEST = 4


class Tree:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(grow(depth - 1), grow(depth - 1))


def main():
    stretch = DEEPEST + 1
    print(f"stretch tree of depth {stretch}\t nodes: {grow(stretch).count()}")
    lasting = grow(DEEPEST)
    for depth in range(SHALLOWEST, DEEPEST + 1, 2):
        trees = 1 << (DEEPEST - depth + SHALLOWEST)
        nodes = sum(grow(depth).count() for _ in range(trees))
        print(f"{trees:>6}\t trees of depth {depth}\t nodes: {nodes}")
    print(f"long-lived tree of depth {DEEPEST}\t nodes: {lasting.count()}")


main()
