package heapscope.run;

import heapscope.heap.CollectionListener;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;
import java.util.Set;

/**
 * Anything that can be run to a tick, kept and restored: a workload on the machine, a recording, an operation script. A
 * run is deterministic and belongs to one thread.
 */
public interface Run {

    /** The position, and where to stop. */
    TickCounter ticks();

    /** Virtual time. */
    VirtualClock clock();

    /**
     * Goes on until the end, or until somebody throws out of {@link TickCounter#announce} or a safe point.
     *
     * @return how it ended
     */
    Outcome advance();

    /** Whether the run has ended, and how; null while it has not. */
    Outcome outcome();

    /**
     * Everything needed to go on from here. Only at a safe point or when the run has not started or has ended.
     */
    Checkpoint keep();

    /** Goes back (or forward) to a checkpoint of this run. The next {@link #advance} goes on from there. */
    void restore(Checkpoint checkpoint);

    /** What there is to see now; at any tick, inside a collection too. */
    Instant capture();

    /** The line of the workload that is about to run or running, 0 if there is none; cheap, unlike {@link #capture}. */
    default int line() {
        return 0;
    }

    /** A hash of the complete state; equal for equal state. */
    long stateHash();

    /** Who is told of collections and decisions. */
    void listen(CollectionListener listener);

    /** Lines at whose statements {@link BreakHandler} is called; may be changed at any time by the run's thread. */
    void breakAt(Set<Integer> lines, BreakHandler handler);

    /** Ends the run at the next statement or operation; may be called from any thread. */
    void interrupt();

    /** Everything the run has written to its standard output so far. */
    String output();

    /** What the run has written to its standard output so far, from a character on; cheap if that is little. */
    default String output(int fromCharacter) {
        String all = output();
        return all.substring(Math.min(fromCharacter, all.length()));
    }

    /** What the run itself has written to its standard error so far. */
    default String errors() {
        return "";
    }

    /** Is called at a statement of a chosen line, after the statement's event. */
    @FunctionalInterface
    interface BreakHandler {
        /** The run is about to execute a statement of the line. */
        void reached(int line);
    }

    /** A kept state; opaque and immutable. */
    interface Checkpoint {
        /** The tick it was taken at. */
        long tick();

        /** Bytes of memory that this checkpoint alone would hold if no other had come before it, an estimate. */
        long ownBytes(Checkpoint earlier);
    }

    /**
     * How a run ended.
     *
     * @param kind in which way
     * @param message the sentence that says so; for a failure with the exception and the line
     * @param exitStatus what the process would return
     */
    record Outcome(Kind kind, String message, int exitStatus) {

        /** The ways in which a run can end. */
        public enum Kind {
            FINISHED, FAILED, INTERRUPTED
        }
    }
}
