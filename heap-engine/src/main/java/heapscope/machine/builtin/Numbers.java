package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversions between numbers. */
final class Numbers {

    private Numbers() {}

    /** The float of a number in a cell, or of an object with {@code __float__} or {@code __index__}. */
    static double toFloat(Operations operations, long cell) {
        ObjectSpace space = operations.space();
        long word = space.stack().get(cell);
        if (!space.isFloat(word) && !space.isInt(word)) {
            long result = operations.special().call(cell, "__float__");
            if (result == Value.UNSET) {
                result = operations.special().call(cell, "__index__");
            }
            if (result == Value.UNSET || !space.isFloat(result) && !space.isInt(result)) {
                throw space.raise(BuiltinClass.TYPE_ERROR, "must be real number, not " + space.typeName(cell));
            }
            word = result;
        }
        return space.isFloat(word) ? space.floatOf(word) : new IntArithmetic(space).toFloat(word);
    }

    /** The whole part of a float. */
    static BigInteger truncate(ObjectSpace space, double value) {
        if (Double.isNaN(value)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return new BigDecimal(value).toBigInteger();
    }

    /** How often a sequence is to be repeated: not less than 0 times, and no more than fits into memory. */
    static long repetitions(ObjectSpace space, long count, long length, long itemBytes) {
        long times = space.isWordInt(count)
                ? Math.max(0, space.wordInt(count))
                : space.bigInt(count).signum() < 0 ? 0 : Long.MAX_VALUE;
        if (length > 0 && times > 0 && times > StrBehavior.MAX_BYTES * 2 / (length * itemBytes)) {
            throw space.raise(BuiltinClass.MEMORY_ERROR);
        }
        return length == 0 ? 0 : times;
    }
}
