import math
import sys
from math import floor as down

print(math.sqrt(16), down(2.7), math.pi > 3)
i = 0
while i < 5:
    i += 1
    if i == 2:
        continue
    if i == 4:
        break
else:
    print("not printed")
print(i)
for i in range(3):
    pass
else:
    print("completed", i)
for i in range(10, 0, -3):
    print(i, end=" ")
print()
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i in range(3):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
x = y = 5
x, y = y + 1, x
print(x, y, x if x > y else y)
del x
try:
    x
except NameError as error:
    print(error)


def local():
    if False:
        z = 1
    try:
        return z
    except UnboundLocalError:
        return "unbound"


print(local())


def multiple():
    return 1, 2


p, q = multiple()
print(p, q, __name__)
if not p:
    print("no")
elif q == 2:
    print("elif")
else:
    print("else")
assert p == 1
lst = [3, 1, 2]
lst.sort()
print(lst, print("nested") is None)
print("a", "b", sep="-", end="!\n")
print(*lst, sep=", ")
if (n := len(lst)) > 2:
    print("walrus", n)
print([y for x in range(3) if x for y in (x, x * 10)])
total = 0
for i in range(1000):
    if i % 3 == 0 or i % 5 == 0:
        total += i
print(total)
primes = []
for n in range(2, 60):
    for p in primes:
        if n % p == 0:
            break
    else:
        primes.append(n)
print(primes)
from collections import deque
queue = deque([1, 2])
queue.append(3)
print(queue.popleft(), len(queue))
import heapq
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print([heapq.heappop(heap) for _ in range(4)])
import itertools
print(list(itertools.islice(itertools.count(3), 4)), list(itertools.chain([1], [2, 3])))
import random
random.seed(7)
print(random.randint(1, 100), random.random(), random.choice("abc"))
