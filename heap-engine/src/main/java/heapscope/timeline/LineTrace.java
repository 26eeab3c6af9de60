package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;
import java.util.Set;

/** Notes the last statement of some lines before a tick. Never holds. */
final class LineTrace implements Watch {

    private final Set<Integer> lines;
    private final long end;
    private long last;

    LineTrace(Set<Integer> lines, long end) {
        this.lines = lines;
        this.end = end;
    }

    @Override
    public long kinds() {
        return EventKind.STATEMENT_REACHED.bit();
    }

    @Override
    public boolean happened(Tick tick, HeapEvent event) {
        if (tick.value() < end && event instanceof HeapEvent.StatementReached statement
                && lines.contains(statement.line())) {
            last = tick.value();
        }
        return false;
    }

    /** The tick of that statement, 0 if there was none. */
    long last() {
        return last;
    }
}
