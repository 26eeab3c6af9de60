import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


node = Node("kept")
reference = weakref.ref(node)
print(reference() is node, reference().name)
died = []
short = Node("short")
watched = weakref.ref(short, lambda ref: died.append("called back"))
short = None
gc.collect()
print(watched() is None, died, reference() is node)
print(reference == weakref.ref(node), reference == watched, hash(reference) == hash(node))
node = None
gc.collect()
print(reference())
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
