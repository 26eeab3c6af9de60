package heapscope.snapshot;

import heapscope.heap.HeapView;
import heapscope.memory.MemoryImage;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import heapscope.run.Instant;
import heapscope.run.RootGroup;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The state of everything at a tick, and the questions one can ask of it. Immutable, safe to read from any thread; this
 * is all that views see.
 */
public final class HeapSnapshot {

    private final Instant instant;

    /** A snapshot of an instant of a run. */
    public HeapSnapshot(Instant instant) {
        this.instant = instant;
    }

    /** The instant: its tick, its time, the position in the workload. */
    public Instant instant() {
        return instant;
    }

    /** The heap. */
    public HeapView heap() {
        return instant.heap();
    }

    /** The roots, newest activation frame first. */
    public List<RootGroup> roots() {
        return instant.roots();
    }

    /** The name of an object's type. */
    public String typeName(long object) {
        return naming().typeName(heap().memory(), object);
    }

    /** An object in a few characters. */
    public String label(long object) {
        return naming().label(heap().memory(), object);
    }

    /** An object's fields and items, no more than the limit. */
    public List<FieldValue> fields(long object, int limit) {
        return naming().fields(heap().memory(), object, limit);
    }

    /** What the collector knows of an object's type. */
    public TypeDescriptor type(long object) {
        return heap().types().get((int) heap().memory().load(object - TypeDescriptor.HEADER));
    }

    /** Shows the references of an object, as its type places them. */
    public void eachReference(long object, LongConsumer action) {
        MemoryImage memory = heap().memory();
        long header = memory.load(object - TypeDescriptor.HEADER);
        if (!heap().types().has((int) header)) {
            return;
        }
        TypeDescriptor type = heap().types().get((int) header);
        for (int offset : type.pointerOffsets()) {
            follow(memory, object + offset, action);
        }
        if (type.isVarSized() && !type.itemPointerOffsets().isEmpty()) {
            long length = memory.load(object + type.lengthOffset());
            for (long i = 0; i < length; i++) {
                for (int offset : type.itemPointerOffsets()) {
                    follow(memory, object + type.fixedSize() + i * type.itemSize() + offset, action);
                }
            }
        }
    }

    private static void follow(MemoryImage memory, long cell, LongConsumer action) {
        long word = memory.isMapped(cell) ? memory.load(cell) : 0;
        if (word != 0 && (word & 3) == 0 && memory.isMapped(word)) {
            action.accept(word);
        }
    }

    private ObjectNaming naming() {
        return instant.naming();
    }
}
