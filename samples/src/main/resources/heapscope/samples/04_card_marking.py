# Look for: a store into a large old list marks one card; only that card's items are looked at later.
import heapscope

LENGTH = 96


class Leaf:
    pass


def fill_the_nursery():
    for number in range(14):
        Leaf()


def close_together(table):
    for index in range(5):
        table[index] = Leaf()       # neighbors share a card


def far_apart(table):
    for number in range(5):
        table[number * 19] = Leaf()     # a card for each


def count(table):
    return len([item for item in table if item is not None])


def main():
    table = [None] * LENGTH     # so large that it never was in the nursery
    fill_the_nursery()
    heapscope.mark("neighbors")
    close_together(table)
    fill_the_nursery()          # five items of one card are looked at
    print("after neighbors:", count(table))
    heapscope.mark("far apart")
    far_apart(table)
    fill_the_nursery()          # five cards, a few items each, not the whole list
    print("after far apart:", count(table))


main()
