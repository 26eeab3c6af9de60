package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.Clearing;
import heapscope.memory.AddressSpace;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/**
 * Clears free bytes of the nursery, if it is to be cleared: whole after a minor collection, or a stretch at a time ahead
 * of the bump pointer. PyPy did the latter, 32768 words at a time, before it left clearing to the allocating code.
 */
final class GapClearing {

    private static final long CLEARED = EventKind.NURSERY_CLEARED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final Nursery nursery;
    private final Clearing clearing;
    private final long step;

    GapClearing(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        nursery = heap.nursery;
        clearing = heap.parameters.clearing();
        step = heap.parameters.clearingStep();
    }

    /** Whether an object of the nursery finds its bytes clear, so that its allocation need not clear references. */
    boolean isClear() {
        return clearing != Clearing.NONE;
    }

    /** The nursery is empty again, but for pinned objects. */
    void afterCollection() {
        if (clearing == Clearing.WHOLE) {
            long gap = nursery.free;
            long gapEnd = nursery.top;
            for (long barrier : nursery.barriers.toArray()) {
                clear(gap, gapEnd);
                gap = nursery.behindPinned(gapEnd);
                gapEnd = barrier;
            }
            clear(gap, gapEnd);
            nursery.setClearedTo(nursery.end);
        } else if (clearing == Clearing.AHEAD) {
            upTo(nursery.free);
        }
    }

    /** Makes sure that the bytes from the bump pointer to an address of the same gap are clear, and a stretch more. */
    void upTo(long wanted) {
        if (clearing != Clearing.AHEAD || wanted <= nursery.clearedTo() && wanted > nursery.free) {
            return;
        }
        long from = Math.max(nursery.free, nursery.clearedTo());
        long to = Math.min(nursery.top, Math.max(wanted, from + step));
        clear(from, to);
        nursery.setClearedTo(to);
    }

    private void clear(long from, long to) {
        if (from == to) {
            return;
        }
        memory.fillWords(from, (to - from) / 8, 0);
        heap.ledger.add(Work.CLEARED_BYTE, to - from);
        if (heap.ticks.tick(CLEARED)) {
            heap.ticks.announce(new HeapEvent.NurseryCleared(new Address(from), new Bytes(to - from)));
        }
    }
}
