package heapscope.machine.module;

import heapscope.time.Ledger;
import heapscope.time.VirtualClock;
import heapscope.time.Work;
import java.util.EnumSet;
import java.util.Set;

/** How much of virtual time went into collections. */
final class GcTime {

    private static final Set<Work> OF_COLLECTIONS = EnumSet.range(Work.MINOR, Work.FINALIZER);

    private GcTime() {}

    /** Virtual milliseconds spent in collections so far. */
    static long millis(VirtualClock clock) {
        Ledger collections = new Ledger();
        for (Work work : OF_COLLECTIONS) {
            collections.add(work, clock.ledger().of(work));
        }
        return clock.costs().of(collections).value() / 1_000_000;
    }
}
