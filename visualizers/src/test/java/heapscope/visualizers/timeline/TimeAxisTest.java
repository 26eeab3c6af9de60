package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void marksAreRoundAndHaveUnits() {
        assertEquals(List.of("0", "20 ms", "40 ms", "60 ms", "80 ms", "100 ms"), texts(0, 100e6, 6));
        assertEquals(List.of("1.2 µs", "1.3 µs", "1.4 µs"), texts(1_150, 1_450, 3));
        assertEquals(List.of("1.0 s", "1.5 s", "2.0 s"), texts(1e9, 2e9, 3));
    }

    @Test
    void neverMoreMarksThanAsked() {
        for (double length = 20; length < 1e11; length *= 1.7) {
            TimeWindow window = new TimeWindow(length / 3, length / 3 + length);
            assertTrue(TimeAxis.marks(window, 8).size() <= 9, "length " + length);
        }
    }

    @Test
    void topsOfAxesAreRound() {
        assertEquals(50, TimeAxis.roundUp(21));
        assertEquals(20, TimeAxis.roundUp(20));
        assertEquals(10_000, TimeAxis.roundUp(5_001));
        assertEquals(1, TimeAxis.roundUp(0));
        assertEquals("300 µs", TimeAxis.text(TimeAxis.top(208_400)));
        assertEquals("1.5 ms", TimeAxis.text(TimeAxis.top(1_234_000)));
        assertEquals("1 µs", TimeAxis.text(TimeAxis.top(999.9)));
        assertEquals(6 * 1024 * 1024, TimeAxis.roundUpBytes(5.2 * 1024 * 1024));
        assertEquals(8 * 1024 * 1024, TimeAxis.roundUpBytes(6.1 * 1024 * 1024));
    }

    private static List<String> texts(double from, double to, int most) {
        return TimeAxis.marks(new TimeWindow(from, to), most).stream().map(TimeAxis.Mark::text).toList();
    }
}
