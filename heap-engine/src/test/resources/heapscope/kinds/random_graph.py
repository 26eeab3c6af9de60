# a graph of nodes that is rewired at random, searched, and partly thrown away
import random


class Node:
    def __init__(self, number):
        self.number = number
        self.edges = []


def search(start, limit):
    seen = {start.number}
    queue = [start]
    found = 0
    while queue and found < limit:
        node = queue.pop()
        found += 1
        for other in node.edges:
            if other.number not in seen:
                seen.add(other.number)
                queue.append(other)
    return found


def main():
    random.seed(7)
    nodes = [Node(i) for i in range(4000)]
    for node in nodes:
        for i in range(3):
            node.edges.append(nodes[random.randrange(len(nodes))])
    total = 0
    for step in range(60):
        for i in range(200):
            place = random.randrange(len(nodes))
            fresh = Node(place)
            fresh.edges = [random.choice(nodes) for j in range(3)]
            nodes[place] = fresh
        total += search(nodes[step], 500)
    print(total, len(nodes), sum(len(node.edges) for node in nodes))


main()
