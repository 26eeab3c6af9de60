# Look for: tasks live long and packets wander between them, so old objects are written to all the time.
# The simulation of an operating system's kernel by Martin Richards, written anew for Python.
ROUNDS = 10000

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)
BUFFER = 4
LETTERS = 26
FEEDBACK = 0xd008


class Packet:
    def __init__(self, link, address, kind):
        self.link = link
        self.address = address
        self.kind = kind
        self.position = 0
        self.data = [0] * BUFFER

    def appended_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Kernel:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.held = 0
        self.queued = 0

    def run(self):
        task = self.tasks
        while task is not None:
            if task.holding or task.waiting and not task.pending:
                task = task.next
            else:
                task = task.resume()


class Task:
    def __init__(self, kernel, number, priority, queue, waiting):
        self.kernel = kernel
        self.number = number
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = waiting
        self.holding = False
        self.next = kernel.tasks
        kernel.tasks = self
        kernel.table[number] = self

    def resume(self):
        packet = None
        if self.pending and self.waiting and not self.holding:
            packet = self.queue
            self.queue = packet.link
            self.pending = self.queue is not None
            self.waiting = False
        return self.step(packet)

    def step(self, packet):
        raise NotImplementedError(type(self).__name__)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.held += 1
        self.holding = True
        return self.next

    def release(self, number):
        other = self.kernel.table[number]
        other.holding = False
        return other if other.priority > self.priority else self

    def send(self, packet):
        receiver = self.kernel.table[packet.address]
        self.kernel.queued += 1
        packet.address = self.number
        was_empty = receiver.queue is None
        receiver.queue = packet.appended_to(receiver.queue)
        if was_empty:
            receiver.pending = True
            if receiver.priority > self.priority:
                return receiver
        return self


class IdleTask(Task):
    def __init__(self, kernel):
        super().__init__(kernel, IDLE, 0, None, False)
        self.control = 1
        self.left = ROUNDS

    def step(self, packet):
        self.left -= 1
        if self.left == 0:
            return self.hold()
        low = self.control & 1
        self.control //= 2
        if low == 0:
            return self.release(DEVICE_A)
        self.control ^= FEEDBACK
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue, True)
        self.handler = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.handler = HANDLER_B if self.handler == HANDLER_A else HANDLER_A
        packet.address = self.handler
        packet.position = 0
        for index in range(BUFFER):
            self.letter = self.letter % LETTERS + 1
            packet.data[index] = ord("A") + self.letter - 1
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, kernel, number, priority, queue):
        super().__init__(kernel, number, priority, queue, True)
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work = packet.appended_to(self.work)
            else:
                self.devices = packet.appended_to(self.devices)
        work = self.work
        if work is None:
            return self.wait()
        if work.position >= BUFFER:
            self.work = work.link
            return self.send(work)
        device = self.devices
        if device is None:
            return self.wait()
        self.devices = device.link
        device.position = work.data[work.position]
        work.position += 1
        return self.send(device)


class DeviceTask(Task):
    def __init__(self, kernel, number, priority):
        super().__init__(kernel, number, priority, None, True)
        self.packet = None

    def step(self, packet):
        if packet is not None:
            self.packet = packet
            return self.hold()
        packet = self.packet
        if packet is None:
            return self.wait()
        self.packet = None
        return self.send(packet)


def packets(count, address, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, address, kind)
    return queue


def main():
    kernel = Kernel()
    IdleTask(kernel)
    WorkerTask(kernel, packets(2, 0, WORK_PACKET))
    HandlerTask(kernel, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET))
    HandlerTask(kernel, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET))
    DeviceTask(kernel, DEVICE_A, 4000)
    DeviceTask(kernel, DEVICE_B, 5000)
    kernel.run()
    print("queued:", kernel.queued, "held:", kernel.held)
    assert (kernel.queued, kernel.held) == (23246, 9297), "the schedule has changed"


main()
