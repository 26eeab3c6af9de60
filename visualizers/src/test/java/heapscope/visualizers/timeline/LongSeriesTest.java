package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongSeriesTest {

    @Test
    void extremesOfAnyPartAreThoseOfItsNumbers() {
        long seed = 4711;
        Random random = new Random(seed);
        LongSeries series = new LongSeries();
        for (int i = 0; i < 5_000; i++) {
            series.add(random.nextInt(100_000));
        }
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(5_000);
            int to = from + 1 + random.nextInt(5_000 - from);
            int least = from;
            int greatest = from;
            for (int i = from; i < to; i++) {
                least = series.get(i) < series.get(least) ? i : least;
                greatest = series.get(i) > series.get(greatest) ? i : greatest;
            }
            assertEquals(least, series.least(from, to), "seed " + seed);
            assertEquals(greatest, series.greatest(from, to), "seed " + seed);
        }
        assertEquals(-1, series.greatest(7, 7));
    }

    @Test
    void clearedSeriesForgetsItsExtremes() {
        LongSeries series = new LongSeries();
        series.add(9);
        series.add(3);
        series.clear();
        series.add(5);

        assertEquals(0, series.greatest(0, 1));
        assertEquals(0, series.firstFrom(5));
        assertEquals(1, series.firstFrom(5.5));
    }
}
