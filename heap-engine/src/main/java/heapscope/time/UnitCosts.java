package heapscope.time;

import heapscope.unit.VirtualNanos;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one unit of each kind of work costs, in virtual picoseconds (thousandths of a virtual nanosecond), immutable.
 * Whole picoseconds keep all sums exact.
 */
public final class UnitCosts {

    private final long[] picos = new long[Work.values().length];

    private UnitCosts(Map<Work, Long> costs) {
        costs.forEach((work, cost) -> picos[work.ordinal()] = cost);
    }

    /**
     * The costs measured on PyPy 7.3.11 (measurements, section 6): an empty minor collection 2.5 µs, 10 ns for each
     * survivor and 0.18 ns for each of its bytes, marking 13 ns for an object of 56 bytes met in order, sweeping about
     * 0.3 µs a page.
     */
    public static UnitCosts pypy7311() {
        Map<Work, Long> costs = new EnumMap<>(Work.class);
        costs.put(Work.STATEMENT, 20_000L);
        costs.put(Work.CALL, 30_000L);
        costs.put(Work.ALLOCATION, 1_500L);
        costs.put(Work.ALLOCATED_BYTE, 30L);
        costs.put(Work.CLEARED_BYTE, 20L);
        costs.put(Work.BARRIER_HIT, 5_000L);
        costs.put(Work.GAP_JUMP, 5_000L);
        costs.put(Work.MINOR, 2_500_000L);
        costs.put(Work.ROOT_CELL, 300L);
        costs.put(Work.REMEMBERED_OBJECT, 4_000L);
        costs.put(Work.SCANNED_SLOT, 500L);
        costs.put(Work.CARD, 4_000L);
        costs.put(Work.MOVED_OBJECT, 10_000L);
        costs.put(Work.MOVED_BYTE, 180L);
        costs.put(Work.PINNED_OBJECT, 20_000L);
        costs.put(Work.YOUNG_LARGE_OBJECT, 20_000L);
        costs.put(Work.WEAK_REFERENCE, 5_000L);
        costs.put(Work.FINALIZABLE_OBJECT, 5_000L);
        costs.put(Work.STEP, 1_000_000L);
        costs.put(Work.COLLECTED_ROOT, 1_000L);
        costs.put(Work.VISITED_OBJECT, 6_000L);
        costs.put(Work.VISITED_BYTE, 80L);
        costs.put(Work.TRACED_SLOT, 500L);
        costs.put(Work.DUPLICATE_GRAY, 1_000L);
        costs.put(Work.SWEPT_LARGE_OBJECT, 10_000L);
        costs.put(Work.FREED_LARGE_OBJECT, 20_000L);
        costs.put(Work.SWEPT_PAGE, 150_000L);
        costs.put(Work.SWEPT_BLOCK, 1_000L);
        costs.put(Work.FREED_BLOCK, 800L);
        costs.put(Work.FINALIZER, 500_000L);
        return new UnitCosts(costs);
    }

    /** No costs: of a timeline whose durations were measured. */
    public static UnitCosts none() {
        return new UnitCosts(Map.of());
    }

    /** These costs with one of them replaced, in virtual picoseconds. */
    public UnitCosts with(Work work, long newPicos) {
        Map<Work, Long> costs = new EnumMap<>(Work.class);
        for (Work each : Work.values()) {
            costs.put(each, picos[each.ordinal()]);
        }
        costs.put(work, newPicos);
        return new UnitCosts(costs);
    }

    /** The cost of one unit in virtual picoseconds. */
    public long picosOf(Work work) {
        return picos[work.ordinal()];
    }

    /** The cost of everything in a ledger. */
    public VirtualNanos of(Ledger ledger) {
        long sum = 0;
        for (Work work : Work.values()) {
            sum += ledger.of(work) * picos[work.ordinal()];
        }
        return new VirtualNanos(sum / 1000);
    }
}
