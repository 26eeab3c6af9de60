# lists that grow into large arrays, of objects, of integers and of floats; matrices
class Point:
    def __init__(self, x):
        self.x = x


def grow(count):
    points = []
    numbers = []
    ratios = []
    for i in range(count):
        points.append(Point(i))
        numbers.append(i * i)
        ratios.append(i / 7)
    return points, numbers, ratios


def matrix(size):
    return [[row * column for column in range(size)] for row in range(size)]


def main():
    total = 0
    for i in range(4):
        points, numbers, ratios = grow(30000)
        total += points[-1].x + numbers[-1] + int(ratios[-1])
        points.reverse()
        numbers.extend(range(20000))
        total += points[0].x + len(numbers) + sum(numbers[:100])
        del points[1000:]
        total += len(points)
    squares = matrix(120)
    print(total, squares[100][7], len([None] * 200000), sum(map(sum, squares)))


main()
