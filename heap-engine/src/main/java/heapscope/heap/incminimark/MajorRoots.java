package heapscope.heap.incminimark;

import heapscope.heap.HeapClient;
import heapscope.memory.AddressSpace;
import heapscope.time.Work;

/** Makes the roots of a major collection gray (specification of the collector, sections 6.2 and 6.3.1). */
final class MajorRoots {

    private final HeapState heap;
    private final AddressSpace memory;
    private final HeapClient.CellArea push = this::pushCells;
    private long pushed;

    MajorRoots(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
    }

    /** Static objects that were written to, static cells and pending finalizers. Answers how many were pushed. */
    long pushNonStack() {
        pushed = 0;
        AddressStack.Walk prebuilt = heap.remembered.prebuiltRoots.walk();
        while (prebuilt.hasNext()) {
            push(prebuilt.next());
        }
        heap.client.staticCells(push);
        pushQueue(heap.deaths.oldStyleDue);
        for (int i = 0; i < heap.deaths.queueCount(); i++) {
            pushQueue(heap.deaths.queue(i));
        }
        heap.ledger.add(Work.COLLECTED_ROOT, pushed);
        return pushed;
    }

    /** The cells of the stack. Answers how many were pushed. */
    long pushStack() {
        pushed = 0;
        heap.client.stackCells(push);
        heap.ledger.add(Work.COLLECTED_ROOT, pushed);
        return pushed;
    }

    private void pushCells(String area, long start, long end, boolean fromTop) {
        long step = fromTop ? -8 : 8;
        long cell = fromTop ? end - 8 : start;
        for (long left = (end - start) / 8; left > 0; left--) {
            long word = memory.load(cell);
            if (Layouts.isReference(word)) {
                push(word);
            }
            cell += step;
        }
    }

    private void pushQueue(AddressDeque queue) {
        for (long object : queue.toArray()) {
            push(object);
        }
    }

    private void push(long object) {
        if (!heap.nursery.contains(object)) {
            heap.gray.push(object);
            pushed++;
        }
    }
}
