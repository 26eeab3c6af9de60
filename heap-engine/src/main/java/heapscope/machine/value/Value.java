package heapscope.machine.value;

/**
 * How a value of the workload stands in one word of a root cell: a local, an operand, an argument. Objects stand for
 * themselves by their address (a multiple of 8). With the JIT's virtuals on, numbers in such cells are no heap objects:
 * integers of 63 bits have their lowest bit set; floats of the usual exponents have the low bits 10. All other numbers
 * are boxed. Cells of heap objects hold addresses or raw words only, never these tags.
 *
 * <p>0 is no value: an unset local, a missing argument.
 */
public final class Value {

    /** No value. */
    public static final long UNSET = 0;

    private static final long MIN_INT = -(1L << 62);
    private static final long MAX_INT = (1L << 62) - 1;
    /** 0.0 has an exponent outside the range that is kept in a word, and is common enough for a word of its own. */
    private static final long FLOAT_ZERO = 0x8000000000000002L;

    private Value() {}

    /** Whether the word is an integer without an object. */
    public static boolean isInt(long word) {
        return (word & 1) != 0;
    }

    /** Whether both words are integers without objects. */
    public static boolean areInts(long a, long b) {
        return (a & b & 1) != 0;
    }

    /** Whether an integer can stand in a word. */
    public static boolean fitsInt(long value) {
        return value >= MIN_INT && value <= MAX_INT;
    }

    /** The word of an integer that {@link #fitsInt}. */
    public static long ofInt(long value) {
        return value << 1 | 1;
    }

    /** The integer of a word that {@link #isInt}. */
    public static long intOf(long word) {
        return word >> 1;
    }

    /** Whether the word is a float without an object. */
    public static boolean isFloat(long word) {
        return (word & 3) == 2;
    }

    /**
     * The word of a float, or 0 if it has to be boxed: NaN, infinities, -0.0, subnormal and very large or small numbers.
     * The top bits of the exponent of all others are 011 or 100, so that two of the three carry no information.
     */
    public static long ofFloat(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int top = (int) (bits >>> 60) & 7;
        if ((top == 3 || top == 4) && bits != 0x3000000000000000L) {
            return Long.rotateLeft(bits, 3) & ~3L | 2;
        }
        return bits == 0 ? FLOAT_ZERO : 0;
    }

    /** The float of a word that {@link #isFloat}. */
    public static double floatOf(long word) {
        if (word == FLOAT_ZERO) {
            return 0.0;
        }
        // Bit 63 of the word is the lowest of the three top exponent bits: 0 for 100, 1 for 011.
        long top = 2 - (word >>> 63);
        return Double.longBitsToDouble(Long.rotateRight(word & ~3L | top, 3));
    }

    /** Whether the word is the address of an object. */
    public static boolean isReference(long word) {
        return (word & 3) == 0 && word != 0;
    }
}
