package heapscope.heap;

import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.unit.Bytes;

/** Is told of every collection and decision, always, at full speed too. Called before the event that ends each. */
public interface CollectionListener {

    /** A listener that does nothing. */
    CollectionListener NONE = new CollectionListener() {};

    /** A minor collection ended. */
    default void minorFinished(MinorReport report) {}

    /** An increment of a major collection ended. */
    default void stepFinished(StepReport report) {}

    /** A whole major collection ended, inside its last sweeping increment. */
    default void cycleFinished(CycleReport report) {}

    /** A policy decided. */
    default void decided(Decision decision) {}

    /**
     * A collection is about to start, and no policy had anything to weigh: the nursery is full, or the program asked
     * for it. Unlike a policy's decision this is no event of its own.
     */
    default void caused(Decision reason) {}

    /**
     * A minor collection.
     *
     * @param number counted from 1
     * @param startTick the tick before it
     * @param work what it did
     * @param surviving bytes of survivors, as {@code nursery_surviving_size}
     * @param pinned pinned objects that survived
     * @param memoryUsed bytes in arenas and large objects after it
     * @param threshold bytes at which the next major collection starts
     */
    record MinorReport(
            long number, long startTick, Ledger work, Bytes surviving, int pinned, Bytes memoryUsed, double threshold) {}

    /**
     * An increment.
     *
     * @param number counted from 1
     * @param startTick the tick before it
     * @param work what it did
     * @param budget what it might do at the most, in the unit of its state
     * @param budgetUnit {@code bytes}, {@code objects} or {@code pages}; empty for a state without a budget
     * @param memoryUsed bytes in arenas and large objects after it
     * @param threshold bytes at which the next major collection starts
     * @param progress what it found and did
     */
    record StepReport(
            long number, long startTick, Ledger work, String oldState, String newState, long budget, String budgetUnit,
            Bytes memoryUsed, double threshold, StepProgress progress) {}

    /**
     * What an increment found and did, as PyPy writes it in its log (specification of the collector, section 10).
     *
     * @param toMark gray objects when an increment of marking began, else 0
     * @param moreToMark gray objects in the second list then
     * @param examined large objects that an increment of sweeping examined
     * @param nothingLeft whether an increment of sweeping left no page to sweep
     */
    record StepProgress(long toMark, long moreToMark, long examined, boolean nothingLeft) {

        /** Of a collection that has nothing to say of it. */
        public static final StepProgress NONE = new StepProgress(0, 0, 0, false);
    }

    /**
     * A whole major collection.
     *
     * @param number counted from 1
     * @param threshold the threshold it set, bytes
     */
    record CycleReport(
            long number, long arenasBefore, long arenasAfter, Bytes arenaBytes, Bytes largeBefore, Bytes largeAfter,
            double threshold, int pinned) {}
}
