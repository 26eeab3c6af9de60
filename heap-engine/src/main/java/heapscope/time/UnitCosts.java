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

    /** The costs measured on PyPy 7.3.11 (measurements, sections 6 and 7 and table T5). */
    public static UnitCosts pypy7311() {
        Map<Work, Long> costs = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            costs.put(work, MeasuredCosts.of(work).picos());
        }
        return new UnitCosts(costs);
    }

    /** No costs: of a timeline whose durations were measured. */
    public static UnitCosts none() {
        return new UnitCosts(Map.of());
    }

    /** Where the cost of {@link #pypy7311} comes from: a row of the measurements, or that it is estimated. */
    public static String sourceOf(Work work) {
        return MeasuredCosts.of(work).source();
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
