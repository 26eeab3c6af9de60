package heapscope.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampFrequencyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2596.142 MHz|2596142000", "2.6 GHz|2600000000", "2596142000|2596142000", " 3ghz |3000000000",
        "1,000,000|1000000", "24000 khz|24000000", "2.596142e9|2596142000", "1000 Hz|1000"})
    void isReadWithAndWithoutUnit(String text, double hertz) {
        assertEquals(hertz, StampFrequency.parse(text).hertz());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-3 GHz", "2.5.3 GHz", "0", "900", "2596 GHz", "NaN", "MHz"})
    void whatIsNoneIsRefusedInWords(String text) {
        String sentence = assertThrows(IllegalArgumentException.class, () -> StampFrequency.parse(text)).getMessage();
        assertTrue(sentence.endsWith("."), sentence);
    }

    @Test
    void isReadAsItIsWritten() {
        for (double hertz : new double[] {2_596_142_000.0, 2_600_000_000.0, 1e6, 123_456_789}) {
            assertEquals(hertz, StampFrequency.parse(new StampFrequency(hertz).toString()).hertz());
        }
        assertEquals("2600 MHz", new StampFrequency(2.6e9).toString());
    }
}
