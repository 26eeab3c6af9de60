package heapscope.machine.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic of floats as C and Python define it. */
final class FloatMath {

    private FloatMath() {}

    /** {@code a % b}: the remainder with the sign of the divisor. */
    static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0.0, b);
        }
        return b < 0 != remainder < 0 ? remainder + b : remainder;
    }

    /** {@code a // b} */
    static double floorDivide(double a, double b) {
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && b < 0 != remainder < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /**
     * {@code a ** b} for operands that have a power. Small whole exponents are multiplied out with twice the precision.
     */
    static double power(double a, double b) {
        if (a == 1 || b == 0) {
            return 1;
        }
        if (b == 0.5 && a > 0 && !Double.isInfinite(a)) {
            return Math.sqrt(a);
        }
        if (b == Math.rint(b) && Math.abs(b) <= 64 && Double.isFinite(a) && a != 0) {
            double result = wholePower(a, (int) b);
            if (Double.isFinite(result) && Math.abs(result) > 1e-290) {
                return result;
            }
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1;
        }
        boolean isUsual = a > 0 && Double.isFinite(a) && Double.isFinite(b);
        return isUsual ? PreciseMath.power(a, b) : StrictMath.pow(a, b);
    }

    private static double wholePower(double a, int exponent) {
        double high = 1;
        double low = 0;
        for (int bit = Integer.highestOneBit(Math.abs(exponent)); bit != 0; bit >>= 1) {
            double square = high * high;
            low = Math.fma(high, high, -square) + 2 * high * low;
            high = square + low;
            low = square - high + low;
            if ((Math.abs(exponent) & bit) != 0) {
                double product = high * a;
                low = Math.fma(high, a, -product) + low * a;
                high = product + low;
                low = product - high + low;
            }
        }
        if (exponent > 0) {
            return high;
        }
        double inverse = 1 / high;
        return inverse + inverse * (Math.fma(-inverse, high, 1) - inverse * low);
    }

    /** Compares an integer with a finite float exactly. */
    static int compare(BigInteger a, double b) {
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }
}
