import heapq

heap = []
for n in [5, 3, 8, 1, 9, 2]:
    heapq.heappush(heap, n)
print(heap)
print([heapq.heappop(heap) for _ in range(len(heap))])
items = [(3, "c"), (1, "a"), (2, "b")]
heapq.heapify(items)
print(items, heapq.heappushpop(items, (0, "z")), heapq.heapreplace(items, (9, "y")), items)
print(heapq.nlargest(2, [4, 1, 7, 3]), heapq.nsmallest(2, [4, 1, 7, 3], key=lambda n: -n))
print(list(heapq.merge([1, 4, 6], [2, 3, 7])))
