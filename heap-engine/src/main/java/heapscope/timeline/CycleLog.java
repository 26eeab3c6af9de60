package heapscope.timeline;

import heapscope.timeline.TimelineData.Cycle;
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
    private static final int FINISHED = 3;

    private final RowStore closed = new RowStore(4);
    /** The ticks of the events that finish cycles. */
    private final RowStore ends = new RowStore(1);

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

    void finished(long tick, long cycle) {
        ends.append(tick);
        number = cycle;
        finished = true;
    }

    private void close() {
        closed.append(finished ? number : number + 1, first, last, finished ? 1 : 0);
        open = false;
        finished = false;
    }

    /** The ticks at which cycles end. */
    RowStore ends() {
        return ends;
    }

    List<Cycle> view(RowStore.View pauses) {
        Cycle current = open ? cycle(pauses, finished ? number : number + 1, first, last, finished) : null;
        return new Cycles(closed.view(), pauses, current);
    }

    private static Cycle cycle(RowStore.View pauses, long number, int first, int last, boolean finished) {
        long end = pauses.get(last, PauseLog.START_TIME) + pauses.get(last, PauseLog.DURATION);
        return new Cycle(
                number, first, last, new VirtualNanos(pauses.get(first, PauseLog.START_TIME)),
                new VirtualNanos(end), finished);
    }

    private static final class Cycles extends AbstractList<Cycle> implements RandomAccess {

        private final RowStore.View closed;
        private final RowStore.View pauses;
        private final Cycle current;

        private Cycles(RowStore.View closed, RowStore.View pauses, Cycle current) {
            this.closed = closed;
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
            return cycle(
                    pauses, closed.get(index, NUMBER), (int) closed.get(index, FIRST), (int) closed.get(index, LAST),
                    closed.get(index, FINISHED) != 0);
        }
    }
}
