package heapscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.unit.Bytes;
import heapscope.unit.VirtualNanos;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PauseStatisticsTest {

    private static PauseStatistics figures(long count, long total, long p50, long p90, long p99, long max) {
        return new PauseStatistics(
                count, new VirtualNanos(total), new VirtualNanos(p50), new VirtualNanos(p90), new VirtualNanos(p99),
                new VirtualNanos(max));
    }

    @Test
    void percentilesAreByNearestRank() {
        assertEquals(figures(0, 0, 0, 0, 0, 0), PauseStatistics.of(new long[0]));
        assertEquals(figures(1, 7, 7, 7, 7, 7), PauseStatistics.of(new long[] {7}));
        assertEquals(figures(4, 10, 2, 4, 4, 4), PauseStatistics.of(new long[] {3, 1, 4, 2}));
        assertEquals(figures(200, 20_100, 100, 180, 198, 200),
                PauseStatistics.of(LongStream.rangeClosed(1, 200).toArray()));
    }

    @Test
    void aRangeCountsThePausesThatStartInIt() {
        try (History history = new History(new ToyRun(3, 2_000, 1 << 20), new Bytes(1 << 20), System::nanoTime)) {
            history.seek(Long.MAX_VALUE);
            TimelineData timeline = history.timeline();
            Pause fifth = timeline.pauses().get(5);
            PauseStatistics one = PauseStatistics.of(
                    timeline, kindOf(fifth), fifth.startTime(), new VirtualNanos(fifth.startTime().value() + 1));
            assertEquals(figures(1, fifth.duration().value(), fifth.duration().value(), fifth.duration().value(),
                    fifth.duration().value(), fifth.duration().value()), one);
            long total = PauseStatistics.of(timeline, PauseStatistics.Kind.MINOR).total().value()
                    + PauseStatistics.of(timeline, PauseStatistics.Kind.INCREMENT).total().value();
            assertEquals(total, PauseStatistics.of(timeline, PauseStatistics.Kind.STOP).total().value());
        }
    }

    private static PauseStatistics.Kind kindOf(Pause pause) {
        return pause.kind() == Pause.Kind.MINOR ? PauseStatistics.Kind.MINOR : PauseStatistics.Kind.INCREMENT;
    }
}
