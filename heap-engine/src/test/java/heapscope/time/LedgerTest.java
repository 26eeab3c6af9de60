package heapscope.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.unit.VirtualNanos;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();
    private final UnitCosts costs = UnitCosts.pypy7311();

    @Test
    void theDifferenceOfTwoLedgersIsTheWorkInBetween() {
        ledger.add(Work.MOVED_OBJECT, 3);
        Ledger before = ledger.copy();
        ledger.add(Work.MOVED_OBJECT, 2);
        ledger.add(Work.CARD, 1);
        Ledger between = ledger.since(before);
        assertEquals(2, between.of(Work.MOVED_OBJECT));
        assertEquals(1, between.of(Work.CARD));
    }

    @Test
    void aMinorCollectionCostsWhatWasMeasured() {
        ledger.add(Work.MINOR, 1);
        ledger.add(Work.MOVED_OBJECT, 1000);
        ledger.add(Work.MOVED_BYTE, 56_000);
        assertEquals(new VirtualNanos(2_400 + 7_400 + 1_232), costs.of(ledger));
    }

    @Test
    void theClockIsTheCostOfAllWork() {
        VirtualClock clock = new VirtualClock(ledger, costs);
        assertEquals(VirtualNanos.ZERO, clock.now());
        ledger.add(Work.STEP, 2);
        assertEquals(new VirtualNanos(1_000), clock.now());
    }

    @Test
    void aReplacedCostLeavesTheOthers() {
        UnitCosts changed = costs.with(Work.CARD, 1);
        assertEquals(1, changed.picosOf(Work.CARD));
        assertEquals(costs.picosOf(Work.MINOR), changed.picosOf(Work.MINOR));
        assertNotEquals(1, costs.picosOf(Work.CARD));
    }

    @Test
    void everyCostSaysWhereItComesFrom() {
        for (Work work : Work.values()) {
            assertTrue(UnitCosts.sourceOf(work).matches("(section|table|estimated).*"), work.name());
        }
    }

    @Test
    void aRestoredLedgerIsEqual() {
        ledger.add(Work.CALL, 5);
        Ledger kept = ledger.copy();
        ledger.add(Work.CALL, 5);
        ledger.restore(kept);
        assertEquals(kept, ledger);
    }
}
