package heapscope.reference.log;

import heapscope.reference.log.LogEntry.Minor;

/**
 * Within a cycle: one increment follows each minor collection, and by rule A2 (specification, section 6.6) further
 * pairs follow at once while more has become old than half a nursery for each increment of the cycle.
 */
final class ProgressRule {

    private final long halfNursery;
    private long madeOld;
    private long allowed;
    private boolean demands;
    private boolean inCycle;
    private long checked;
    private long withIncrement;
    private long demanded;
    private long demandedAndSeen;
    private long further;

    ProgressRule(long nursery) {
        halfNursery = nursery / 2;
    }

    /** A minor collection; a pair is an empty one that follows an increment at once. */
    void minor(Minor minor, boolean pair) {
        if (pair && inCycle) {
            demandedAndSeen += demands ? 1 : 0;
            further += demands ? 0 : 1;
        }
        demands = false;
        madeOld += Math.max(0, minor.surviving());
    }

    /** What is wrong with the minor collection that an increment follows or not, or null. */
    String followed(boolean followed) {
        checked++;
        withIncrement += followed ? 1 : 0;
        return followed ? null : "no increment follows this minor collection although a cycle goes on";
    }

    /** An increment, after which a cycle goes on or not. */
    void increment(String oldState, boolean goesOn) {
        boolean scanned = oldState.equals("SCANNING");
        madeOld = scanned ? 0 : madeOld;
        allowed = scanned ? halfNursery : allowed + halfNursery;
        inCycle = goesOn;
        demands = goesOn && madeOld > allowed;
        demanded += demands ? 1 : 0;
    }

    LogRules.Progress result() {
        return new LogRules.Progress(
                checked, withIncrement, checked - withIncrement, demanded, demandedAndSeen, further);
    }
}
