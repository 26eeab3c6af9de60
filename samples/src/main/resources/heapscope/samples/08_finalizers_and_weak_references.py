# Look for: an object with __del__ lives one collection longer; a weak reference to a dead one gives None.
import gc
import weakref

import heapscope


class Node:
    pass


class Resource:
    def __init__(self, closed):
        self.closed = closed

    def __del__(self):
        self.closed.append("closed")


def fill_the_nursery():
    for number in range(20):
        Node()


def watch():
    node = Node()
    observer = weakref.ref(node)
    print("alive while kept:", observer() is node)
    return observer


def main():
    heapscope.mark("a weak reference")
    observer = watch()
    fill_the_nursery()
    gc.collect()
    print("gone afterwards:", observer() is None)
    heapscope.mark("a finalizer")
    closed = []
    Resource(closed)
    fill_the_nursery()          # kept for its __del__, which runs after the collection
    gc.collect()
    print("finalized:", closed)


main()
