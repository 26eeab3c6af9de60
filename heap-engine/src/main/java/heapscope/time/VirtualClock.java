package heapscope.time;

import heapscope.unit.VirtualNanos;

/**
 * Virtual time: the cost of all work done so far. It is computed from the ledger when asked, so that counting work is
 * all it takes to advance it.
 */
public final class VirtualClock {

    private final Ledger ledger;
    private final UnitCosts costs;

    /** A clock over the ledger of a run. */
    public VirtualClock(Ledger ledger, UnitCosts costs) {
        this.ledger = ledger;
        this.costs = costs;
    }

    /** The ledger of the run, which every part of the machine adds to. */
    public Ledger ledger() {
        return ledger;
    }

    /** The costs by which time advances. */
    public UnitCosts costs() {
        return costs;
    }

    /** The time now. */
    public VirtualNanos now() {
        return costs.of(ledger);
    }
}
