package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Pause;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Cycle;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real logs as timelines. */
class LogTimelineTest {

    private static TimelineData timeline(String name) throws IOException {
        return LogTimeline.of(RealLogs.read(name), PypyLog.REFERENCE_FREQUENCY);
    }

    @Test
    void itsDurationsAreTimeStampsByTheFrequency() throws IOException {
        TimelineData timeline = timeline(RealLogs.GROW_AND_DROP);
        PauseStatistics minors = PauseStatistics.of(timeline, PauseStatistics.Kind.MINOR);
        assertEquals(71, minors.count());
        assertEquals(279_799_468 / 2.596142, minors.total().value(), 71);
        assertEquals(35_285_198 / 2.596142, minors.max().value(), 1);
        assertEquals(623_657_595 / 2.596142, timeline.endTime().value(), 1);
        TimelineData atOneGigahertz = LogTimeline.of(RealLogs.read(RealLogs.GROW_AND_DROP), 1e9);
        assertEquals(623_657_595, atOneGigahertz.endTime().value());
    }

    @Test
    void pausesComeInOrderOfTimeAndLineAndNeverOverlap() throws IOException {
        for (String name : List.of(RealLogs.GROW_AND_DROP, RealLogs.BINARY_TREES, RealLogs.PINNED)) {
            TimelineData timeline = timeline(name);
            List<Pause> pauses = timeline.pauses();
            for (int i = 1; i < pauses.size(); i++) {
                assertTrue(pauses.get(i).startTime().compareTo(pauses.get(i - 1).endTime()) >= 0);
                assertTrue(pauses.get(i).start().compareTo(pauses.get(i - 1).end()) >= 0);
            }
            assertEquals(pauses.size(), timeline.memory().size());
        }
    }

    @Test
    void cyclesReachFromRestToRest() throws IOException {
        List<Cycle> cycles = timeline(RealLogs.GROW_AND_DROP).cycles();
        List<Pause> pauses = timeline(RealLogs.GROW_AND_DROP).pauses();
        assertEquals(4, cycles.size());
        for (Cycle cycle : cycles) {
            assertTrue(cycle.finished());
            assertEquals("SCANNING", pauses.get(cycle.firstPause()).oldState());
            assertEquals("SCANNING", pauses.get(cycle.lastPause()).newState());
        }
    }

    @Test
    void everyIncrementBelongsToTheStopOfItsMinorCollection() throws IOException {
        TimelineData timeline = timeline(RealLogs.GROW_AND_DROP);
        int covered = timeline.stops().stream().mapToInt(stop -> stop.lastPause() - stop.firstPause() + 1).sum();
        assertEquals(timeline.pauses().size(), covered);
        assertTrue(timeline.stops().stream()
                .allMatch(stop -> timeline.pauses().get(stop.firstPause()).kind() == Pause.Kind.MINOR));
        // 71 minor collections, 24 of which were run at once for another increment: none survives, less than 15 µs.
        assertEquals(71 - 24, timeline.stops().size());
    }

    @Test
    void theMemoryAfterAnIncrementFollowsFromWhatComesNext() throws IOException {
        TimelineData timeline = timeline(RealLogs.GROW_AND_DROP);
        List<Pause> increments = timeline.pauses().stream()
                .filter(pause -> pause.kind() == Pause.Kind.INCREMENT).toList();
        assertEquals(8_751_216, increments.get(0).memoryUsed().value());
        assertEquals(2_224_440, increments.get(3).memoryUsed().value());
        assertEquals(6_903_648, increments.get(5).memoryUsed().value());
        assertEquals(9_389_736 + 1_996_168, increments.get(7).memoryUsed().value());
    }

    @Test
    void theThresholdIsThatOfTheNurseryUntilACycleSetsOne() throws IOException {
        TimelineData timeline = timeline(RealLogs.GROW_AND_DROP);
        int first = IntStream.range(0, timeline.memory().size())
                .filter(i -> timeline.memory().get(i).threshold() != timeline.memory().get(5).threshold())
                .findFirst().orElseThrow();
        assertEquals(8_388_608.0, timeline.memory().get(5).threshold());
        assertEquals(11_744_051.2, timeline.memory().get(first).threshold());
        assertEquals("FINALIZING", timeline.pauses().get(first).newState());
        assertEquals(0.0, timeline(RealLogs.BINARY_TREES).memory().getFirst().threshold());
    }

    @Test
    void theEndOfACycleWithoutIncrementsCountsToThePauseBefore() throws IOException {
        TimelineData timeline = timeline(RealLogs.BINARY_TREES);
        assertEquals(4, timeline.cycles().stream().filter(Cycle::finished).count());
        assertEquals(10_288_547.36, timeline.memory().getLast().threshold());
    }

    @Test
    void aFrequencyIsMoreThanZero() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.PINNED);
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> LogTimeline.of(log, wrong));
        }
    }
}
