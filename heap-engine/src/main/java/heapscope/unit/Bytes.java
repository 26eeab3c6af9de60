package heapscope.unit;

import java.util.Locale;

/**
 * An amount of memory in bytes.
 *
 * @param value the number of bytes; negative for a decrease
 */
public record Bytes(long value) implements Comparable<Bytes> {

    /** No bytes. */
    public static final Bytes ZERO = new Bytes(0);

    /** This amount and another. */
    public Bytes plus(Bytes other) {
        return new Bytes(value + other.value);
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(value, other.value);
    }

    /** The amount for people: {@code 56 B}, {@code 1.5 KiB}, {@code 5.2 MiB}. */
    @Override
    public String toString() {
        long size = Math.abs(value);
        if (size < 1024) {
            return value + " B";
        }
        if (size < 1024 * 1024) {
            return scaled(1024, "KiB");
        }
        return size < 1024L * 1024 * 1024 ? scaled(1024 * 1024, "MiB") : scaled(1024L * 1024 * 1024, "GiB");
    }

    private String scaled(long unit, String name) {
        if (value % unit == 0) {
            return value / unit + " " + name;
        }
        return String.format(Locale.ROOT, "%.1f %s", (double) value / unit, name);
    }
}
