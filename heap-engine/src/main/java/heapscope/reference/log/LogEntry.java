package heapscope.reference.log;

/** What a log tells, in the order in which it ended. */
public sealed interface LogEntry {

    /** A figure that is not in the log. */
    long UNKNOWN = -1;

    /** Where it stands and when it was. */
    Span span();

    /**
     * A stretch of a log. Time stamps are counted from the log's first one and never go back: where the log's own do,
     * because the process changed its CPU, time stands still.
     *
     * @param firstLine the line that begins it, counted from 1
     * @param lastLine the line that ends it
     * @param start the time stamp at its beginning
     * @param end the time stamp at its end
     * @param wentBack whether the log's time stamps go back within it
     */
    record Span(long firstLine, long lastLine, long start, long end, boolean wentBack) {

        /** The time stamps between its beginning and its end. */
        public long stamps() {
            return end - start;
        }
    }

    /**
     * A minor collection.
     *
     * @param memoryUsed bytes in arenas and raw memory after it, {@link #UNKNOWN} in a log without texts
     * @param pinned pinned objects that survived, or {@link #UNKNOWN}
     * @param surviving bytes of survivors, or {@link #UNKNOWN}
     * @param seconds the time it took by the log's own words, not a number if it does not say
     */
    record Minor(Span span, long memoryUsed, long pinned, long surviving, double seconds) implements LogEntry {}

    /**
     * An increment of a major collection.
     *
     * @param oldState the state before, empty in a log without texts
     * @param newState the state after, likewise
     * @param progress what it did
     * @param cycleEnd the end of the cycle if it swept the last page, else null
     * @param seconds the time it took by the log's own words, not a number if it does not say
     * @param memoryError whether it ended by raising MemoryError, which leaves its section open
     */
    record Increment(
            Span span, String oldState, String newState, Progress progress, CycleEnd cycleEnd, double seconds,
            boolean memoryError) implements LogEntry {}

    /**
     * What an increment had to do and did; figures that do not belong to its state are {@link #UNKNOWN}.
     *
     * @param toMark gray objects when an increment of marking began
     * @param moreToMark gray objects in the second list then
     * @param rawExamined raw objects examined
     * @param rawLimit how many might be examined
     * @param pageLimit how many pages might be swept
     * @param nothingLeft whether no page was left to sweep
     */
    record Progress(
            long toMark, long moreToMark, long rawExamined, long rawLimit, long pageLimit, boolean nothingLeft) {

        /** Of an increment that says nothing of it. */
        static final Progress NONE = new Progress(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, false);
    }

    /**
     * The end of a cycle. It is an entry of its own where the log does not hold the increment around it.
     *
     * @param arenasBefore arenas when sweeping began
     * @param arenaBytes bytes used in arenas
     * @param rawBefore bytes in raw memory when sweeping began
     * @param threshold bytes at which the next cycle starts
     */
    record CycleEnd(
            Span span, long arenasBefore, long arenasAfter, long arenaBytes, long rawBefore, long rawAfter,
            double threshold) implements LogEntry {

        /** Bytes in arenas and raw memory. */
        public long memoryUsed() {
            return arenaBytes + rawAfter;
        }
    }

    /** A section that the program itself has opened, as a mark in its log. */
    record Mark(Span span, String name) implements LogEntry {}
}
