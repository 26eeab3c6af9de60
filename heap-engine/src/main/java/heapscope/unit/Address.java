package heapscope.unit;

/**
 * A byte address in the simulated machine's memory.
 *
 * @param value the address in bytes, never negative; 0 is the null reference
 */
public record Address(long value) implements Comparable<Address> {

    /** The null reference. */
    public static final Address NULL = new Address(0);

    /**
     * @throws IllegalArgumentException if the value is negative
     */
    public Address {
        if (value < 0) {
            throw new IllegalArgumentException("negative address: " + value);
        }
    }

    /** Whether this is the null reference. */
    public boolean isNull() {
        return value == 0;
    }

    /** The address that many bytes further on. */
    public Address plus(Bytes distance) {
        return new Address(value + distance.value());
    }

    /** The number of the 4 KiB page that holds this address. */
    public PageNumber page() {
        return new PageNumber(Math.toIntExact(value >>> PageNumber.SHIFT));
    }

    @Override
    public int compareTo(Address other) {
        return Long.compare(value, other.value);
    }

    /** The address in hexadecimal, as people write it: {@code 0x3f8}. */
    @Override
    public String toString() {
        return "0x" + Long.toHexString(value);
    }
}
