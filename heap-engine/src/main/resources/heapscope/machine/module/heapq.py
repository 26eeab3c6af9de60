# Binary heaps in lists, as the module heapq of Python describes them: item k is no larger than items 2k+1 and 2k+2.


def _rise(heap, low, place):
    item = heap[place]
    while place > low:
        above = (place - 1) >> 1
        if not item < heap[above]:
            break
        heap[place] = heap[above]
        place = above
    heap[place] = item


def _sink(heap, place):
    end = len(heap)
    start = place
    item = heap[place]
    below = 2 * place + 1
    while below < end:
        right = below + 1
        if right < end and not heap[below] < heap[right]:
            below = right
        heap[place] = heap[below]
        place = below
        below = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    result = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return result


def heapreplace(heap, item):
    result = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return result


def heappushpop(heap, item):
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(heap):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def merge(*iterables, key=None, reverse=False):
    pending = []
    for iterable in iterables:
        iterator = iter(iterable)
        for first in iterator:
            pending.append([first, iterator])
            break
    while pending:
        best = 0
        for i in range(1, len(pending)):
            a = pending[i][0]
            b = pending[best][0]
            if key is not None:
                a = key(a)
                b = key(b)
            if b < a if reverse else a < b:
                best = i
        entry = pending[best]
        yield entry[0]
        for following in entry[1]:
            entry[0] = following
            break
        else:
            del pending[best]
