package heapscope.machine.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floats are written with the fewest digits that read back as the same number, where Python puts the point. */
class FloatTextTest {

    private static final long SEED = 20240711;

    @Test
    void everyFloatReadsBackAsItself() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                String text = FloatText.repr(value).replace("inf", "Infinity");
                assertEquals(value, Double.parseDouble(text), "seed " + SEED + ", number " + i);
            }
        }
    }

    @Test
    void noDigitCanBeLeftOut() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String digits = FloatText.shortest(Double.isFinite(value) && value != 0 ? value : 1.5).unscaledValue().toString();
            assertTrue(digits.replace("-", "").length() <= 17, "seed " + SEED + ", number " + i);
        }
        assertEquals("5e-324", FloatText.repr(Double.MIN_VALUE));
        assertEquals("2e-323", FloatText.repr(4 * Double.MIN_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1", "1e16, 1e+16", "9999999999999998, 9999999999999998.0", "0.0001, 0.0001", "0.00001, 1e-05",
        "123456.789, 123456.789", "-0.0, -0.0", "1e22, 1e+22", "1.5e300, 1.5e+300", "100, 100.0", "1e-7, 1e-07"
    })
    void thePointIsWherePythonPutsIt(double value, String text) {
        assertEquals(text, FloatText.repr(value));
    }
}
