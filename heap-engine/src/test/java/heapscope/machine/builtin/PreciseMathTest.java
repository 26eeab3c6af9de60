package heapscope.machine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Elementary functions are the nearest floats, held against sums of their series in 60 digits. */
class PreciseMathTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final long SEED = 4711;

    /** e to a power by its series. */
    private static BigDecimal exp(double x) {
        BigDecimal power = new BigDecimal(x).divide(new BigDecimal(1 << 10), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 30; n++) {
            term = term.multiply(power, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1 << 10, DIGITS);
    }

    @Test
    void expIsTheNearestFloat() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble() * 60 - 30;
            assertEquals(exp(x).doubleValue(), PreciseMath.exp(x), 0, "seed " + SEED + ": " + x);
        }
    }

    @Test
    void logTakesExpBackBothWays() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble() * 1000;
            double y = PreciseMath.log(x);
            double step = Math.ulp(y);
            boolean isBetween = exp(y - step).doubleValue() <= x && x <= exp(y + step).doubleValue();
            assertTrue(isBetween, "seed " + SEED + ": " + x);
        }
    }

    @Test
    void sineAndCosineLieOnTheCircle() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextDouble() * 200 - 100;
            double sum = PreciseMath.sin(x) * PreciseMath.sin(x) + PreciseMath.cos(x) * PreciseMath.cos(x);
            assertEquals(1, sum, 4e-16, "seed " + SEED + ": " + x);
            assertEquals(StrictMath.sin(x), PreciseMath.sin(x), Math.ulp(1.0), "seed " + SEED + ": " + x);
        }
    }

    @Test
    void wholePowersAreTheNearestFloats() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            double base = random.nextDouble() * 5 + 0.01;
            int exponent = random.nextInt(40);
            double expected = new BigDecimal(base).pow(exponent, DIGITS).doubleValue();
            assertEquals(expected, FloatMath.power(base, exponent), 0, "seed " + SEED + ": " + base + " ** " + exponent);
        }
    }

    @Test
    void edgesAreThoseOfC() {
        assertEquals(Double.POSITIVE_INFINITY, PreciseMath.exp(710));
        assertEquals(0, PreciseMath.exp(-746));
        assertEquals(Double.MIN_VALUE, PreciseMath.exp(-745), 0);
        assertEquals(Double.NEGATIVE_INFINITY, PreciseMath.log(0));
        assertEquals(3, PreciseMath.log2(8));
        assertEquals(-3, PreciseMath.log10(0.001));
        assertEquals(Math.PI / 2, PreciseMath.atan(Double.POSITIVE_INFINITY));
        assertEquals(-0.0, PreciseMath.sin(-0.0));
    }
}
