package heapscope.policy;

import heapscope.policy.Decision.Input;
import heapscope.unit.Bytes;
import java.util.List;

/** At how many bytes the next major collection starts (specification of the collector, sections 6.4.1 and 6.7). */
public final class ThresholdPolicy {

    private ThresholdPolicy() {}

    /**
     * A threshold within its bounds.
     *
     * @param bounded whether the maximum of the heap lowered it
     */
    public record Bound(double threshold, boolean bounded) {}

    /** The new threshold and why. */
    public record Outcome(Bound bound, Decision decision) {}

    /** Puts a wanted threshold between its bounds. */
    public static Bound bound(
            double wanted, long reserving, double previousInitial, double growthRateMax, double minHeapSize,
            double maxHeapSize) {
        double threshold = Math.min(wanted, previousInitial * growthRateMax);
        threshold = threshold + reserving;
        threshold = Math.max(threshold, minHeapSize);
        boolean bounded = maxHeapSize > 0 && threshold > maxHeapSize;
        return new Bound(bounded ? maxHeapSize : threshold, bounded);
    }

    /**
     * The threshold after a whole major collection.
     *
     * @param used bytes that are really in use
     * @param reserving bytes of the allocation that waits for the collection
     */
    public static Outcome afterCycle(
            long used, long reserving, double previousInitial, double minHeapSize, double maxHeapSize, double factor,
            double growthRateMax, double maxDelta) {
        double wanted = Math.min(used * factor, used + maxDelta);
        Bound bound = bound(wanted, reserving, previousInitial, growthRateMax, minHeapSize, maxHeapSize);
        String reason = new Bytes(used) + " survived; the next collection starts at "
                + new Bytes((long) bound.threshold()) + ", "
                + why(bound, used, wanted, previousInitial, minHeapSize, factor, growthRateMax);
        Decision decision = new Decision("set the threshold", true, reason, List.of(
                new Input("used", used, "bytes"),
                new Input("reserving_size", reserving, "bytes"),
                new Input("next_major_collection_initial", previousInitial, "bytes"),
                new Input("major_collection_threshold", factor, "times"),
                new Input("growth_rate_max", growthRateMax, "times"),
                new Input("min_heap_size", minHeapSize, "bytes"),
                new Input("max_heap_size", maxHeapSize, "bytes"),
                new Input("next_major_collection_threshold", bound.threshold(), "bytes")));
        return new Outcome(bound, decision);
    }

    private static String why(
            Bound bound, long used, double wanted, double previousInitial, double minHeapSize, double factor,
            double growthRateMax) {
        if (bound.bounded()) {
            return "the maximum size of the heap";
        }
        if (bound.threshold() == minHeapSize) {
            return "the least size of the heap";
        }
        if (wanted > previousInitial * growthRateMax) {
            return growthRateMax + " times the threshold before, which is as much as it may grow at once";
        }
        return wanted < used * factor ? "as far above as it may be" : factor + " times as much";
    }
}
