package heapscope.machine.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void integersOf63BitsStandInAWord() {
        for (long value : new long[] {0, 1, -1, (1L << 62) - 1, -(1L << 62)}) {
            assertTrue(Value.fitsInt(value));
            long word = Value.ofInt(value);
            assertTrue(Value.isInt(word));
            assertFalse(Value.isReference(word));
            assertFalse(Value.isFloat(word));
            assertEquals(value, Value.intOf(word));
        }
        assertFalse(Value.fitsInt(1L << 62));
        assertFalse(Value.fitsInt(-(1L << 62) - 1));
    }

    @Test
    void everyFloatStandsInAWordWithoutLossOrNeedsABox() {
        long seed = 20261121;
        System.out.println("ValueTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000_000; i++) {
            double value = i % 2 == 0 ? random.nextGaussian() * i : Double.longBitsToDouble(random.nextLong());
            long word = Value.ofFloat(value);
            if (word != 0) {
                assertTrue(Value.isFloat(word));
                assertFalse(Value.isInt(word));
                assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(Value.floatOf(word)));
            }
        }
    }

    @Test
    void everydayFloatsNeedNoBox() {
        for (double value : new double[] {0.0, 1.0, -1.0, 0.5, 3.14159, 1e9, -1e-9, 1e70, 1e-70}) {
            assertTrue(Value.ofFloat(value) != 0, "no box for " + value);
        }
        for (double value : new double[] {-0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e300}) {
            assertEquals(0, Value.ofFloat(value), "a box for " + value);
        }
    }

    @Test
    void twoIntegersAreRecognisedAtOnce() {
        assertTrue(Value.areInts(Value.ofInt(1), Value.ofInt(-7)));
        assertFalse(Value.areInts(Value.ofInt(1), Value.ofFloat(1.0)));
        assertFalse(Value.areInts(0x1000, Value.ofInt(1)));
    }
}
