# Look for: memory outside the heap lowers the threshold, so that the collector comes in time to free it.
import heapscope


class Picture:
    def __init__(self, number):
        self.number = number
        heapscope.add_memory_pressure(PIXELS, self)     # as if a library had allocated that much


PIXELS = 3000


def show(many):
    for number in range(many):
        picture = Picture(number)       # small in the heap, large outside
    return picture.number


def main():
    heapscope.mark("small objects that are large elsewhere")
    print("last picture:", show(12))


main()
