package heapscope.machine.builtin;

import heapscope.machine.value.RootStack;
import java.util.Arrays;

/**
 * The containers whose text is being made, so that one inside itself is written as dots. They are known by their cells.
 */
final class ReprGuard {

    private final RootStack stack;
    private long[] cells = new long[16];
    private int depth;

    ReprGuard(RootStack stack) {
        this.stack = stack;
    }

    /** Starts with a container; answers false if it is being written already. */
    boolean enter(long cell) {
        long object = stack.get(cell);
        for (int i = 0; i < depth; i++) {
            if (stack.get(cells[i]) == object) {
                return false;
            }
        }
        if (depth == cells.length) {
            cells = Arrays.copyOf(cells, depth * 2);
        }
        cells[depth++] = cell;
        return true;
    }

    /** The container that was entered last is done. */
    void leave() {
        depth--;
    }
}
