package heapscope.unit;

/**
 * A position in a run: how many heap events have happened. Tick 0 is before the first.
 *
 * @param value the number of events, never negative
 */
public record Tick(long value) implements Comparable<Tick> {

    /** Before the first event. */
    public static final Tick ZERO = new Tick(0);

    /**
     * @throws IllegalArgumentException if the value is negative
     */
    public Tick {
        if (value < 0) {
            throw new IllegalArgumentException("negative tick: " + value);
        }
    }

    @Override
    public int compareTo(Tick other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
