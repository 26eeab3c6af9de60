# Look for: short trees die in the nursery, the long-lived one is marked in every cycle.
# The benchmark of John Ellis, Pete Kovac and Hans Boehm with its full sizes, written anew for Python.

STRETCH_DEPTH = 18          # about 16 MB on a 32-bit machine
LONG_LIVED_DEPTH = 16       # about 4 MB
ARRAY_LENGTH = 500000
SHORTEST_DEPTH = 4
LONGEST_DEPTH = 16


class Node:
    def __init__(self, left=None, right=None):
        self.left = left
        self.right = right


def nodes_of_depth(depth):
    return (1 << (depth + 1)) - 1


def rounds_at(depth):
    return 2 * nodes_of_depth(STRETCH_DEPTH) // nodes_of_depth(depth)


def populate(depth, node):
    """Grows a tree downwards, from a root that is there."""
    if depth <= 0:
        return
    depth -= 1
    node.left = Node()
    node.right = Node()
    populate(depth, node.left)
    populate(depth, node.right)


def make_tree(depth):
    """Grows a tree upwards, leaves first."""
    if depth <= 0:
        return Node()
    return Node(make_tree(depth - 1), make_tree(depth - 1))


def time_construction(depth):
    rounds = rounds_at(depth)
    print("creating", rounds, "trees of depth", depth)
    for number in range(rounds):
        tree = Node()
        populate(depth, tree)
        tree = None
    for number in range(rounds):
        tree = make_tree(depth)
        tree = None


def main():
    print("stretching memory with a tree of depth", STRETCH_DEPTH)
    tree = make_tree(STRETCH_DEPTH)
    tree = None
    print("creating a long-lived tree of depth", LONG_LIVED_DEPTH)
    long_lived = Node()
    populate(LONG_LIVED_DEPTH, long_lived)
    print("creating a long-lived array of", ARRAY_LENGTH, "floats")
    array = [0.0] * ARRAY_LENGTH
    for index in range(1, ARRAY_LENGTH // 2):
        array[index] = 1.0 / index
    for depth in range(SHORTEST_DEPTH, LONGEST_DEPTH + 1, 2):
        time_construction(depth)
    if long_lived.left is None or array[1000] != 1.0 / 1000:
        print("failed")
    print("done")


main()
