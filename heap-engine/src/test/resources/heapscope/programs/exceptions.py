class AppError(Exception):
    pass


class Detailed(AppError):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


def risky(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        raise Detailed("one", 42)
    if n == 2:
        return [][5]
    if n == 3:
        return {}["k"]
    if n == 4:
        return 1 / 0
    if n == 5:
        return undefined_name
    if n == 6:
        return "a" + 1
    if n == 7:
        return None.attribute
    if n == 8:
        assert n == 9, "assertion text"
    if n == 9:
        raise AppError
    if n == 10:
        return int("x")
    if n == 11:
        a, b = [1]
    if n == 12:
        a, b = (1, 2, 3)
    if n == 13:
        for i in 5:
            pass
    return "fine"


for n in range(15):
    try:
        result = risky(n)
    except Detailed as error:
        print("Detailed", error, error.code, error.args)
    except (ValueError, KeyError) as error:
        print("either", type(error).__name__, error)
    except ArithmeticError as error:
        print("arithmetic", error)
    except Exception as error:
        print(type(error).__name__, error, repr(error.args))
    else:
        print("else", result)
    finally:
        print("finally", n)


def order(n):
    out = []
    try:
        out.append("try")
        if n:
            return out
        out.append("more")
    finally:
        out.append("finally")
    return out


print(order(0), order(1))


def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("cleanup", i)


loop()


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer", error)
        raise RuntimeError("second") from error


try:
    nested()
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__context__ is error.__cause__)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise TypeError("during")
except TypeError as error:
    print(error, repr(error.__context__), error.__cause__)


def again():
    try:
        raise ValueError("again")
    except ValueError:
        raise


try:
    again()
except ValueError as error:
    print("reraised", error)
try:
    raise
except RuntimeError as error:
    print(error)


class Manager:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow


with Manager("a", False) as a, Manager("b", True) as b:
    print(a, b)
    raise IndexError("lost")


def from_with():
    with Manager("c", False):
        return "returned"


print(from_with())
try:
    with Manager("d", False):
        raise OSError(2, "No such file")
except OSError as error:
    print(error, error.errno)
e = None
try:
    raise AppError("bound")
except AppError as e:
    pass
try:
    print(e)
except NameError as error:
    print("unbound again")
print(repr(ValueError("a", 1)), str(KeyError("k")), str(ValueError()), ValueError("a", 1))
print(isinstance(Detailed("m", 1), AppError), issubclass(KeyError, LookupError))


def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)


try:
    deep(50)
except ValueError as error:
    print(error)
try:
    raise SystemExit(3)
except SystemExit as error:
    print("exit code", error.code)
try:
    raise 5
except TypeError as error:
    print(error)
