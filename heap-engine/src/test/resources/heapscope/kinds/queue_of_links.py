# a queue of linked cells: the oldest goes as a new one comes
LENGTH = 5000
STEPS = 60000


class Cell:
    def __init__(self, value):
        self.value = value
        self.next = None


def main():
    head = tail = Cell(0)
    for i in range(1, LENGTH):
        tail.next = Cell(i)
        tail = tail.next
    total = 0
    for i in range(STEPS):
        tail.next = Cell(i)
        tail = tail.next
        total += head.value
        head = head.next
    print(total, tail.value)


main()
