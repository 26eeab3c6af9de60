package heapscope.reference.log;

/**
 * Time stamps as the log has them, made into a time that never goes back: the counters of CPUs differ, and a process
 * may change from one to another (specification, section 10).
 */
final class StampClock {

    /** More than any counter reaches in a lifetime; sums stay far from overflowing. */
    private static final long MOST = 1L << 60;

    private boolean started;
    private long last;
    private long now;
    private long timesBack;

    /** A time stamp was read; its bits are an unsigned number. */
    void read(long stamp) {
        if (started && Long.compareUnsigned(stamp, last) < 0) {
            timesBack++;
        } else if (started) {
            long passed = stamp - last;
            now = passed < 0 || passed > MOST - now ? MOST : now + passed;
        }
        started = true;
        last = stamp;
    }

    /** The last time stamp, counted from the first. */
    long now() {
        return now;
    }

    /** How often the time stamps went back. */
    long timesBack() {
        return timesBack;
    }
}
