package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapAssertion;
import heapscope.memory.AddressSpace;
import heapscope.policy.Decision;
import heapscope.policy.PinningPolicy;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/** Pins objects of the nursery, so that minor collections leave them where they are (specification, section 8). */
final class Pinning {

    private static final long PINNED = EventKind.OBJECT_PINNED.bit();
    private static final long COPIED = EventKind.BUFFER_COPIED.bit();
    private static final long UNPINNED = EventKind.OBJECT_UNPINNED.bit();

    private final HeapState heap;
    private final AddressSpace memory;

    Pinning(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
    }

    boolean pin(long object) {
        long header = memory.load(object - Header.SIZE);
        Decision decision = PinningPolicy.pin(
                heap.pinnedObjects, heap.parameters.maxPinned(), heap.nursery.contains(object), isPinned(object),
                heap.layouts.canBePinned[Header.type(header)]);
        heap.decided(decision);
        if (!decision.acts()) {
            return false;
        }
        memory.store(object - Header.SIZE, header | Header.PINNED);
        heap.pinnedObjects++;
        if (heap.ticks.tick(PINNED)) {
            heap.ticks.announce(new HeapEvent.ObjectPinned(new Address(object)));
        }
        return true;
    }

    void unpin(long object) {
        if (!isPinned(object)) {
            throw new HeapAssertion("the object at " + new Address(object) + " is to be unpinned but is not pinned");
        }
        memory.store(object - Header.SIZE, memory.load(object - Header.SIZE) & ~Header.PINNED);
        heap.pinnedObjects--;
        if (heap.ticks.tick(UNPINNED)) {
            heap.ticks.announce(new HeapEvent.ObjectUnpinned(new Address(object)));
        }
    }

    /** The last request to pin was refused, and the client copies instead. */
    void bufferCopied(long object, long bytes) {
        heap.copiedBuffers++;
        heap.copiedBytes += bytes;
        heap.ledger.add(Work.COPIED_BUFFER, 1);
        heap.ledger.add(Work.COPIED_BUFFER_BYTE, bytes);
        if (heap.ticks.tick(COPIED)) {
            heap.ticks.announce(new HeapEvent.BufferCopied(
                    new Address(object), new Bytes(bytes), heap.lastDecision.reason()));
        }
    }

    boolean isPinned(long object) {
        return heap.nursery.contains(object) && (memory.load(object - Header.SIZE) & Header.PINNED) != 0;
    }
}
