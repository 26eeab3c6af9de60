# Look for: old garbage is found in short increments: marking, sweeping, finalizing.
import heapscope


class Node:
    def __init__(self, next):
        self.next = next


def chain(length):
    first = None
    for number in range(length):
        first = Node(first)
    return first


def length(first):
    nodes = 0
    while first is not None:
        nodes += 1
        first = first.next
    return nodes


def grow_and_drop(rounds):
    kept = None
    for number in range(rounds):
        heapscope.mark("round " + str(number))
        kept = chain(60)        # the chain before is old by now, and dead
    return kept


def main():
    lasting = chain(80)         # this one is marked again in each cycle
    newest = grow_and_drop(6)
    print("lasting:", length(lasting))
    print("newest:", length(newest))


main()
