package heapscope.unit;

import java.util.Locale;

/**
 * A span or a point of virtual time, which advances by the cost model and not by any clock of the host.
 *
 * @param value virtual nanoseconds
 */
public record VirtualNanos(long value) implements Comparable<VirtualNanos> {

    /** No time. */
    public static final VirtualNanos ZERO = new VirtualNanos(0);

    /** This time and another. */
    public VirtualNanos plus(VirtualNanos other) {
        return new VirtualNanos(value + other.value);
    }

    /** This time less another. */
    public VirtualNanos minus(VirtualNanos other) {
        return new VirtualNanos(value - other.value);
    }

    @Override
    public int compareTo(VirtualNanos other) {
        return Long.compare(value, other.value);
    }

    /** The time for people: {@code 850 ns}, {@code 12.4 µs}, {@code 3.1 ms}, {@code 2.0 s}. */
    @Override
    public String toString() {
        long size = Math.abs(value);
        if (size < 1_000) {
            return value + " ns";
        }
        if (size < 1_000_000) {
            return scaled(1e3, "µs");
        }
        return size < 1_000_000_000 ? scaled(1e6, "ms") : scaled(1e9, "s");
    }

    private String scaled(double unit, String name) {
        return String.format(Locale.ROOT, "%.1f %s", value / unit, name);
    }
}
