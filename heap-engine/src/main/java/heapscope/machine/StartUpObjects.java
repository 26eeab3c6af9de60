package heapscope.machine;

import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.object.TypeDescriptor;

/**
 * Makes the objects that an interpreter's own start leaves on the heap, and runs the collector to where it then is. The
 * objects are arrays of references and characters of the sizes that the parts of an interpreter have. They hang in
 * trees on cells that are roots for the whole run; what is to be garbage is taken off them when it is old.
 */
final class StartUpObjects {

    private static final int SWEEPING = 2;
    private static final int FINALIZING = 3;
    private static final int TREES = 3;
    private static final int ARRAY_HEAD = TypeDescriptor.HEADER + 8;
    private static final int CHARACTERS_HEAD = TypeDescriptor.HEADER + 17;
    private static final int SMALLEST = ARRAY_HEAD + 8;
    /** Sizes of what an interpreter consists of: cells, tuples, functions, strings, code. */
    private static final long[] SMALL = {24, 64, 32, 56, 40, 72, 56, 24, 104, 64, 32, 88, 144, 56, 232};
    /** Sizes of bytecode, long texts, tables of dictionaries. */
    private static final long[] LARGE = {328, 568, 416, 1672, 872, 320, 3272, 520};

    private final ObjectSpace space;
    private final HeapModel heap;
    /** The largest object of an arena. */
    private final long small;
    /** The largest object that survives the nursery. */
    private final long large;
    private final StartUpTree[] trees = new StartUpTree[TREES];
    private int made;
    private int state;

    StartUpObjects(ObjectSpace space, HeapParameters parameters) {
        this.space = space;
        heap = space.heap();
        small = parameters.smallRequestThreshold();
        large = parameters.largeObject() - 8;
        for (int i = 0; i < TREES; i++) {
            trees[i] = new StartUpTree(space);
        }
    }

    /** Makes everything. Once, before the first statement. */
    void make(StartUp start) {
        heap.setEnabled(false);
        fill(trees[0], start.rawBytes() - start.rawGarbage(), start.arenaBytes() - start.arenaGarbage());
        if (start.state() == FINALIZING) {
            // Garbage that is still there after the sweep became old while it went on.
            runTo(SWEEPING);
        }
        fill(trees[1], start.rawBytes(), start.arenaBytes());
        trees[1].drop();
        runTo(start.state());
        addSmall(trees[2], start.nurseryBytes());
        heap.setEnabled(true);
        heap.startFrom(start.before());
    }

    private void runTo(int wanted) {
        while (state != wanted) {
            state = heap.collectStep() & 0xff;
        }
    }

    /** Makes old objects until there are so many bytes in blocks of their own, and then so many in arenas. */
    private void fill(StartUpTree tree, long raw, long arena) {
        heap.collect(-1);
        addLarge(tree, raw - heap.statistics().largeMemory());
        heap.collect(-1);
        addSmall(tree, arena - heap.statistics().arenaMemory());
        heap.collect(-1);
        tree.scatter();
    }

    private void addLarge(StartUpTree tree, long bytes) {
        long left = bytes & -8;
        while (left > small) {
            long size = size(LARGE, small + 8, large, left);
            tree.add(leaf(size));
            left -= size;
        }
    }

    private void addSmall(StartUpTree tree, long bytes) {
        long left = bytes & -8;
        while (left >= SMALLEST) {
            long size = size(SMALL, SMALLEST, small, left);
            long parents = tree.parentBytes();
            if (parents <= left - size) {
                tree.add(leaf(size));
                left -= parents;
            } else {
                tree.hang(leaf(size));
            }
            left -= size;
        }
    }

    /** The next size between two limits, so that what is left then is nothing or enough for another object. */
    private long size(long[] sizes, long least, long most, long left) {
        long size = Math.clamp(sizes[made % sizes.length], least, most);
        if (left - size >= least) {
            return size;
        }
        return left <= most ? left : left - least;
    }

    /** An object of a size: every third one might refer to others. */
    private long leaf(long size) {
        return space.made(made++ % 3 == 0 || size < CHARACTERS_HEAD
                ? space.allocateArray(Layout.REFS, (size - ARRAY_HEAD) / 8)
                : space.allocateArray(Layout.BLOCK, size - CHARACTERS_HEAD));
    }
}
