# Look for: only what is still referenced is copied to the old space; few cost little, all cost much.
import heapscope


class Node:
    def __init__(self, next):
        self.next = next


def keep_few(count):
    chain = None
    for number in range(count):
        node = Node(None)
        if number % 6 == 0:
            node.next = chain   # every sixth stays reachable from the variable
            chain = node
    return chain


def keep_all(count):
    chain = None
    for number in range(count):
        chain = Node(chain)     # each stays reachable: all of them are copied
    return chain


def length(chain):
    nodes = 0
    while chain is not None:
        nodes += 1
        chain = chain.next
    return nodes


def main():
    heapscope.mark("few survive")
    few = keep_few(42)
    print("few:", length(few))
    heapscope.mark("all survive")
    all_of_them = keep_all(42)
    print("all:", length(all_of_them))
    few = None                  # what is old dies only in a major collection
    print("dropped:", few is None, "kept:", length(all_of_them))


main()
