package heapscope.reference.log;

import heapscope.reference.log.LogEntry.Increment;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData.Cycle;
import heapscope.timeline.TimelineData.CycleEnd;
import java.util.ArrayList;
import java.util.List;

/**
 * The cycles of a log, from the increment that leaves the state of rest to the one that returns to it. The first can
 * have lost its beginning.
 */
final class LogCycles {

    private static final String REST = "SCANNING";

    private record Range(int first, int last, boolean finished, CycleEnd end) {}

    private final List<Range> ranges = new ArrayList<>();
    private int first = -1;
    private int last;
    private boolean finished;
    private CycleEnd end;

    /** An increment, by its index among the pauses. One without texts belongs to no cycle. */
    void increment(int pause, Increment increment, CycleEnd sweepEnd) {
        if (increment.newState().isEmpty()) {
            return;
        }
        if (first >= 0 && increment.oldState().equals(REST)) {
            close();
        }
        if (first < 0) {
            first = pause;
        }
        last = pause;
        end = sweepEnd == null ? end : sweepEnd;
        finished |= sweepEnd != null || increment.newState().equals("FINALIZING");
        if (increment.newState().equals(REST)) {
            close();
        }
    }

    /** The end of a cycle of which no increment is in the log, after a pause. */
    void endedAlone(int pause, CycleEnd sweepEnd) {
        if (first >= 0) {
            finished = true;
            end = sweepEnd;
            close();
        } else if (pause >= 0) {
            ranges.add(new Range(pause, pause, true, sweepEnd));
        }
    }

    private void close() {
        ranges.add(new Range(first, last, finished, end));
        first = -1;
        finished = false;
        end = null;
    }

    List<Cycle> of(List<Pause> pauses) {
        List<Cycle> cycles = new ArrayList<>();
        for (Range range : ranges) {
            cycles.add(cycle(pauses, cycles.size() + 1, range));
        }
        if (first >= 0) {
            cycles.add(cycle(pauses, cycles.size() + 1, new Range(first, last, finished, end)));
        }
        return List.copyOf(cycles);
    }

    private static Cycle cycle(List<Pause> pauses, int number, Range range) {
        return new Cycle(
                number, range.first, range.last, pauses.get(range.first).startTime(),
                pauses.get(range.last).endTime(), range.finished, range.end);
    }
}
