package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.unit.Tick;
import java.util.Arrays;

/** Notes, for each depth of calls counted from where the watch began, the last statement reached at it. Never holds. */
final class StatementTrace implements Watch {

    private static final long NONE = -1;

    private final long end;
    /** The last statement by depth; index 0 is the least depth seen so far. */
    private long[] last = {NONE};
    private int least;
    private int depth;

    /** A trace of the statements before a tick; the depth is followed up to it. */
    StatementTrace(long end) {
        this.end = end;
    }

    /** The watch begins right after a statement: the first candidate. */
    void beginAtStatement(long tick) {
        last[0] = tick;
    }

    @Override
    public long kinds() {
        return CallDepth.KINDS;
    }

    @Override
    public boolean happened(Tick tick, HeapEvent event) {
        depth += CallDepth.change(event);
        if (depth < least) {
            long[] wider = new long[last.length + (least - depth)];
            System.arraycopy(last, 0, wider, least - depth, last.length);
            Arrays.fill(wider, 0, least - depth, NONE);
            last = wider;
            least = depth;
        }
        if (event.kind() == EventKind.STATEMENT_REACHED && tick.value() < end) {
            int index = depth - least;
            if (index >= last.length) {
                int length = last.length;
                last = Arrays.copyOf(last, Math.max(index + 1, length * 2));
                Arrays.fill(last, length, last.length, NONE);
            }
            last[index] = tick.value();
        }
        return false;
    }

    /** The depth now, counted from where the watch began. */
    int depth() {
        return depth;
    }

    /** The last statement whose depth is not above a limit; -1 if there was none. */
    long lastUpTo(int limit) {
        long found = NONE;
        for (int i = 0; i < last.length && i + least <= limit; i++) {
            found = Math.max(found, last[i]);
        }
        return found;
    }
}
