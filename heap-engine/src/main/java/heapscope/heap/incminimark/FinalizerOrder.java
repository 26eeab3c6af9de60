package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.memory.AddressSpace;
import heapscope.time.Work;
import heapscope.unit.Address;

/**
 * Decides at the end of marking whose finalizers are due (specification of the collector, section 5.8). An object is in
 * state 0 (white), 1 (white, being ordered), 2 (visited, being ordered) or 3 (visited).
 */
final class FinalizerOrder {

    private static final long ORDERED = EventKind.FINALIZER_ORDERED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final Marker marker;
    private final OldWeakReferences weakReferences;
    private final AddressDeque kept;
    private final AddressDeque marked;
    private final AddressStack pending;
    private final SlotWalk slots;
    private final boolean clearsOrdering;

    FinalizerOrder(HeapState heap, Marker marker, OldWeakReferences weakReferences) {
        this.heap = heap;
        this.marker = marker;
        this.weakReferences = weakReferences;
        memory = heap.memory;
        kept = heap.scratchDeque();
        marked = heap.scratchDeque();
        pending = heap.scratchStack();
        slots = new SlotWalk(heap.layouts);
        clearsOrdering = heap.holds(Rule.CLEAR_ORDERING);
    }

    void order() {
        findDying();
        if (!heap.deaths.oldWeak.isEmpty()) {
            weakReferences.settle();
        }
        schedule();
        heap.deaths.oldFinalizers.swap(kept);
    }

    private void findDying() {
        AddressDeque all = heap.deaths.oldFinalizers;
        heap.ledger.add(Work.FINALIZABLE_OBJECT, all.length() / 2);
        while (!all.isEmpty()) {
            long object = all.takeFirst();
            long queue = all.takeFirst();
            long header = memory.load(object - Header.SIZE);
            if ((header & Header.IGNORE_FINALIZER) != 0) {
                continue;
            }
            AddressDeque target = (header & Header.VISITED) != 0 ? kept : marked;
            target.append(object);
            target.append(queue);
            if (target == marked) {
                markFrom(object);
            }
        }
    }

    private void markFrom(long object) {
        pending.push(object);
        while (!pending.isEmpty()) {
            long next = pending.pop();
            long header = memory.load(next - Header.SIZE);
            switch (stateOf(header)) {
                case 0 -> {
                    memory.store(next - Header.SIZE, header | Header.FINALIZATION_ORDERING);
                    heap.deaths.keptAlive += heap.layouts.totalSize(memory, next);
                    pushReferences(next);
                }
                case 2 -> release(next);
                default -> { }
            }
        }
        heap.gray.push(object);
        marker.visitAll();
    }

    private static int stateOf(long header) {
        boolean ordering = (header & Header.FINALIZATION_ORDERING) != 0;
        if ((header & Header.VISITED) != 0) {
            return ordering ? 2 : 3;
        }
        return ordering ? 1 : 0;
    }

    private void pushReferences(long object) {
        slots.forEach(memory, object, cell -> {
            long word = memory.load(cell);
            if (Layouts.isReference(word)) {
                pending.push(word);
            }
        });
    }

    /** Takes the mark of ordering from an object and everything with that mark it can reach. */
    private void release(long object) {
        long depth = pending.length();
        pending.push(object);
        while (pending.length() > depth) {
            long next = pending.pop();
            long header = memory.load(next - Header.SIZE);
            if ((header & Header.FINALIZATION_ORDERING) != 0) {
                memory.store(next - Header.SIZE, header & ~Header.FINALIZATION_ORDERING);
                pushReferences(next);
            }
        }
    }

    private void schedule() {
        while (!marked.isEmpty()) {
            long object = marked.takeFirst();
            long queue = marked.takeFirst();
            boolean due = stateOf(memory.load(object - Header.SIZE)) == 2;
            if (!due) {
                kept.append(object);
                kept.append(queue);
            } else {
                (queue < 0 ? heap.deaths.oldStyleDue : heap.deaths.queue((int) queue)).append(object);
                if (clearsOrdering) {
                    release(object);
                }
            }
            if (heap.ticks.tick(ORDERED)) {
                heap.ticks.announce(new HeapEvent.FinalizerOrdered(new Address(object), due));
            }
        }
    }
}
