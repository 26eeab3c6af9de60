package heapscope.heap.incminimark;

import heapscope.heap.HeapParameters;
import heapscope.memory.StateWords;
import heapscope.policy.ThresholdPolicy;

/** When the next major collection starts (specification of the collector, sections 6.6 and 6.7). */
final class Thresholds {

    /** {@code next_major_collection_threshold}; may be negative under memory pressure. */
    double next;
    /** {@code next_major_collection_initial}: the threshold before memory pressure lowered it. */
    double initial;
    /** {@code min_heap_size}. */
    final double minHeapSize;
    /** {@code max_heap_size}, 0 for none. */
    double maxHeapSize;
    /** {@code max_heap_size_already_raised}. */
    boolean alreadyRaised;
    /** {@code size_objects_made_old}. */
    long sizeMadeOld;
    /** {@code threshold_objects_made_old}. */
    long thresholdMadeOld;

    private final HeapParameters parameters;
    private final ArenaCollection arenas;
    private final LargeObjects large;

    Thresholds(HeapParameters parameters, ArenaCollection arenas, LargeObjects large) {
        this.parameters = parameters;
        this.arenas = arenas;
        this.large = large;
        double least = parameters.nurserySize() * parameters.majorCollectionThreshold();
        minHeapSize = Math.max(parameters.minHeapSize(), least);
        maxHeapSize = parameters.maxHeapSize();
        set(ThresholdPolicy.bound(0, 0, 0, parameters.growthRateMax(), minHeapSize, maxHeapSize));
    }

    /** {@code get_total_memory_used}: bytes in arenas and large objects; the nursery does not count. */
    long used() {
        return arenas.used + large.total;
    }

    /** {@code threshold_reached}: whether allocating so many bytes more would exceed the threshold. */
    boolean reached(long extra) {
        return next - used() < extra;
    }

    /** Sets the threshold after a whole collection. */
    ThresholdPolicy.Outcome setAfterCycle(long keptAlive, long reserving) {
        long used = Math.max(0, used() - keptAlive);
        ThresholdPolicy.Outcome outcome = ThresholdPolicy.afterCycle(
                used, reserving, initial, minHeapSize, maxHeapSize, parameters.majorCollectionThreshold(),
                parameters.growthRateMax(), parameters.maxDelta());
        set(outcome.bound());
        return outcome;
    }

    private void set(ThresholdPolicy.Bound bound) {
        initial = bound.threshold();
        next = bound.threshold();
    }

    /** The threshold that an earlier collection set. */
    void startFrom(double threshold) {
        initial = threshold;
        next = threshold;
    }

    /** {@code set_max_heap_size}. */
    void setMaximum(double bytes) {
        maxHeapSize = bytes;
        if (bytes > 0) {
            initial = Math.min(initial, bytes);
            next = Math.min(next, bytes);
        }
    }

    void keep(StateWords state) {
        state.putDouble(next);
        state.putDouble(initial);
        state.putDouble(maxHeapSize);
        state.put(alreadyRaised);
        state.put(sizeMadeOld);
        state.put(thresholdMadeOld);
    }

    void restore(StateWords state) {
        next = state.nextDouble();
        initial = state.nextDouble();
        maxHeapSize = state.nextDouble();
        alreadyRaised = state.nextBoolean();
        sizeMadeOld = state.next();
        thresholdMadeOld = state.next();
    }
}
