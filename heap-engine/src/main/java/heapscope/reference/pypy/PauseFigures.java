package heapscope.reference.pypy;

/** Percentiles of the durations of pauses, in nanoseconds; all 0 if there were none. */
public record PauseFigures(long p50, long p90, long p99) {

    /** Percentiles when there were no pauses. */
    public static final PauseFigures NONE = new PauseFigures(0, 0, 0);

    static PauseFigures read(JsonEntry entry) {
        return entry.has("p50") ? new PauseFigures(entry.count("p50"), entry.count("p90"), entry.count("p99")) : NONE;
    }
}
