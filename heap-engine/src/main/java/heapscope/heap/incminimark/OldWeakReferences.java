package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.memory.AddressSpace;
import heapscope.time.Work;
import heapscope.unit.Address;

/** Clears old weak references to dead objects at the end of marking (specification of the collector, section 5.7). */
final class OldWeakReferences {

    private static final long CLEARED = EventKind.WEAK_REFERENCE_CLEARED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final AddressStack kept;
    private final boolean clears;

    OldWeakReferences(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        kept = heap.scratchStack();
        clears = heap.holds(Rule.CLEAR_OLD_WEAK);
    }

    void settle() {
        AddressStack references = heap.deaths.oldWeak;
        heap.ledger.add(Work.WEAK_REFERENCE, references.length());
        while (!references.isEmpty()) {
            long reference = references.pop();
            if ((memory.load(reference - Header.SIZE) & Header.VISITED) != 0) {
                settle(reference);
            }
        }
        references.swap(kept);
    }

    private void settle(long reference) {
        long target = memory.load(reference);
        long targetHeader = memory.load(target - Header.SIZE);
        if ((targetHeader & (Header.VISITED | Header.FINALIZATION_ORDERING)) == Header.VISITED) {
            kept.push(reference);
            return;
        }
        if (clears) {
            memory.store(reference, 0);
        }
        if (heap.ticks.tick(CLEARED)) {
            heap.ticks.announce(new HeapEvent.WeakReferenceCleared(new Address(reference)));
        }
    }
}
