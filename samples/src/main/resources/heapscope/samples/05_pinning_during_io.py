# Look for: a buffer that a system call works on may not move; the nursery goes on around it.
import os

import heapscope


class Leaf:
    pass


def fill_the_nursery():
    for number in range(20):
        Leaf()


def through_a_pipe(text):
    reader, writer = os.pipe()
    os.write(writer, text)      # pinned for the time of the call only
    answer = os.read(reader, 100)
    os.close(reader)
    os.close(writer)
    return answer


def held_for_long(buffer):
    heapscope.pin(buffer)       # as a call that blocks would: it stays where it is
    fill_the_nursery()
    fill_the_nursery()          # collections go around it
    heapscope.unpin(buffer)
    fill_the_nursery()          # now it is moved as everything else
    return len(buffer)


def main():
    heapscope.mark("a short call")
    print("read:", through_a_pipe("a short message".encode()))
    heapscope.mark("a call that blocks")
    print("held:", held_for_long(("x" * 40).encode()))


main()
