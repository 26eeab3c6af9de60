package heapscope.timeline;

import heapscope.heap.CollectionListener.StepProgress;
import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.unit.Bytes;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;

/**
 * One pause of the program: a minor collection or an increment of a major one. Its duration is the cost of its ledger.
 *
 * @param number counted from 1 within its kind
 * @param start the tick before it
 * @param end its last tick; the instant to go to when it is clicked
 * @param startTime virtual time since the start of the run
 * @param work the ledger
 * @param surviving bytes of survivors of a minor collection, zero for an increment
 * @param memoryUsed bytes in arenas and large objects after it
 * @param oldState the state of the major collection before
 * @param newState the state of the major collection after
 * @param budget the most an increment might do, 0 without a budget
 * @param budgetUnit the unit of the budget
 * @param why the decision that led to it; null only for a heap that does not tell
 * @param line the line of the workload that was running
 * @param progress what an increment found and did
 */
public record Pause(
        Kind kind,
        long number,
        Tick start,
        Tick end,
        VirtualNanos startTime,
        VirtualNanos duration,
        Ledger work,
        Bytes surviving,
        int pinned,
        Bytes memoryUsed,
        String oldState,
        String newState,
        long budget,
        String budgetUnit,
        Decision why,
        int line,
        StepProgress progress) {

    /** What happens in a pause. */
    public enum Kind {
        MINOR("minor"), INCREMENT("increment");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in files and for people. */
        public String label() {
            return label;
        }
    }

    /** When the program could go on. */
    public VirtualNanos endTime() {
        return startTime.plus(duration);
    }
}
