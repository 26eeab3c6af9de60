package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData.MemorySample;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PauseColumnsTest {

    @Test
    void columnHoldsTheLongestPauseThatTouchesIt() {
        long seed = 20261121;
        Random random = new Random(seed);
        List<Pause> pauses = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < 3000; i++) {
            time += random.nextInt(400);
            long duration = random.nextInt(300);
            pauses.add(SamplePauses.minorAt(time, duration));
            time += duration;
        }
        PauseSeries series = PauseSeries.of(pauses, Pause.Kind.MINOR);
        TimeWindow window = new TimeWindow(time * 0.2, time * 0.9);
        PauseColumns columns = PauseColumns.of(series, window, 97);

        for (int column = 0; column < columns.size(); column++) {
            double from = window.from() + column * window.length() / 97;
            double to = window.from() + (column + 1) * window.length() / 97;
            long expected = pauses.stream()
                    .filter(pause -> pause.startTime().value() < to && pause.endTime().value() >= from)
                    .mapToLong(pause -> pause.duration().value()).max().orElse(0);
            assertEquals(expected, columns.longest(column), "column " + column + ", seed " + seed);
        }
    }

    @Test
    void memoryKeepsPeaksThatFallBetweenTwoColumns() {
        List<MemorySample> samples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            samples.add(new MemorySample(new VirtualNanos(i), i == 501 ? 9_000 : 100, 5_000));
        }
        MemorySeries memory = MemorySeries.of(samples);
        long[][] columns = memory.usedByColumn(new TimeWindow(0, 1000), 10);

        assertEquals(9_000, columns[1][5]);
        assertEquals(100, columns[0][5]);
        assertEquals(100, columns[1][6]);
        assertEquals(9_000, memory.greatest(new TimeWindow(400, 600)));
    }

    @Test
    void memoryBeforeTheFirstSampleIsUnknown() {
        MemorySeries memory = MemorySeries.of(List.of(new MemorySample(new VirtualNanos(55), 7, 9)));
        long[][] columns = memory.usedByColumn(new TimeWindow(0, 100), 10);

        assertEquals(-1, columns[1][4]);
        assertEquals(7, columns[0][5]);
        assertEquals(7, columns[1][9]);
    }
}
