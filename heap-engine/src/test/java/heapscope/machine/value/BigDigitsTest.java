package heapscope.machine.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Digits of 63 bits stand for the integer they were made of. */
class BigDigitsTest {

    private static final long SEED = 63;

    @Test
    void digitsMakeTheSameInteger() {
        Random random = new Random(SEED);
        for (int bits = 1; bits < 700; bits++) {
            BigInteger value = new BigInteger(bits, random).setBit(bits - 1);
            long[] digits = BigDigits.of(value);
            assertEquals((bits + 62) / 63, digits.length, "seed " + SEED);
            for (long digit : digits) {
                assertTrue(digit >= 0, "seed " + SEED + ", bits " + bits);
            }
            assertEquals(value, BigDigits.toInteger(digits, false), "seed " + SEED + ", bits " + bits);
            assertEquals(value.negate(), BigDigits.toInteger(BigDigits.of(value.negate()), true));
        }
    }
}
