# Look for: each Leaf only moves nursery_free to the right; those that nobody keeps cost nothing later.
import heapscope


class Leaf:
    pass


def throw_away(count):
    made = 0
    while made < count:
        Leaf()              # bump: the next free bytes are the object
        made += 1
    return made


def keep_one(count):
    made = 0
    leaf = None
    while made < count:
        leaf = Leaf()       # the variable keeps the newest, so the one before dies
        made += 1
    return leaf


def main():
    heapscope.mark("nobody keeps them")
    print("thrown away:", throw_away(45))
    heapscope.mark("one is kept at a time")
    print("kept:", type(keep_one(45)).__name__)


main()
