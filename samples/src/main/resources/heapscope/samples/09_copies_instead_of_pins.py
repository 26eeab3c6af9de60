# Look for: only so many objects may be pinned; a system call that comes later has to copy its buffer.
import os

import heapscope


def send(writer, text):
    os.write(writer, text)      # pinned for the call, or copied if it cannot be


def hold_as_many_as_may_be():
    held = []
    for number in range(10):
        buffer = ("buffer %d" % number).encode()
        heapscope.pin(buffer)   # refused from some number on
        held.append(buffer)
    return held


def let_go(held):
    for buffer in held:
        if heapscope.is_pinned(buffer):
            heapscope.unpin(buffer)


def main():
    reader, writer = os.pipe()
    heapscope.mark("room for a pin")
    send(writer, "first ".encode())
    heapscope.mark("no room for a pin")
    held = hold_as_many_as_may_be()
    heapscope.mark("a copy")
    send(writer, "second ".encode())
    heapscope.mark("room again")
    let_go(held)
    send(writer, "third".encode())
    print("sent:", os.read(reader, 100).decode())


main()
