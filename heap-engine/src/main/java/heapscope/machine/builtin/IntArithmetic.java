package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import java.math.BigInteger;

/** Operators on integers of any size, with Python's rounding towards minus infinity. */
final class IntArithmetic {

    /** The most bits a result may have before the program runs out of memory. */
    private static final long MAX_BITS = 1L << 25;

    private final ObjectSpace space;

    IntArithmetic(ObjectSpace space) {
        this.space = space;
    }

    /** {@code a op b} of two words that are integers. */
    long binary(BinaryOperator operator, long a, long b) {
        if (space.isWordInt(a) && space.isWordInt(b)) {
            return words(operator, space.wordInt(a), space.wordInt(b));
        }
        return bigs(operator, space.bigInt(a), space.bigInt(b));
    }

    private long words(BinaryOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> {
                long sum = a + b;
                yield ((a ^ sum) & (b ^ sum)) < 0 ? bigs(operator, a, b) : space.newInt(sum);
            }
            case SUBTRACT -> {
                long difference = a - b;
                yield ((a ^ b) & (a ^ difference)) < 0 ? bigs(operator, a, b) : space.newInt(difference);
            }
            case MULTIPLY -> {
                long low = a * b;
                yield Math.multiplyHigh(a, b) != low >> 63 ? bigs(operator, a, b) : space.newInt(low);
            }
            case TRUE_DIVIDE -> space.newFloat(quotient(a, b));
            case FLOOR_DIVIDE -> {
                checkDivisor(b != 0, "integer division or modulo by zero");
                yield a == Long.MIN_VALUE && b == -1 ? bigs(operator, a, b) : space.newInt(Math.floorDiv(a, b));
            }
            case MODULO -> {
                checkDivisor(b != 0, "integer modulo by zero");
                yield space.newInt(Math.floorMod(a, b));
            }
            case AND -> space.newInt(a & b);
            case OR -> space.newInt(a | b);
            case XOR -> space.newInt(a ^ b);
            case RIGHT_SHIFT -> space.newInt(a >> shift(b));
            case LEFT_SHIFT -> leftShift(a, b);
            case POWER -> power(BigInteger.valueOf(a), BigInteger.valueOf(b));
            case MATRIX_MULTIPLY -> space.notImplemented();
        };
    }

    private long leftShift(long a, long b) {
        if (b >= 0 && b < 63) {
            long shifted = a << b;
            if (shifted >> b == a) {
                return space.newInt(shifted);
            }
        }
        return bigs(BinaryOperator.LEFT_SHIFT, a, b);
    }

    private int shift(long b) {
        if (b < 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "negative shift count");
        }
        return (int) Math.min(b, 63);
    }

    private double quotient(long a, long b) {
        checkDivisor(b != 0, "division by zero");
        long exact = 1L << 53;
        if (Math.abs(a) <= exact && Math.abs(b) <= exact && a != Long.MIN_VALUE && b != Long.MIN_VALUE) {
            return (double) a / b;
        }
        return quotient(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    private long bigs(BinaryOperator operator, long a, long b) {
        return bigs(operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    private long bigs(BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> space.newInt(a.add(b));
            case SUBTRACT -> space.newInt(a.subtract(b));
            case MULTIPLY -> {
                checkSize((long) a.bitLength() + b.bitLength());
                yield space.newInt(a.multiply(b));
            }
            case TRUE_DIVIDE -> {
                checkDivisor(b.signum() != 0, "division by zero");
                yield space.newFloat(quotient(a, b));
            }
            case FLOOR_DIVIDE -> {
                checkDivisor(b.signum() != 0, "integer division or modulo by zero");
                yield space.newInt(floorDivide(a, b));
            }
            case MODULO -> {
                checkDivisor(b.signum() != 0, "integer modulo by zero");
                yield space.newInt(floorModulo(a, b));
            }
            case AND -> space.newInt(a.and(b));
            case OR -> space.newInt(a.or(b));
            case XOR -> space.newInt(a.xor(b));
            case RIGHT_SHIFT -> space.newInt(a.shiftRight(bigShift(b, Integer.MAX_VALUE)));
            case LEFT_SHIFT -> {
                int shift = bigShift(b, MAX_BITS);
                checkSize(a.signum() == 0 ? 0 : (long) a.bitLength() + shift);
                yield space.newInt(a.shiftLeft(shift));
            }
            case POWER -> power(a, b);
            case MATRIX_MULTIPLY -> space.notImplemented();
        };
    }

    private int bigShift(BigInteger b, long limit) {
        if (b.signum() < 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "negative shift count");
        }
        return b.min(BigInteger.valueOf(limit)).intValue();
    }

    private void checkDivisor(boolean valid, String message) {
        if (!valid) {
            throw space.raise(BuiltinClass.ZERO_DIVISION_ERROR, message);
        }
    }

    private void checkSize(long bits) {
        if (bits > MAX_BITS) {
            throw space.raise(BuiltinClass.MEMORY_ERROR, "an integer of " + bits + " bits does not fit into memory");
        }
    }

    static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] both = a.divideAndRemainder(b);
        return both[1].signum() != 0 && both[1].signum() != b.signum() ? both[0].subtract(BigInteger.ONE) : both[0];
    }

    static BigInteger floorModulo(BigInteger a, BigInteger b) {
        BigInteger remainder = a.remainder(b);
        return remainder.signum() != 0 && remainder.signum() != b.signum() ? remainder.add(b) : remainder;
    }

    /** The float nearest to a quotient: enough bits of it with one that says whether more follow, rounded once. */
    private double quotient(BigInteger a, BigInteger b) {
        int shift = Math.max(0, 66 - (a.bitLength() - b.bitLength()));
        BigInteger[] both = a.abs().shiftLeft(shift).divideAndRemainder(b.abs());
        BigInteger bits = both[1].signum() == 0 ? both[0] : both[0].shiftLeft(1).or(BigInteger.ONE);
        int scale = both[1].signum() == 0 ? shift : shift + 1;
        double magnitude = scaled(bits, -scale);
        if (Double.isInfinite(magnitude)) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "integer division result too large for a float");
        }
        return a.signum() < 0 != b.signum() < 0 ? -magnitude : magnitude;
    }

    private static double scaled(BigInteger bits, int exponent) {
        int surplus = Math.max(0, bits.bitLength() - 1000);
        BigInteger shifted = bits.shiftRight(surplus);
        if (surplus > 0 && !shifted.shiftLeft(surplus).equals(bits)) {
            shifted = shifted.or(BigInteger.ONE);
        }
        return Math.scalb(shifted.doubleValue(), exponent + surplus);
    }

    private long power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return negativePower(base, exponent);
        }
        if (base.bitLength() <= 1 && base.abs().bitLength() <= 1) {
            boolean odd = exponent.testBit(0);
            return space.newInt(exponent.signum() == 0 ? 1 : base.signum() < 0 && !odd ? 1 : base.intValue());
        }
        checkSize(exponent.bitLength() > 31 ? Long.MAX_VALUE : (long) base.bitLength() * exponent.intValue());
        return space.newInt(base.pow(exponent.intValue()));
    }

    private long negativePower(BigInteger base, BigInteger exponent) {
        if (base.signum() == 0) {
            throw space.raise(BuiltinClass.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        }
        return space.newFloat(FloatMath.power(toFloat(base), toFloat(exponent)));
    }

    /** {@code pow(a, b, modulus)} */
    long power(BigInteger base, BigInteger exponent, BigInteger modulus) {
        if (modulus.signum() == 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "pow() 3rd argument cannot be 0");
        }
        BigInteger magnitude = modulus.abs();
        if (exponent.signum() < 0 && !base.gcd(magnitude).equals(BigInteger.ONE)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "base is not invertible for the given modulus");
        }
        BigInteger result = magnitude.equals(BigInteger.ONE) ? BigInteger.ZERO : base.modPow(exponent, magnitude);
        return space.newInt(modulus.signum() < 0 && result.signum() > 0 ? result.add(modulus) : result);
    }

    /** The float nearest to an integer. */
    double toFloat(BigInteger value) {
        double result = value.doubleValue();
        if (Double.isInfinite(result)) {
            throw overflow();
        }
        return result;
    }

    /** The float nearest to the integer in a word. */
    double toFloat(long word) {
        return space.isWordInt(word) ? space.wordInt(word) : toFloat(space.bigInt(word));
    }

    private PythonError overflow() {
        return space.raise(BuiltinClass.OVERFLOW_ERROR, "int too large to convert to float");
    }

    /** {@code -a} */
    long negate(long word) {
        if (space.isWordInt(word) && space.wordInt(word) != Long.MIN_VALUE) {
            return space.newInt(-space.wordInt(word));
        }
        return space.newInt(space.bigInt(word).negate());
    }

    /** The plain integer of a word that may be a boolean or of a user's class. */
    long plain(long word) {
        return space.layoutOf(word) != Layout.INT && space.isWordInt(word) ? space.newInt(space.wordInt(word)) : word;
    }

    /** Less than 0, 0 or more than 0 as a is less than, equal to or greater than b. */
    int compare(long a, long b) {
        if (space.isWordInt(a) && space.isWordInt(b)) {
            return Long.compare(space.wordInt(a), space.wordInt(b));
        }
        return space.bigInt(a).compareTo(space.bigInt(b));
    }
}
