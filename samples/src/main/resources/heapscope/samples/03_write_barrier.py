# Look for: the first young object stored into an old one puts it on a list; later stores find it there.
import heapscope


class Box:
    def __init__(self):
        self.content = None


class Leaf:
    pass


def fill_the_nursery():
    for number in range(27):
        Leaf()              # garbage, so that a minor collection comes


def one_old_box(box, count):
    for number in range(count):
        box.content = Leaf()        # the barrier does its work once in each nursery


def many_old_boxes(boxes):
    for box in boxes:
        box.content = Leaf()        # each box is remembered by itself


def main():
    box = Box()
    boxes = [Box() for number in range(6)]
    fill_the_nursery()      # now all boxes are old
    heapscope.mark("one old box")
    one_old_box(box, 6)
    heapscope.mark("many old boxes")
    many_old_boxes(boxes)
    fill_the_nursery()      # only the last leaf of the one box survives, and one of each of the many
    full = [b for b in boxes if b.content is not None]
    print("one box holds a leaf:", box.content is not None)
    print("full boxes:", len(full))


main()
