package heapscope.policy;

import heapscope.policy.Decision.Input;
import heapscope.unit.Bytes;
import java.util.List;

/** What memory outside the heap does to the next major collection (specification of the collector, section 3.9). */
public final class MemoryPressurePolicy {

    private MemoryPressurePolicy() {}

    /**
     * What follows from memory that was taken outside the heap.
     *
     * @param bytes what was taken, negative if it was given back
     * @param before the threshold before, in bytes
     * @param after the threshold now
     * @param used bytes in arenas and large objects
     */
    public static Decision onPressure(long bytes, double before, double after, long used) {
        boolean collects = after < 0;
        String what = new Bytes(Math.abs(bytes)) + " outside the heap " + (bytes < 0 ? "given back" : "taken")
                + ": the threshold " + (after > before ? "rises" : "sinks") + " from " + new Bytes((long) before) + " to "
                + new Bytes((long) after);
        String outcome = collects
                ? "give up the rest of the nursery" : after > before ? "raise the threshold" : "lower the threshold";
        String reason = collects
                ? what + ", below 0, so the next allocation collects"
                : what + ", with " + new Bytes(used) + " used";
        return new Decision(outcome, true, reason, List.of(
                new Input("sizehint", bytes, "bytes"),
                new Input("next_major_collection_threshold before", before, "bytes"),
                new Input("next_major_collection_threshold", after, "bytes"),
                new Input("total_memory_used", used, "bytes")));
    }
}
