package heapscope.session;

import heapscope.replay.Comparison;
import heapscope.run.Run;
import heapscope.snapshot.HeapSnapshot;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;

/**
 * Where a command ended. Immutable.
 *
 * @param snapshot the state of everything there
 * @param timeline pauses and memory known so far, beyond the position too
 * @param reason why the run stopped there
 * @param message one sentence for people: the breakpoint's line, the exception, what could not be reached
 * @param knownTicks how many ticks of the run are known so far
 * @param endKnown whether the run has no more ticks than those
 * @param outcome how the run ended, if this is its end; else null
 * @param comparison how a recording compares with our collector here, and as far as the run is known; nothing for others
 */
public record Arrival(
        HeapSnapshot snapshot,
        TimelineData timeline,
        Reason reason,
        String message,
        long knownTicks,
        boolean endKnown,
        Run.Outcome outcome,
        Comparison comparison) {

    /** Why a run stopped. */
    public enum Reason {
        /** It is before its first event. */
        START,
        /** It went as far as it was told to. */
        REACHED,
        /** It ended. */
        END,
        /** It ended by an exception that nobody caught, or by a fault of the simulated machine. */
        FAILED,
        /** It is about to execute a statement of a line with a breakpoint. */
        BREAKPOINT,
        /** The user paused it, or another command took its place. */
        PAUSED,
        /** The user stopped it. */
        STOPPED
    }

    /** The position. */
    public Tick tick() {
        return snapshot.instant().tick();
    }

    /** The line of the workload that is about to run or running, 0 if there is none. */
    public int line() {
        return snapshot.instant().line();
    }
}
