"""A small operating system: tasks with queues, taking turns."""


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Scheduler:
    table = {}
    trace = []
    held = 0
    queued = 0


class Task:
    def __init__(self, ident, priority, queue, waiting):
        self.ident = ident
        self.priority = priority
        self.input = queue
        self.pending = queue is not None
        self.waiting = waiting
        self.holding = False
        Scheduler.table[ident] = self

    def run(self, packet):
        raise NotImplementedError

    def is_stopped(self):
        return self.holding or (not self.pending and self.waiting)

    def step(self):
        packet = None
        if self.waiting and self.pending:
            packet = self.input
            self.input = packet.link
            self.waiting = False
            self.pending = self.input is not None
        Scheduler.trace.append(self.ident)
        return self.run(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        Scheduler.held += 1
        self.holding = True

    def release(self, ident):
        task = Scheduler.table[ident]
        task.holding = False
        return task

    def queue(self, packet):
        task = Scheduler.table[packet.ident]
        Scheduler.queued += 1
        packet.ident = self.ident
        task.input = packet.append_to(task.input)
        task.pending = True
        return task


class Idle(Task):
    def __init__(self, ident, count):
        super().__init__(ident, 0, None, False)
        self.control = 1
        self.count = count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release("a")
        self.control = self.control // 2 ^ 0xD008
        return self.release("b")


class Worker(Task):
    def run(self, packet):
        if packet is None:
            return self.wait()
        packet.ident = "a" if packet.datum % 2 else "b"
        packet.datum += 1
        for i, _ in enumerate(packet.data):
            packet.data[i] = (packet.datum * 7 + i) % 26
        return self.queue(packet)


class Device(Task):
    def __init__(self, *args):
        super().__init__(*args)
        self.record = None

    def run(self, packet):
        if packet is None:
            if self.record is None:
                return self.wait()
            work, self.record = self.record, None
            work.ident = "w"
            return self.queue(work)
        self.record = packet
        return self.hold()


def schedule(limit):
    tasks = sorted(Scheduler.table.values(), key=lambda task: -task.priority)
    for _ in range(limit):
        for task in tasks:
            if not task.is_stopped():
                task.step()
                break
        else:
            break


Idle("i", 200)
first = Packet(None, "a", 1)
Worker("w", 100, Packet(first, "b", 1), True)
Device("a", 50, None, True)
Device("b", 40, Packet(None, "w", 2), True)
schedule(600)
counts = {}
for ident in Scheduler.trace:
    counts[ident] = counts.get(ident, 0) + 1
print(sorted(counts.items()), Scheduler.held, Scheduler.queued, "".join(Scheduler.trace[:60]))
