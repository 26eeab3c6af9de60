package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The built-in function round: to even, and of a float by its exact value. */
final class Rounding {

    /** Beyond so many digits a float is what it is. */
    private static final int MOST_DIGITS = 323;

    private Rounding() {}

    /** {@code round(number, digits)}; the cell of the digits may hold nothing or None. */
    static long round(Operations operations, long number, long digits) {
        ObjectSpace space = operations.space();
        RootStack stack = space.stack();
        long word = stack.get(number);
        boolean hasDigits = stack.get(digits) != Value.UNSET && stack.get(digits) != space.none();
        if (space.isFloat(word)) {
            return hasDigits
                    ? roundFloat(space, space.floatOf(word), operations.index(digits))
                    : space.newInt(Numbers.truncate(space, Math.rint(space.floatOf(word))));
        }
        if (space.isInt(word)) {
            return hasDigits
                    ? roundInt(space, space.bigInt(word), operations.index(digits))
                    : new IntArithmetic(space).plain(word);
        }
        long own = hasDigits
                ? operations.special().call(number, "__round__", digits)
                : operations.special().call(number, "__round__");
        if (own == Value.UNSET) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "type " + space.typeName(number) + " doesn't define __round__ method");
        }
        return own;
    }

    private static long roundFloat(ObjectSpace space, double value, long digits) {
        if (!Double.isFinite(value) || digits > MOST_DIGITS) {
            return space.newFloat(value);
        }
        if (digits < -MOST_DIGITS) {
            return space.newFloat(Math.copySign(0.0, value));
        }
        double rounded = new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "rounded value too large to represent");
        }
        return space.newFloat(Math.copySign(rounded, value));
    }

    private static long roundInt(ObjectSpace space, BigInteger value, long digits) {
        if (digits >= 0) {
            return space.newInt(value);
        }
        if (-digits > value.bitLength()) {
            return space.newInt(0);
        }
        return space.newInt(new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).toBigIntegerExact());
    }
}
