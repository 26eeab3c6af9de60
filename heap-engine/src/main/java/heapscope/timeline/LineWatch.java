package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;
import java.util.Set;

/** Holds at a statement of some lines, and wherever another watch does. */
final class LineWatch implements Watch {

    private final Set<Integer> lines;
    private final Watch other;
    private boolean atLine;

    LineWatch(Set<Integer> lines, Watch other) {
        this.lines = lines;
        this.other = other;
    }

    @Override
    public long kinds() {
        return other.kinds() | (lines.isEmpty() ? 0 : EventKind.STATEMENT_REACHED.bit());
    }

    @Override
    public boolean happened(Tick tick, HeapEvent event) {
        atLine = event instanceof HeapEvent.StatementReached statement && lines.contains(statement.line());
        boolean found = (event.kind().bit() & other.kinds()) != 0 && other.happened(tick, event);
        return found || atLine;
    }

    /** Whether it held at one of the lines. */
    boolean isAtLine() {
        return atLine;
    }
}
