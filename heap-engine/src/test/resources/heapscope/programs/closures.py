def counter(start):
    value = start

    def up(by=1):
        nonlocal value
        value += by
        return value

    def get():
        return value

    return up, get


up, get = counter(10)
print(up(), up(5), get())
adders = [lambda x, n=n: x + n for n in range(3)]
print([add(10) for add in adders])
late = [lambda: n for n in range(3)]
print([f() for f in late])


def outer(a):
    def middle(b):
        def inner(c):
            return a, b, c
        return inner
    return middle


print(outer(1)(2)(3))


def unset():
    def use():
        return later
    try:
        use()
    except NameError as error:
        print(type(error).__name__)
    later = 1
    return use()


print(unset())


def parameter(cell):
    def change(value):
        nonlocal cell
        cell = value
    change(cell * 2)
    return cell


print(parameter(21), parameter("ab"))


def make(n):
    class Local:
        size = n

        def scaled(self, k):
            return self.size * k + n
    return Local


print(make(3)().scaled(4), make(5).size)
total = 0


def add(n):
    global total
    total += n


for i in range(5):
    add(i)
print(total)


def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value
    return run


print(compose(str, len, lambda n: n * 2)(12345))


def recursive(n):
    def go(k):
        return 1 if k < 2 else k * go(k - 1)
    return go(n)


print(recursive(20), recursive(25))
x = "global"


class Scope:
    x = "class"
    y = [x for _ in range(2)]
    z = x

    def method(self):
        return x


print(Scope.y, Scope.z, Scope().method())
