package heapscope.visualizers.roots;

import heapscope.run.RootGroup;

/** One line of the list of roots. */
public sealed interface RootsRow {

    /**
     * The heading of an activation frame or another group of roots.
     *
     * @param key identifies the group from one instant to the next: a frame by its depth from the oldest
     * @param group the group
     * @param depth for a frame the number of frames that called it, -1 for other groups
     * @param newest whether this is the frame that is running
     * @param open whether its slots are listed below
     * @param changed how many of its slots hold something else than at the instant shown before
     */
    record Group(String key, RootGroup group, int depth, boolean newest, boolean open, int changed)
            implements RootsRow {}

    /**
     * A root cell.
     *
     * @param slot the cell
     * @param changed whether it holds something else than at the instant shown before
     */
    record Cell(RootGroup.Slot slot, boolean changed) implements RootsRow {}
}
