package heapscope.machine;

import heapscope.event.HeapEvent;
import heapscope.machine.value.PendingActions;
import heapscope.run.Run;
import heapscope.time.TickCounter;
import java.util.Set;

/** What can happen between two statements: the event, breakpoints, work that collections left, keyframes, the end. */
final class StatementBoundary {

    private final Activation activation;
    private final TickCounter ticks;
    private final PendingActions pending;
    private Set<Integer> lines = Set.of();
    private Run.BreakHandler handler;
    private volatile boolean interrupted;
    /** Whether statements are to be looked at even if nobody watches events. */
    private volatile boolean attention;

    StatementBoundary(Parts parts, PendingActions pending) {
        this.activation = parts.activation();
        this.ticks = parts.ticks();
        this.pending = pending;
    }

    /** Whether {@link #reached} has something to do at a statement that is not announced. */
    boolean isAttentive() {
        return attention || pending.areDue();
    }

    /** Whether {@link #poll} may have something to do. */
    boolean isInterrupted() {
        return interrupted;
    }

    void breakAt(Set<Integer> newLines, Run.BreakHandler newHandler) {
        lines = Set.copyOf(newLines);
        handler = newHandler;
        attention = interrupted || !lines.isEmpty();
    }

    /** Ends the run soon; may be called from any thread. */
    void interrupt() {
        interrupted = true;
        attention = true;
    }

    /** The next run is not ended by what was asked before. */
    void clearInterrupt() {
        interrupted = false;
        attention = !lines.isEmpty();
    }

    /** The statement before the next instruction is reached and counted. */
    void reached(boolean announced) {
        LinkedCode code = activation.code;
        int line = code.lineBefore(activation.pc);
        if (announced) {
            ticks.announce(new HeapEvent.StatementReached(code.code.name(), line));
        }
        poll();
        if (lines.contains(line)) {
            handler.reached(line);
        }
        if (pending.areDue()) {
            // What was put off happens after the statement's event, at the same tick or later: a run kept behind it would
            // not be what is seen when the event is announced.
            pending.deliver();
        } else if (activation.nesting == 1) {
            ticks.safePoint();
        }
    }

    /** Does what collections left to do. */
    void deliver() {
        if (pending.areDue()) {
            pending.deliver();
        }
    }

    /** Ends the run if somebody asked for it. */
    void poll() {
        if (interrupted) {
            throw new RunInterrupted();
        }
    }
}
