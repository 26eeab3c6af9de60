package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.timeline.Pause;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeStatisticsTest {

    @Test
    void figuresOfARangeAreThoseOfThePausesThatStartInIt() {
        TimelineData data = SamplePauses.of(80);
        double from = data.endTime().value() * 0.25;
        double to = data.endTime().value() * 0.75;
        RangeStatistics found = RangeStatistics.of(data, new TimeWindow(from, to));

        long expected = data.pauses().stream()
                .filter(pause -> pause.kind() == Pause.Kind.MINOR)
                .filter(pause -> pause.startTime().value() >= from && pause.startTime().value() < to)
                .count();
        assertEquals(expected, found.of(PauseStatistics.Kind.MINOR).count());
        assertEquals(80, RangeStatistics.of(data, null).of(PauseStatistics.Kind.STOP).count());
    }

    @Test
    void withoutPausesThereAreNoDurations() {
        RangeStatistics found = RangeStatistics.of(SamplePauses.of(List.of(), 100), null);

        assertEquals("0", found.text("count", PauseStatistics.Kind.MINOR, "–"));
        assertEquals("–", found.text("median", PauseStatistics.Kind.MINOR, "–"));
    }
}
