# Look for: set clearing to none, ahead and whole, and compare the bytes cleared; what the program does stays the same.
import heapscope


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def objects_full_of_references(many):
    for number in range(many):
        pair = [Point(None, None), Point(None, None)]
    return len(pair)


def objects_full_of_bytes(many):
    for number in range(many):
        text = str(number % 10) * 100
    return len(text)


def main():
    heapscope.mark("references: each object clears its own")
    print("pair of", objects_full_of_references(100))
    heapscope.mark("bytes: nothing to clear")
    print("text of", objects_full_of_bytes(100))


main()
