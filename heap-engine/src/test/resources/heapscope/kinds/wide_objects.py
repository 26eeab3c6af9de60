# classes with many attributes, of all kinds of values; inheritance and slots
class Base:
    def __init__(self, number):
        self.number = number
        self.name = "n" + str(number)

    def weight(self):
        return self.number


class Wide(Base):
    def __init__(self, number, parent):
        super().__init__(number)
        self.parent = parent
        self.ratio = number / 3
        self.flag = number % 2 == 0
        self.items = [number, number + 1]
        self.pair = (number, self.name)
        self.index = {}
        self.last = None
        self.extra = number * 2

    def weight(self):
        return self.number + self.extra + len(self.items)


class Slim:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def main():
    total = 0
    kept = []
    parent = None
    for i in range(12000):
        wide = Wide(i, parent)
        wide.last = Slim(i, wide)
        wide.index["self"] = i
        total += wide.weight() + wide.last.left
        if i % 10 == 0:
            parent = wide
            kept.append(wide)
        if i % 1000 == 999:
            kept = kept[50:]
            parent = None
    print(total, len(kept), kept[0].name, kept[0].pair)


main()
