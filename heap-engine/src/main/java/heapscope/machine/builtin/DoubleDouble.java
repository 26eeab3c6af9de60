package heapscope.machine.builtin;

/**
 * A number as the sum of two floats, the second at most half a unit in the last place of the first: about 32 decimal
 * digits. Each operation replaces this number by its result.
 */
final class DoubleDouble {

    double high;
    double low;

    DoubleDouble(double high, double low) {
        set(high, low);
    }

    /** Becomes the sum of two floats. */
    DoubleDouble set(double newHigh, double newLow) {
        high = newHigh + newLow;
        double part = high - newHigh;
        low = newHigh - (high - part) + (newLow - part);
        return this;
    }

    DoubleDouble copy() {
        return new DoubleDouble(high, low);
    }

    DoubleDouble add(double otherHigh, double otherLow) {
        double sum = high + otherHigh;
        double part = sum - high;
        double error = high - (sum - part) + (otherHigh - part);
        return set(sum, error + low + otherLow);
    }

    DoubleDouble add(DoubleDouble other) {
        return add(other.high, other.low);
    }

    DoubleDouble multiply(double otherHigh, double otherLow) {
        double product = high * otherHigh;
        double error = Math.fma(high, otherHigh, -product);
        return set(product, error + (high * otherLow + low * otherHigh));
    }

    DoubleDouble multiply(DoubleDouble other) {
        return multiply(other.high, other.low);
    }

    DoubleDouble divide(DoubleDouble other) {
        double first = high / other.high;
        double rest = Math.fma(-first, other.high, high) + low - first * other.low;
        double second = rest / other.high;
        double third = (Math.fma(-second, other.high, rest) - second * other.low) / other.high;
        return set(first, second + third);
    }

    DoubleDouble negate() {
        high = -high;
        low = -low;
        return this;
    }

    /** The nearest float. */
    double value() {
        return high + low;
    }
}
