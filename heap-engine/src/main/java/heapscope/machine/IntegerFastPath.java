package heapscope.machine;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Operators on numbers that stand in words without an object. A result of 0 says that the operation needs the general
 * path: other operands, a result beyond a word, or an error to raise.
 */
final class IntegerFastPath {

    private static final int[] MASKS = {1, 3, 2, 5, 4, 6};
    private static final BinaryOperator[] OPERATORS = BinaryOperator.values();

    private IntegerFastPath() {}

    /** A comparison as three bits: whether it holds for less, equal and greater. */
    static int mask(Comparison comparison) {
        return MASKS[comparison.ordinal()];
    }

    /** Whether a comparison with the mask holds between two integers' words. */
    static boolean holds(int mask, long a, long b) {
        return (mask >> (Long.compare(a, b) + 1) & 1) != 0;
    }

    /** The word of a boxed integer where it has one, any other word as it is. */
    static long unboxed(AddressSpace memory, long word) {
        if ((word & 3) != 0 || (int) memory.load(word - 8) != Layout.INT) {
            return word;
        }
        long value = memory.load(word);
        return Value.fitsInt(value) ? Value.ofInt(value) : word;
    }

    /** {@code a + b}. */
    static long add(long a, long b) {
        if (Value.areInts(a, b)) {
            long sum = a + (b - 1);
            return ((a ^ sum) & (b ^ sum)) < 0 ? 0 : sum;
        }
        return areFloats(a, b) ? Value.ofFloat(Value.floatOf(a) + Value.floatOf(b)) : 0;
    }

    /** {@code a - b}. */
    static long subtract(long a, long b) {
        if (Value.areInts(a, b)) {
            long difference = a - (b - 1);
            return ((a ^ b) & (a ^ difference)) < 0 ? 0 : difference;
        }
        return areFloats(a, b) ? Value.ofFloat(Value.floatOf(a) - Value.floatOf(b)) : 0;
    }

    /** {@code a * b}. */
    static long multiply(long a, long b) {
        if (Value.areInts(a, b)) {
            long left = Value.intOf(a);
            long product = left * (b - 1);
            return Math.multiplyHigh(left, b - 1) == product >> 63 ? product + 1 : 0;
        }
        return areFloats(a, b) ? Value.ofFloat(Value.floatOf(a) * Value.floatOf(b)) : 0;
    }

    private static boolean areFloats(long a, long b) {
        return Value.isFloat(a) && Value.isFloat(b);
    }

    /** The other binary operators. */
    static long arithmetic(int operator, long a, long b) {
        if (!Value.areInts(a, b)) {
            return floatArithmetic(operator, a, b);
        }
        long x = Value.intOf(a);
        long y = Value.intOf(b);
        return switch (OPERATORS[operator]) {
            case FLOOR_DIVIDE -> y > 0 ? Value.ofInt(Math.floorDiv(x, y)) : 0;
            case MODULO -> y > 0 ? Value.ofInt(Math.floorMod(x, y)) : 0;
            case TRUE_DIVIDE -> y != 0 && isExact(x) && isExact(y) ? Value.ofFloat((double) x / y) : 0;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b | 1;
            case LEFT_SHIFT -> y >= 0 && y < 62 && Math.abs(x) < 1L << 62 - y ? Value.ofInt(x << y) : 0;
            case RIGHT_SHIFT -> y >= 0 ? Value.ofInt(x >> Math.min(y, 63)) : 0;
            default -> 0;
        };
    }

    private static boolean isExact(long x) {
        return x >= -(1L << 53) && x <= 1L << 53;
    }

    private static long floatArithmetic(int operator, long a, long b) {
        if (OPERATORS[operator] != BinaryOperator.TRUE_DIVIDE || !isNumber(a) || !isNumber(b)) {
            return 0;
        }
        double divisor = toDouble(b);
        return divisor == 0 ? 0 : Value.ofFloat(toDouble(a) / divisor);
    }

    private static boolean isNumber(long word) {
        return Value.isFloat(word) || Value.isInt(word) && isExact(Value.intOf(word));
    }

    private static double toDouble(long word) {
        return Value.isFloat(word) ? Value.floatOf(word) : Value.intOf(word);
    }
}
