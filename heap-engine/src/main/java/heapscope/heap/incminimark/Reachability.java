package heapscope.heap.incminimark;

import heapscope.memory.WordReader;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.unit.Address;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What can be reached from the roots, by a walk that shares nothing with the collector: it knows the types only as the
 * type table describes them.
 */
final class Reachability {

    /** Receives each reference: the object that holds it, the index of the item or -1, and what it leads to. */
    @FunctionalInterface
    interface ReferenceVisitor {
        void reference(long holder, long item, long target);
    }

    private final HeapState heap;
    private final WordReader memory;
    private final TypeTable types;
    private final Census census;
    private final Set<Long> reached = new HashSet<>();
    private final Deque<Long> pending = new ArrayDeque<>();

    Reachability(HeapState heap, WordReader memory, WordReader books, Census census) {
        this.heap = heap;
        this.memory = memory;
        this.census = census;
        types = heap.types;
        heap.client.staticCells(this::reachCells);
        heap.client.stackCells(this::reachCells);
        for (long object : census.statics) {
            reach(object, 0);
        }
        reachAll(heap.deaths.oldStyleDue.toArray(books));
        for (int i = 0; i < heap.deaths.queueCount(); i++) {
            reachAll(heap.deaths.queue(i).toArray(books));
        }
        while (!pending.isEmpty()) {
            long holder = pending.pop();
            references(holder, (from, item, target) -> reach(target, from));
        }
    }

    private void reachCells(String area, long start, long end, boolean fromTop) {
        for (long cell = start; cell < end; cell += 8) {
            long word = memory.load(cell);
            if (word != 0 && (word & 3) == 0) {
                reach(word, 0);
            }
        }
    }

    private void reachAll(long[] objects) {
        for (long object : objects) {
            reach(object, 0);
        }
    }

    private void reach(long object, long holder) {
        if (!reached.add(object)) {
            return;
        }
        if (!census.isObject(object)) {
            throw Invariant.REFERENCES_LEAD_TO_OBJECTS.fault("the reference to " + new Address(object) + " in "
                    + (holder == 0 ? "a root" : new Address(holder)) + " leads to no object");
        }
        if (memory.load(object - Header.SIZE) == Header.FORWARDED) {
            throw Invariant.REFERENCES_LEAD_TO_OBJECTS.fault("the reference to " + new Address(object) + " in "
                    + (holder == 0 ? "a root" : new Address(holder)) + " leads to where an object moved away from");
        }
        pending.push(object);
    }

    /** Shows all references that an object holds. */
    void references(long object, ReferenceVisitor visitor) {
        TypeDescriptor type = types.get((int) memory.load(object - Header.SIZE));
        for (int offset : type.pointerOffsets()) {
            visit(object, -1, offset, visitor);
        }
        if (!type.itemPointerOffsets().isEmpty()) {
            long length = memory.load(object + type.lengthOffset());
            for (long i = 0; i < length; i++) {
                for (int offset : type.itemPointerOffsets()) {
                    visit(object, i, type.fixedSize() + i * type.itemSize() + offset, visitor);
                }
            }
        }
    }

    private void visit(long object, long item, long offset, ReferenceVisitor visitor) {
        long word = memory.load(object + offset);
        if (word != 0 && (word & 3) == 0) {
            visitor.reference(object, item, word);
        }
    }

    /** Whether an object can be reached. */
    boolean isReached(long object) {
        return reached.contains(object);
    }

    /** Shows all objects that can be reached. */
    void forEach(LongConsumer action) {
        reached.forEach(action::accept);
    }
}
