# Look for: with PYPY_GC_MAX=8K the collector works harder; then comes a MemoryError, and a second would be the end.
import heapscope


class Page:
    def __init__(self, next):
        self.next = next


def fill(most):
    page = None
    try:
        for number in range(most):
            page = Page(page)
    except MemoryError:
        page = None             # without letting go nothing would be won
        return "full"
    return "room for all"


def main():
    heapscope.mark("a little")
    print("20 pages:", fill(20))
    heapscope.mark("too much under a limit")
    fill(400)
    print("went on")


main()
