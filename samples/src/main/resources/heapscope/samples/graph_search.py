# Look for: the frontier of a search is short-lived, what was visited survives.
import heapq
from collections import deque

WIDTH = 24
HEIGHT = 16


class Cell:
    def __init__(self, x, y, cost):
        self.x = x
        self.y = y
        self.cost = cost
        self.neighbors = []

    def __repr__(self):
        return f"({self.x}, {self.y})"

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)


def make_maze():
    seed = 3
    cells = {}
    for y in range(HEIGHT):
        for x in range(WIDTH):
            seed = (seed * 69069 + 1) % 4294967296
            if (seed >> 16) % 4 or (x, y) in ((0, 0), (WIDTH - 1, HEIGHT - 1)):
                cells[x, y] = Cell(x, y, 1 + (seed >> 20) % 5)
    for (x, y), cell in cells.items():
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            neighbor = cells.get((x + dx, y + dy))
            if neighbor is not None:
                cell.neighbors.append(neighbor)
    return cells


def breadth_first(start):
    distance = {start: 0}
    frontier = deque([start])
    while frontier:
        cell = frontier.popleft()
        for neighbor in cell.neighbors:
            if neighbor not in distance:
                distance[neighbor] = distance[cell] + 1
                frontier.append(neighbor)
    return distance


def depth_first(start):
    seen = set()
    order = []
    stack = [start]
    while stack:
        cell = stack.pop()
        if cell in seen:
            continue
        seen.add(cell)
        order.append(cell)
        stack.extend(reversed(cell.neighbors))
    return order


def cheapest_path(start, goal):
    best = {start: (0, None)}
    queue = [(0, start)]
    while queue:
        cost, cell = heapq.heappop(queue)
        if cell is goal:
            break
        if cost > best[cell][0]:
            continue
        for neighbor in cell.neighbors:
            through = cost + neighbor.cost
            if neighbor not in best or through < best[neighbor][0]:
                best[neighbor] = (through, cell)
                heapq.heappush(queue, (through, neighbor))
    if goal not in best:
        return None, []
    path = []
    step = goal
    while step is not None:
        path.append(step)
        step = best[step][1]
    return best[goal][0], path[::-1]


def main():
    cells = make_maze()
    start = cells[0, 0]
    goal = cells[WIDTH - 1, HEIGHT - 1]
    distance = breadth_first(start)
    print(len(cells), "cells,", len(distance), "reached, farthest", max(distance.values()), "steps away")
    order = depth_first(start)
    print("depth first:", len(order), "cells, the fifth is", order[4])
    cost, path = cheapest_path(start, goal)
    print("cheapest path:", cost, "over", len(path), "cells", path[:3])


main()
