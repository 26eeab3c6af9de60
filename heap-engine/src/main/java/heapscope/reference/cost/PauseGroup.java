package heapscope.reference.cost;

import heapscope.time.UnitCosts;
import heapscope.time.Work;
import java.util.EnumSet;
import java.util.Set;

/**
 * Pauses that last by the same rule, as far as a log tells what they did: a constant, or so much for each of something
 * that the log counts, or both.
 */
public enum PauseGroup {
    /** Ends of cycles: they do next to nothing, so they show what any increment costs. First: others build on it. */
    FINALIZING("increments of finalizing", "", Work.STEP, EnumSet.noneOf(Work.class), 500, 0),
    /** Minor collections, by bytes of survivors. A log does not tell how many objects these are. */
    MINOR("minor collections", "surviving byte", Work.MINOR,
            EnumSet.of(Work.MOVED_OBJECT, Work.MOVED_BYTE, Work.MOVED_ARRAY, Work.MOVED_LARGE, Work.SCANNED_SLOT,
                    Work.TRACED_SURVIVOR, Work.CHASED_OBJECT), 2_610, 0.552),
    /** Starts of marking. */
    SCANNING("starts of marking", "", Work.MARKING_STARTED, EnumSet.noneOf(Work.class), 2_845, 0),
    /** Increments that mark until their budget is used up. */
    MARKING("increments of marking", "byte of the budget", null,
            EnumSet.of(Work.VISITED_OBJECT, Work.VISITED_BYTE, Work.TRACED_SLOT, Work.PUSHED_GRAY, Work.DUPLICATE_GRAY,
                    Work.MET_ELSEWHERE, Work.MET_FAR), 500, 0.298),
    /** Increments that examine large objects. */
    LARGE_SWEEPING("sweeps of large objects", "object examined", null,
            EnumSet.of(Work.SWEPT_LARGE_OBJECT, Work.FREED_LARGE_OBJECT), 500, 11.2),
    /** Increments that sweep as many pages as they may. */
    PAGE_SWEEPING("sweeps of pages", "page", null,
            EnumSet.of(Work.SWEPT_PAGE, Work.SWEPT_BLOCK, Work.FREED_BLOCK), 500, 584);

    private final String label;
    private final String unit;
    private final Work constant;
    private final Set<Work> scaled;
    private final double standardConstant;
    private final double standardPerUnit;

    PauseGroup(
            String label, String unit, Work constant, Set<Work> scaled, double standardConstant,
            double standardPerUnit) {
        this.label = label;
        this.unit = unit;
        this.constant = constant;
        this.scaled = scaled;
        this.standardConstant = standardConstant;
        this.standardPerUnit = standardPerUnit;
    }

    /** The pauses, for people, in the plural. */
    public String label() {
        return label;
    }

    /** What a log counts, for people, in the singular; empty if the pauses are alike. */
    public String unit() {
        return unit;
    }

    /** Whether a log determines the part of a pause that is always there. */
    boolean hasConstant() {
        return constant != null;
    }

    /** Whether a log counts what else the pause depends on. */
    boolean hasUnits() {
        return !unit.isEmpty();
    }

    /** How long such pauses are under the standard costs in the ten reference programs. */
    Estimate standard() {
        return new Estimate(standardConstant, standardPerUnit);
    }

    /** The costs with which pauses that lasted as the old estimate says last as the new one says. */
    UnitCosts adjusted(UnitCosts costs, Estimate old, Estimate fitted) {
        UnitCosts adjusted = costs;
        if (hasConstant()) {
            long shift = Math.round((fitted.constant() - old.constant()) * 1000);
            adjusted = adjusted.with(constant, Math.max(0, costs.picosOf(constant) + shift));
        }
        for (Work work : scaled) {
            adjusted = adjusted.with(work, Math.round(costs.picosOf(work) * fitted.perUnit() / old.perUnit()));
        }
        return adjusted;
    }
}
