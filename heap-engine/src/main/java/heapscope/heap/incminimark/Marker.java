package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/** Visits gray objects: they become black and what they reference becomes gray (specification, section 6.3). */
final class Marker {

    private static final long VISITED = EventKind.OBJECT_VISITED.bit();

    private final AddressSpace memory;
    private final Layouts layouts;
    private final AddressStack gray;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final long nurseryStart;
    private final long nurserySize;
    private final PagesMet pagesMet = new PagesMet();
    private boolean singleStep;

    Marker(HeapState heap) {
        memory = heap.memory;
        layouts = heap.layouts;
        gray = heap.gray;
        ticks = heap.ticks;
        ledger = heap.ledger;
        nurseryStart = heap.nursery.rotation.start;
        nurserySize = heap.nursery.rotation.end - nurseryStart;
    }

    /** For tests of the order of marking: every visit stops after one object. */
    void setSingleStep(boolean single) {
        singleStep = single;
    }

    boolean singleStep() {
        return singleStep;
    }

    /** Begins an increment: what the marker met before is no longer near. */
    void arrive() {
        pagesMet.forget();
    }

    /** Visits gray objects for a budget of bytes. Answers what is left of it, 0 if it was exceeded. */
    long visitFor(long budget) {
        long left = budget;
        while (!gray.isEmpty()) {
            left -= visit(gray.pop());
            if (left < 0 || singleStep) {
                return 0;
            }
        }
        return left;
    }

    /** Visits everything that is gray, whatever it costs. Answers the bytes. */
    long visitAll() {
        long bytes = 0;
        while (!gray.isEmpty()) {
            bytes += visit(gray.pop());
        }
        return bytes;
    }

    /** Visits an object. Answers what that takes from the budget: its bytes, or nothing if it is not white. */
    private long visit(long object) {
        countDistance(pagesMet.meet(object));
        long header = memory.load(object - Header.SIZE);
        if ((header & (Header.VISITED | Header.NO_HEAP_PTRS)) != 0) {
            ledger.add(Work.DUPLICATE_GRAY, 1);
            return 0;
        }
        memory.store(object - Header.SIZE, header | Header.VISITED | Header.TRACK_YOUNG_PTRS);
        int type = Header.type(header);
        long size = layouts.totalSize(memory, object);
        int[] pointers = layouts.pointers[type];
        if (layouts.itemPointers[type].length > 0) {
            pushItems(object, type);
        }
        long grays = gray.length();
        for (int offset : pointers) {
            push(memory.load(object + offset));
        }
        ledger.add(Work.PUSHED_GRAY, gray.length() - grays);
        ledger.add(Work.VISITED_OBJECT, 1);
        ledger.add(Work.VISITED_BYTE, size);
        ledger.add(Work.TRACED_SLOT, pointers.length);
        if (ticks.tick(VISITED)) {
            ticks.announce(new HeapEvent.ObjectVisited(new Address(object), new Bytes(size)));
        }
        return size;
    }

    private void pushItems(long array, int type) {
        int[] offsets = layouts.itemPointers[type];
        int size = layouts.itemSize[type];
        long length = memory.load(array + layouts.lengthOffset[type]);
        long item = array + layouts.fixedSize[type];
        long grays = gray.length();
        for (long i = 0; i < length; i++) {
            for (int offset : offsets) {
                push(memory.load(item + offset));
            }
            item += size;
        }
        ledger.add(Work.TRACED_SLOT, length * offsets.length);
        ledger.add(Work.PUSHED_GRAY, gray.length() - grays);
    }

    private void countDistance(PagesMet.Distance distance) {
        switch (distance) {
            case NEAR -> { }
            case ELSEWHERE -> ledger.add(Work.MET_ELSEWHERE, 1);
            case FAR -> ledger.add(Work.MET_FAR, 1);
        }
    }

    private void push(long word) {
        if (Layouts.isReference(word) && (word - nurseryStart < 0 || word - nurseryStart >= nurserySize)) {
            gray.push(word);
        }
    }
}
