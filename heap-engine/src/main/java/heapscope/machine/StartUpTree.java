package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.object.TypeDescriptor;

/**
 * Objects on root cells of their own. Of the objects that wait in cells each {@link #BRANCHES} get a parent, which waits
 * one level higher; so few cells hold any number of objects, and no path to any of them is long.
 */
final class StartUpTree {

    private static final int BRANCHES = 8;
    private static final int LEVELS = 10;
    private static final int LOOSE = 64;
    private static final int ITEMS = 8;
    private static final long PARENT_BYTES = TypeDescriptor.HEADER + ITEMS + BRANCHES * 8L;

    private final ObjectSpace space;
    private final RootStack stack;
    private final long cells;
    private final int[] waiting = new int[LEVELS];
    private int loose;

    /** An empty tree on cells that it reserves. */
    StartUpTree(ObjectSpace space) {
        this.space = space;
        stack = space.stack();
        cells = space.statics().reserve();
        for (int i = 1; i < LEVELS * BRANCHES + LOOSE; i++) {
            space.statics().reserve();
        }
    }

    /** Bytes of the parents that the next {@link #add} makes. */
    long parentBytes() {
        int level = 0;
        while (waiting[level] == BRANCHES - 1) {
            level++;
        }
        return level * PARENT_BYTES;
    }

    /** Adds an object that was just allocated, and the parents that are due. */
    void add(long leaf) {
        long object = leaf;
        int level = 0;
        while (waiting[level] == BRANCHES - 1) {
            stack.set(cell(level, BRANCHES - 1), object);
            object = parentOf(level);
            level++;
        }
        stack.set(cell(level, waiting[level]++), object);
    }

    private long parentOf(int level) {
        long parent = space.allocateArray(Layout.REFS, BRANCHES);
        for (int i = 0; i < BRANCHES; i++) {
            space.memory().store(parent + ITEMS + i * 8L, stack.get(cell(level, i)));
            stack.set(cell(level, i), 0);
        }
        waiting[level] = 0;
        return space.made(parent);
    }

    /** Adds an object that never gets a parent; for a few only. */
    void hang(long object) {
        stack.set(cell(LEVELS, loose++), object);
    }

    /** Refers to none of its objects any more. */
    void drop() {
        for (int i = 0; i < LEVELS * BRANCHES + LOOSE; i++) {
            stack.set(cells + i * 8L, 0);
        }
    }

    private long cell(int level, int index) {
        return cells + (level * BRANCHES + index) * 8L;
    }
}
