package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.object.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Objects on root cells of their own. Of the objects that wait in cells each {@link #BRANCHES} get a parent, which waits
 * one level higher; so few cells hold any number of objects, and no path to any of them is long.
 */
final class StartUpTree {

    private static final int BRANCHES = 8;
    private static final int LEVELS = 10;
    private static final int LOOSE = 64;
    private static final int ITEMS = 8;
    private static final long SEED = 7311;
    private static final long PARENT_BYTES = TypeDescriptor.HEADER + ITEMS + BRANCHES * 8L;

    private final ObjectSpace space;
    private final RootStack stack;
    private final long cells;
    private final int[] waiting = new int[LEVELS];
    private int loose;
    private long bytesOfParents;

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
        bytesOfParents += PARENT_BYTES;
        return space.made(parent);
    }

    /** Bytes of all parents so far. */
    long bytesOfParents() {
        return bytesOfParents;
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

    /**
     * Exchanges its leaves at random, the same in every run: the objects of an interpreter refer to each other all over
     * its heap. Everything is old, so plain stores do.
     */
    void scatter() {
        List<Long> slots = new ArrayList<>();
        for (int level = 1; level < LEVELS; level++) {
            for (int i = 0; i < waiting[level]; i++) {
                addSlots(slots, stack.get(cell(level, i)), level);
            }
        }
        Random random = new Random(SEED);
        for (int i = slots.size() - 1; i > 0; i--) {
            exchange(slots.get(i), slots.get(random.nextInt(i + 1)));
        }
    }

    /** Adds the slots of leaves below a parent of some level. */
    private void addSlots(List<Long> slots, long parent, int level) {
        for (int i = 0; i < BRANCHES; i++) {
            long slot = parent + ITEMS + i * 8L;
            if (level == 1) {
                slots.add(slot);
            } else {
                addSlots(slots, space.memory().load(slot), level - 1);
            }
        }
    }

    private void exchange(long slot, long other) {
        long leaf = space.memory().load(slot);
        space.memory().store(slot, space.memory().load(other));
        space.memory().store(other, leaf);
    }

    private long cell(int level, int index) {
        return cells + (level * BRANCHES + index) * 8L;
    }
}
