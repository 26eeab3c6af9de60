package heapscope.visualizers.timeline;

import heapscope.time.Ledger;
import heapscope.time.UnitCosts;
import heapscope.time.Work;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A ledger for people: what work was done, how much of it, what it cost. The costs add up to the total to the last
 * thousandth of a virtual nanosecond.
 *
 * @param rows the kinds of work that were done, the most expensive first
 * @param totalPicos the sum in virtual picoseconds
 */
public record LedgerTable(List<Row> rows, long totalPicos) {

    /** The ledger with the costs of a run. */
    public static LedgerTable of(Ledger ledger, UnitCosts costs) {
        List<Row> rows = new ArrayList<>();
        long total = 0;
        for (Work work : Work.values()) {
            long units = ledger.of(work);
            if (units != 0) {
                Row row = new Row(work, units, costs.picosOf(work));
                rows.add(row);
                total += row.picos();
            }
        }
        rows.sort(Comparator.comparingLong(Row::picos).reversed());
        return new LedgerTable(List.copyOf(rows), total);
    }

    /** The sum as a virtual time; what the pause took. */
    public VirtualNanos total() {
        return new VirtualNanos(totalPicos / 1000);
    }

    /** A cost in virtual picoseconds for people. */
    static String costText(long picos) {
        return picos < 1_000_000 ? nanos(picos) : new VirtualNanos(picos / 1000).toString();
    }

    private static String nanos(long picos) {
        return picos % 1000 == 0
                ? Quantity.count(picos / 1000) + " ns" : String.format(Locale.ROOT, "%.2f ns", picos / 1000.0);
    }

    /**
     * A kind of work.
     *
     * @param units how much was done
     * @param unitPicos what one unit costs, in virtual picoseconds
     */
    public record Row(Work work, long units, long unitPicos) {

        /** What it cost together, in virtual picoseconds. */
        public long picos() {
            return units * unitPicos;
        }

        /** The amount with its unit. */
        public String amountText() {
            return Quantity.count(units, work.unit());
        }

        /** The cost of one unit in virtual nanoseconds. */
        public String unitText() {
            return nanos(unitPicos) + " / " + work.unit();
        }

        /** The cost of all of it. */
        public String costText() {
            return LedgerTable.costText(picos());
        }
    }
}
