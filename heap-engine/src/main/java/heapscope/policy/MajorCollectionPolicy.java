package heapscope.policy;

import heapscope.policy.Decision.Input;
import heapscope.unit.Bytes;
import java.util.List;

/** When a major collection starts and how fast it goes on (specification of the collector, section 6.6). */
public final class MajorCollectionPolicy {

    private MajorCollectionPolicy() {}

    /**
     * Whether an increment follows a minor collection.
     *
     * @param enabled whether major collections progress by themselves
     * @param forced whether the program asked for progress
     * @param scanning whether no major collection is under way
     * @param state the name of the state
     * @param used bytes in arenas and large objects
     * @param extra bytes about to be allocated outside the nursery
     */
    public static Decision afterMinor(
            boolean enabled, boolean forced, boolean scanning, String state, long used, double threshold, long extra) {
        List<Input> inputs = List.of(
                new Input("total_memory_used", used, "bytes"),
                new Input("next_major_collection_threshold", threshold, "bytes"),
                new Input("extrasize", extra, "bytes"),
                new Input("enabled", enabled ? 1 : 0, "truth value"));
        if (!enabled && !forced) {
            return new Decision("no increment", false, "automatic major collections are disabled", inputs);
        }
        if (!scanning) {
            return new Decision("do an increment", true, "a major collection is under way, in state " + state, inputs);
        }
        boolean reached = threshold - used < extra;
        String figures = new Bytes(used) + " used" + (extra == 0 ? "" : " and " + new Bytes(extra) + " wanted")
                + (reached ? " > " : " <= ") + "threshold " + new Bytes((long) threshold);
        return reached
                ? new Decision("start a major collection", true, figures, inputs)
                : new Decision("no increment", false, figures, inputs);
    }

    /**
     * Whether a further minor collection and increment follow at once.
     *
     * @param madeOld bytes that became old since the major collection started
     * @param paid bytes that the increments so far have paid for
     * @param extra bytes about to be allocated outside the nursery
     */
    public static Decision anotherStep(long madeOld, long paid, long extra) {
        boolean enough = paid >= extra && madeOld <= paid - extra;
        List<Input> inputs = List.of(
                new Input("size_objects_made_old", madeOld, "bytes"),
                new Input("threshold_objects_made_old", paid, "bytes"),
                new Input("extrasize", extra, "bytes"));
        String figures = new Bytes(madeOld) + " became old"
                + (extra == 0 ? "" : " and " + new Bytes(extra) + " are wanted")
                + ", the increments so far allow for " + new Bytes(paid);
        return enough
                ? new Decision("no further increment", false, figures, inputs)
                : new Decision("do a further increment", true, figures, inputs);
    }

    /** Why a large allocation collects before it allocates. */
    public static Decision beforeLargeAllocation(long size, long used, double threshold) {
        boolean reached = threshold - used < size;
        return new Decision(
                reached ? "collect before allocating" : "allocate at once", reached,
                new Bytes(used) + " used and " + new Bytes(size) + " wanted" + (reached ? " > " : " <= ") + "threshold "
                        + new Bytes((long) threshold),
                List.of(
                        new Input("total_memory_used", used, "bytes"),
                        new Input("totalsize", size, "bytes"),
                        new Input("next_major_collection_threshold", threshold, "bytes")));
    }

    /** What happens when a whole collection did not bring the heap below its maximum. */
    public static Decision heapExhausted(long used, long reserving, double maximum, boolean alreadyRaised) {
        return new Decision(
                alreadyRaised ? "abort" : "raise MemoryError", true,
                new Bytes(used) + " used after a whole collection"
                        + (reserving == 0 ? "" : " and " + new Bytes(reserving) + " wanted")
                        + " > maximum " + new Bytes((long) maximum)
                        + (alreadyRaised ? ", for the second time" : ""),
                List.of(
                        new Input("total_memory_used", used, "bytes"),
                        new Input("reserving_size", reserving, "bytes"),
                        new Input("max_heap_size", maximum, "bytes")));
    }
}
