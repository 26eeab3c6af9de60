package heapscope.unit;

/**
 * An amount of memory in machine words of 8 bytes.
 *
 * @param value the number of words
 */
public record Words(long value) {

    /** Bytes in a word. */
    public static final int SIZE = 8;

    /** The same amount in bytes. */
    public Bytes bytes() {
        return new Bytes(value * SIZE);
    }

    /** The size rounded up to whole words, in bytes. */
    public static long roundUp(long bytes) {
        return (bytes + SIZE - 1) & -SIZE;
    }
}
