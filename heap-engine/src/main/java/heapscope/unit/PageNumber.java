package heapscope.unit;

/**
 * The number of a page of simulated memory: address divided by {@link #SIZE}.
 *
 * @param value the number, never negative
 */
public record PageNumber(int value) {

    /** log2 of the size of a page in bytes. */
    public static final int SHIFT = 12;

    /** Bytes in a page. */
    public static final int SIZE = 1 << SHIFT;

    /** Words in a page. */
    public static final int WORDS = SIZE / Words.SIZE;

    /**
     * @throws IllegalArgumentException if the value is negative
     */
    public PageNumber {
        if (value < 0) {
            throw new IllegalArgumentException("negative page number: " + value);
        }
    }

    /** The first address of the page. */
    public Address start() {
        return new Address((long) value << SHIFT);
    }
}
