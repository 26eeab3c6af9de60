package heapscope.snapshot;

import heapscope.heap.HeapView;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import heapscope.run.Instant;
import heapscope.run.RootGroup;
import java.util.List;

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

    private ObjectNaming naming() {
        return instant.naming();
    }
}
