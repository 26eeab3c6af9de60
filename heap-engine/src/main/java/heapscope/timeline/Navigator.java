package heapscope.timeline;

import heapscope.event.EventKind;
import java.util.Set;

/** Steps of all kinds through a history, forward and back. */
public final class Navigator {

    private static final Set<Integer> NO_LINES = Set.of();
    private static final long STEP_ENDS = EventKind.MINOR_FINISHED.bit() | EventKind.STEP_FINISHED.bit();

    private final History history;
    private final Trail trail = new Trail();

    /** Navigates a history. */
    public Navigator(History history) {
        this.history = history;
    }

    /** The history. */
    public History history() {
        return history;
    }

    /** One step forward. Answers why it halted: found, arrived or ended, or held on the way. */
    public Halt forward(Move move) {
        long start = history.position();
        Halt halt = switch (move) {
            case EVENT -> history.seek(start + 1);
            case OVER -> history.forward(Long.MAX_VALUE, new CallDepth(0), NO_LINES);
            case INTO -> history.forward(Long.MAX_VALUE, new CallDepth(Integer.MAX_VALUE), NO_LINES);
            case OUT -> history.forward(Long.MAX_VALUE, new CallDepth(-1), NO_LINES);
            case STEP -> toNext(history.log().pauseRows(), PauseLog.END, STEP_ENDS);
            case CYCLE -> toNext(history.log().cycles().ends(), 0, EventKind.CYCLE_FINISHED.bit());
        };
        if (halt != Halt.HELD && history.position() != start) {
            trail.forward(move, start, history.position());
        }
        return halt;
    }

    private Halt toNext(RowStore ends, int column, long kinds) {
        int next = ends.firstAbove(column, history.position());
        if (next < ends.size()) {
            return history.seek(ends.get(next, column));
        }
        return history.forward(Long.MAX_VALUE, Watch.first(kinds), NO_LINES);
    }

    /** One step back: to where a step of that kind came from, else to the last place where one ends, or to the start. */
    public Halt back(Move move) {
        long here = history.position();
        if (here == 0) {
            return Halt.ARRIVED;
        }
        long origin = trail.back(move, here);
        if (origin < 0) {
            origin = switch (move) {
                case EVENT -> here - 1;
                case OVER -> statementBefore(here, 0);
                case INTO -> statementBefore(here, Integer.MAX_VALUE);
                case OUT -> statementBefore(here, -1);
                case STEP -> last(history.log().pauseRows(), PauseLog.END, here);
                case CYCLE -> last(history.log().cycles().ends(), 0, here);
            };
        }
        return history.seek(origin);
    }

    private static long last(RowStore ends, int column, long before) {
        int behind = ends.firstAbove(column, before - 1);
        return behind == 0 ? 0 : ends.get(behind - 1, column);
    }

    /**
     * The last statement before a tick whose depth of calls, counted from there, is not above a limit; 0 if there is none.
     * Found by running again from keyframes ever farther back.
     */
    private long statementBefore(long tick, int limit) {
        long end = tick;
        int deeper = limit;
        while (end > 0) {
            long start = history.seekKeyframe(end - 1);
            StatementTrace trace = new StatementTrace(end);
            if (start > 0) {
                trace.beginAtStatement(start);
            }
            if (history.forward(end, trace, NO_LINES) == Halt.HELD) {
                return history.position();
            }
            int wanted = deeper == Integer.MAX_VALUE ? deeper : trace.depth() + deeper;
            long found = trace.lastUpTo(wanted);
            if (found >= 0) {
                return found;
            }
            deeper = wanted;
            end = start;
        }
        return 0;
    }
}
