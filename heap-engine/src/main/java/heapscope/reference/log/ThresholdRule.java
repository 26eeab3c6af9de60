package heapscope.reference.log;

import heapscope.reference.log.LogEntry.CycleEnd;
import java.util.Locale;

/** Each threshold follows from the memory in use and the threshold before (specification, section 6.7). */
final class ThresholdRule {

    private static final double MAJOR_COLLECT = 1.82;
    private static final double GROWTH = 1.4;
    private static final int DELTAS_IN_MEMORY = 8;
    private static final int NURSERIES_IN_LEAST_HEAP = 8;
    private static final long STANDARD_NURSERY = 1 << 20;
    /** A log has six decimals. */
    private static final double ROUNDING = 1e-5;

    private final long nursery;
    private final double leastHeap;
    private final double mostDelta;
    private double threshold;
    private long checked;
    private long above;
    private long below;

    ThresholdRule(LogSettings settings) {
        nursery = settings.nurserySize() == 0 ? STANDARD_NURSERY : settings.nurserySize();
        leastHeap = NURSERIES_IN_LEAST_HEAP * (double) nursery;
        mostDelta = settings.memoryTotal() > 0 ? settings.memoryTotal() / DELTAS_IN_MEMORY : Double.MAX_VALUE;
        threshold = leastHeap;
    }

    /** The size of the nursery, that of PyPy 7.3.11 if the log does not say it. */
    long nursery() {
        return nursery;
    }

    /** The threshold now. */
    double now() {
        return threshold;
    }

    /** What is wrong with the threshold that a cycle set, or null. */
    String ended(CycleEnd end) {
        double memory = end.memoryUsed();
        double wanted = Math.min(Math.min(memory * MAJOR_COLLECT, memory + mostDelta), threshold * GROWTH);
        double rule = Math.max(wanted, leastHeap);
        double difference = end.threshold() - rule;
        checked++;
        above += difference > ROUNDING ? 1 : 0;
        below += difference < -ROUNDING ? 1 : 0;
        threshold = end.threshold();
        return Math.abs(difference) <= ROUNDING ? null : String.format(
                Locale.ROOT, "the threshold is set to %.2f, %.2f %s than the rule demands%s", end.threshold(),
                Math.abs(difference), difference > 0 ? "more" : "less",
                difference > 0 ? ", as for an allocation of that size outside of the nursery"
                        : ", as for objects that only finalizers keep alive");
    }

    LogRules.Thresholds result() {
        return new LogRules.Thresholds(checked, checked - above - below, above, below);
    }
}
