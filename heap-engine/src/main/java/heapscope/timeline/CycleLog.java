package heapscope.timeline;

import heapscope.heap.CollectionListener.CycleReport;
import heapscope.timeline.TimelineData.Cycle;
import heapscope.timeline.TimelineData.CycleEnd;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Major collections: from the first increment that leaves the state of rest to the one that returns to it. The event
 * that finishes a cycle comes before that, at the end of sweeping.
 */
final class CycleLog {

    private static final int NUMBER = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    /** The row of its end, -1 if it has none. */
    private static final int END = 3;

    private static final int TICK = 0;
    private static final int TIME = 1;
    private static final int ARENAS_BEFORE = 2;
    private static final int ARENAS_AFTER = 3;
    private static final int ARENA_BYTES = 4;
    private static final int LARGE_BEFORE = 5;
    private static final int LARGE_AFTER = 6;
    private static final int THRESHOLD = 7;

    private final RowStore closed = new RowStore(4);
    /** What there was at the events that finish cycles, by their ticks. */
    private final RowStore ends = new RowStore(8);

    private boolean open;
    private boolean finished;
    private long number;
    private long restState;
    private int first;
    private int last;

    void increment(int pause, long oldState, long newState) {
        if (open && finished && oldState == restState && pause > last) {
            close();
        }
        if (!open) {
            open = true;
            first = pause;
            restState = oldState;
        }
        last = pause;
        if (newState == restState) {
            close();
        }
    }

    void finished(long tick, long time, CycleReport report) {
        ends.append(
                tick, time, report.arenasBefore(), report.arenasAfter(), report.arenaBytes().value(),
                report.largeBefore().value(), report.largeAfter().value(),
                Double.doubleToLongBits(report.threshold()));
        number = report.number();
        finished = true;
    }

    private void close() {
        closed.append(finished ? number : number + 1, first, last, finished ? ends.size() - 1 : -1);
        open = false;
        finished = false;
    }

    /** The ticks at which cycles end. */
    RowStore ends() {
        return ends;
    }

    List<Cycle> view(RowStore.View pauses) {
        CycleEnd end = finished ? end(ends.view(), ends.size() - 1) : null;
        Cycle current = open ? cycle(pauses, finished ? number : number + 1, first, last, end) : null;
        return new Cycles(closed.view(), ends.view(), pauses, current);
    }

    private static Cycle cycle(RowStore.View pauses, long number, int first, int last, CycleEnd sweepEnd) {
        long end = pauses.get(last, PauseLog.START_TIME) + pauses.get(last, PauseLog.DURATION);
        return new Cycle(
                number, first, last, new VirtualNanos(pauses.get(first, PauseLog.START_TIME)),
                new VirtualNanos(end), sweepEnd != null, sweepEnd);
    }

    private static CycleEnd end(RowStore.View ends, int row) {
        return new CycleEnd(
                new Tick(ends.get(row, TICK)), new VirtualNanos(ends.get(row, TIME)), ends.get(row, ARENAS_BEFORE),
                ends.get(row, ARENAS_AFTER), new Bytes(ends.get(row, ARENA_BYTES)),
                new Bytes(ends.get(row, LARGE_BEFORE)), new Bytes(ends.get(row, LARGE_AFTER)),
                Double.longBitsToDouble(ends.get(row, THRESHOLD)));
    }

    private static final class Cycles extends AbstractList<Cycle> implements RandomAccess {

        private final RowStore.View closed;
        private final RowStore.View ends;
        private final RowStore.View pauses;
        private final Cycle current;

        private Cycles(RowStore.View closed, RowStore.View ends, RowStore.View pauses, Cycle current) {
            this.closed = closed;
            this.ends = ends;
            this.pauses = pauses;
            this.current = current;
        }

        @Override
        public int size() {
            return closed.size() + (current == null ? 0 : 1);
        }

        @Override
        public Cycle get(int index) {
            if (index == closed.size() && current != null) {
                return current;
            }
            int end = (int) closed.get(index, END);
            return cycle(
                    pauses, closed.get(index, NUMBER), (int) closed.get(index, FIRST), (int) closed.get(index, LAST),
                    end < 0 ? null : end(ends, end));
        }
    }
}
