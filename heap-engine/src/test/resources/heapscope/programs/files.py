# Files: the built-in function open.
import os

name = "heapscope-test.txt"
with open(name, "w") as f:
    print(f.write("line 1\nlïne 2\n"), f.closed)
    print("line 3", file=f)
    f.writelines(["a\n", "b"])
print(f.closed, os.path.exists(name))
with open(name) as f:
    print(f.read(3), f.read(), repr(f.read()))
with open(name, encoding="utf-8") as f:
    for line in f:
        print(repr(line), end=" ")
    print()
with open(name) as f:
    print(repr(f.readline()), f.readlines())
with open(name, "a") as f:
    f.write("c\n")
with open(name, "rb") as f:
    data = f.read()
    print(len(data), data[-4:], f.tell(), f.seek(7), f.read(5), f.seek(-2, 2), f.read())
with open(name, "wb") as f:
    print(f.write(b"\x00\x01"), f.write(bytearray(b"xyz")))
with open(name, "rb") as f:
    print(list(f.read()))


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


print(attempt(open, "missing.txt"), attempt(open, name, "q"))
try:
    open("missing.txt")
except OSError as error:
    print(error.errno, error.strerror, error.filename)
g = open(name, "w")
print(attempt(g.write, 5))
g.close()
g.close()
print(attempt(g.write, "x"), attempt(g.read))
os.remove(name)
print(os.path.exists(name), attempt(os.remove, name))
