package heapscope.run;

import java.util.List;

/**
 * Some root cells that belong together: an activation frame, the globals of a module, the collector's finalizer queues.
 *
 * @param title what it is: {@code make_tree}, {@code globals}
 * @param kind what sort of roots
 * @param line the line an activation frame is at, 0 for other groups
 * @param slots the cells
 */
public record RootGroup(String title, Kind kind, int line, List<Slot> slots) {

    public RootGroup {
        slots = List.copyOf(slots);
    }

    /** Sorts of roots. */
    public enum Kind {
        FRAME, GLOBALS, STATIC, STACK
    }

    /**
     * A root cell.
     *
     * @param name the variable, or the position on the operand stack
     * @param cell the address of the cell
     * @param word what it holds: a reference if it is not 0 and its low two bits are 0
     * @param text the value for people
     */
    public record Slot(String name, long cell, long word, String text) {

        /** Whether the cell holds a reference. */
        public boolean isReference() {
            return word != 0 && (word & 3) == 0;
        }
    }
}
