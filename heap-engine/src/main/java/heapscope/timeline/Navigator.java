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

    /**
     * One step forward that a breakpoint cuts short.
     *
     * @param lines the lines with breakpoints
     */
    public Halt forward(Move move, Set<Integer> lines) {
        LineWatch watch = new LineWatch(lines, switch (move) {
            case EVENT -> Watch.NOTHING;
            case OVER -> new CallDepth(0);
            case INTO -> new CallDepth(Integer.MAX_VALUE);
            case OUT -> new CallDepth(-1);
            case STEP -> Watch.first(STEP_ENDS);
            case CYCLE -> Watch.first(EventKind.CYCLE_FINISHED.bit());
        });
        long start = history.position();
        Halt halt = history.forward(move == Move.EVENT ? start + 1 : Long.MAX_VALUE, watch, NO_LINES);
        if (halt != Halt.HELD && history.position() != start) {
            trail.forward(move, start, history.position());
        }
        return watch.isAtLine() ? Halt.BREAKPOINT : halt;
    }

    /** Runs forward to a breakpoint or the end. */
    public Halt run(Set<Integer> lines) {
        return history.forward(Long.MAX_VALUE, Watch.NOTHING, lines);
    }

    /** Runs back to the last time before now that a line with a breakpoint was reached, or to the start. */
    public Halt runBack(Set<Integer> lines) {
        long target = history.position();
        long end = target;
        while (target > 0 && !lines.isEmpty()) {
            long start = history.seekKeyframe(target - 1);
            LineTrace trace = new LineTrace(lines, end);
            if (history.forward(target, trace, NO_LINES) == Halt.HELD) {
                return Halt.HELD;
            }
            if (trace.last() > 0) {
                history.seek(trace.last());
                return Halt.BREAKPOINT;
            }
            target = start;
            end = start + 1;
        }
        return history.seek(0);
    }

    /**
     * Where the step that led here began: where it came from, else where a step back would go. A collection that ends
     * here began right before it. The history is here again afterwards.
     */
    public long beginningOf(Move move) {
        long here = history.position();
        RowStore pauses = history.log().pauseRows();
        int pause = pauses.firstAbove(PauseLog.END, here - 1);
        if (move == Move.STEP && pause < pauses.size() && pauses.get(pause, PauseLog.END) == here) {
            return pauses.get(pause, PauseLog.START);
        }
        long origin = trail.origin(move, here);
        if (origin < 0) {
            origin = here == 0 ? 0 : placeBefore(move, here);
            history.seek(here);
        }
        return origin;
    }

    private Halt toNext(RowStore ends, int column, long kinds) {
        int next = ends.firstAbove(column, history.position());
        if (next < ends.size()) {
            return history.seek(ends.get(next, column));
        }
        return history.forward(Long.MAX_VALUE, Watch.first(kinds), NO_LINES);
    }

    /**
     * One step back: to where a step of that kind came from, else to the last place where one ends, or to the start.
     */
    public Halt back(Move move) {
        long here = history.position();
        if (here == 0) {
            return Halt.ARRIVED;
        }
        long origin = trail.back(move, here);
        if (origin < 0) {
            origin = placeBefore(move, here);
        }
        return history.seek(origin);
    }

    private long placeBefore(Move move, long here) {
        return switch (move) {
            case EVENT -> here - 1;
            // At the end the program itself has returned: its statements are one call deeper.
            case OVER -> statementBefore(here, history.isAtEnd() ? 1 : 0);
            case INTO -> statementBefore(here, Integer.MAX_VALUE);
            case OUT -> statementBefore(here, -1);
            case STEP -> last(history.log().pauseRows(), PauseLog.END, here);
            case CYCLE -> last(history.log().cycles().ends(), 0, here);
        };
    }

    private static long last(RowStore ends, int column, long before) {
        int behind = ends.firstAbove(column, before - 1);
        return behind == 0 ? 0 : ends.get(behind - 1, column);
    }

    /**
     * The last statement before a tick whose depth of calls, counted from there, is not above a limit; 0 if there is
     * none. Found by running again from keyframes ever farther back.
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
