import atexit


def bye(name, mark="!"):
    print("bye", name + mark)


atexit.register(bye, "first")
atexit.register(bye, "second")
atexit.unregister(print)
print("main ends")
