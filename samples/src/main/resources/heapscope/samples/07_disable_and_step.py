# Look for: gc.disable() stops major collections only; the program steps them where a pause does not hurt.
import gc

import heapscope


class Node:
    def __init__(self, next):
        self.next = next


def work(length):
    first = None
    for number in range(length):
        first = Node(first)
    return length


def step_while_idle():
    if not hasattr(gc, "collect_step"):
        return                  # only PyPy can be stepped
    heapscope.mark("idle")
    gc.collect_step()           # one minor collection and one increment


def requests(count, idle):
    done = 0
    for number in range(count):
        heapscope.mark("request " + str(number))
        done += work(40)        # dead, and old, as soon as it has been done
        idle()
    return done


def do_nothing():
    pass


def main():
    gc.disable()
    print("grows:", requests(4, do_nothing))           # nothing collects the old garbage
    print("stepped:", requests(10, step_while_idle))    # the increments lie between the requests
    gc.enable()
    print("enabled again:", gc.isenabled())


main()
