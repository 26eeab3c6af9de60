package heapscope.time;

import java.util.EnumMap;
import java.util.Map;

/**
 * The unit costs of PyPy 7.3.11, each with where it comes from (measurements, sections 6 and 7 and table T5).
 *
 * <p>Section 6 measures pauses, not single loads and stores: what an integer, a tuple, an instance, a list and a string
 * cost when they survive, and what their marking costs. The units of the collector that they have in common are
 * solved from those rows; the calibration test runs the same experiments on the model and compares row by row.
 */
final class MeasuredCosts {

    private static final Map<Work, Cost> TABLE = new EnumMap<>(Work.class);

    static {
        program();
        minor();
        marking();
        sweeping();
    }

    /**
     * A unit cost.
     *
     * @param picos virtual picoseconds
     * @param source where it comes from, as half a sentence
     */
    record Cost(long picos, String source) {}

    private MeasuredCosts() {}

    /** The cost of a unit of work. */
    static Cost of(Work work) {
        return TABLE.get(work);
    }

    private static void program() {
        String guess = "estimated: the JIT's speed, section 7";
        put(Work.STATEMENT, 20_000, guess);
        put(Work.CALL, 30_000, guess);
        put(Work.ALLOCATION, 1_500, guess);
        put(Work.ALLOCATED_BYTE, 30, guess);
        put(Work.CLEARED_BYTE, 20, guess);
        put(Work.BARRIER_HIT, 5_000, guess);
        put(Work.GAP_JUMP, 5_000, guess);
        put(Work.COPIED_BUFFER, 100_000, "estimated: one malloc and one free");
        put(Work.COPIED_BUFFER_BYTE, 100, "estimated");
    }

    private static void minor() {
        String kinds = "section 6, surviving kinds";
        put(Work.MINOR, 2_400_000, "section 6, an empty minor collection");
        put(Work.ROOT_CELL, 300, "section 6, walkroots: 0.15 µs at any depth");
        put(Work.REMEMBERED_OBJECT, 50_000, "table T5, w05");
        put(Work.SCANNED_SLOT, 740, kinds + ", [None]*100 and instances");
        put(Work.CARD, 40_000, "table T5, w05");
        put(Work.MOVED_OBJECT, 7_400, kinds + ", int");
        put(Work.MOVED_BYTE, 22, kinds + ", int and instances");
        put(Work.MOVED_ARRAY, 12_900, kinds + ", bytes of 100 and [i]");
        put(Work.MOVED_LARGE, 64_300, kinds + ", bytes of 1000 and [None]*100");
        put(Work.CHASED_OBJECT, 15_000, "table T5, w01 and w04 beside w10");
        put(Work.TRACED_SURVIVOR, 3_900, kinds + ", 2-tuple and instances");
        put(Work.FRESH_PAGE, 5_000_000, "table T5, w09 beside w10: the system clears two pages of 4 KiB");
        String guess = "estimated";
        put(Work.PINNED_OBJECT, 20_000, guess);
        put(Work.YOUNG_LARGE_OBJECT, 20_000, guess);
        put(Work.WEAK_REFERENCE, 5_000, guess);
        put(Work.FINALIZABLE_OBJECT, 5_000, guess);
    }

    private static void marking() {
        String heaps = "section 6, mark steps";
        put(Work.STEP, 500_000, "section 6, FINALIZING 0.3 to 1 µs");
        put(Work.MARKING_STARTED, 1_500_000, "section 6, SCANNING 1.5 to 3 µs");
        put(Work.COLLECTED_ROOT, 2_400, "section 6, a pointer array: 2.4 ns an entry");
        put(Work.VISITED_OBJECT, 2_000, heaps + ", ints in a list");
        put(Work.VISITED_BYTE, 50, heaps + ", ints in a list and instances");
        put(Work.TRACED_SLOT, 500, heaps + ", instances");
        put(Work.PUSHED_GRAY, 1_900, "section 6, a pointer array: 2.4 ns an entry with the slot");
        put(Work.DUPLICATE_GRAY, 2_000, heaps + ", instances and lists [i]");
        put(Work.MET_ELSEWHERE, 71_000, heaps + ", shuffled instances, 15 MB");
        put(Work.MET_FAR, 134_000, heaps + ", random graph, 100 MB");
        put(Work.MARKING_ENDED, 9_500_000, "section 6, MARKING to SWEEPING: 10 µs more");
    }

    private static void sweeping() {
        put(Work.SWEPT_LARGE_OBJECT, 11_000, "section 6, raw sweep: 6 to 16 ns a surviving object");
        put(Work.FREED_LARGE_OBJECT, 16_000, "section 6, raw sweep: 16 to 38 ns a dying object");
        put(Work.SWEPT_PAGE, 390_000, "table T5, steps p50: 0.55 to 0.9 µs a page");
        put(Work.SWEPT_BLOCK, 1_300, "table T5, steps p50, w07 beside w01");
        put(Work.FREED_BLOCK, 100, "section 6, page sweep: 180 to 300 ns a page of dead objects");
        put(Work.FINALIZER, 500_000, "estimated");
    }

    private static void put(Work work, long picos, String source) {
        TABLE.put(work, new Cost(picos, source));
    }
}
