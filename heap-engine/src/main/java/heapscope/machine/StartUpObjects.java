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
    private static final int ARRAY_HEAD = TypeDescriptor.HEADER + 8;
    private static final int CHARACTERS_HEAD = TypeDescriptor.HEADER + 17;
    private static final int SMALLEST = ARRAY_HEAD + 8;
    /** Sizes of what an interpreter consists of: cells, tuples, functions, strings, code. Every size of block is used. */
    private static final long[] SMALL = {
        24, 64, 32, 56, 280, 40, 72, 56, 168, 24, 104, 64, 248, 32, 88, 56, 48, 192, 24, 144, 64, 80, 56, 232, 40, 96,
        216, 64, 112, 32, 264, 120, 56, 152, 72, 184, 24, 136, 200, 160, 56, 128, 240, 88, 176, 64, 256, 104, 208, 24,
        272, 48, 224};
    /** Sizes of bytecode, long texts, tables of dictionaries. */
    private static final long[] LARGE = {328, 568, 416, 1672, 872, 320, 3272, 520};

    private final ObjectSpace space;
    private final HeapModel heap;
    /** The largest object of an arena. */
    private final long small;
    /** The largest object that survives the nursery. */
    private final long large;
    private final StartUpTree alive;
    private final StartUpTree garbage;
    private final StartUpTree young;
    private int made;
    private int state;

    StartUpObjects(ObjectSpace space, HeapParameters parameters) {
        this.space = space;
        heap = space.heap();
        small = parameters.smallRequestThreshold();
        large = parameters.largeObject() - 8;
        alive = new StartUpTree(space);
        garbage = new StartUpTree(space);
        young = new StartUpTree(space);
    }

    /** Makes everything. Once, before the first statement. */
    void make(StartUp start) {
        heap.setEnabled(false);
        makePrebuilt(start.prebuiltBytes());
        if (start.state() == FINALIZING) {
            // Garbage that is still there after the sweep became old while it went on.
            fill(start.rawBytes() - start.rawGarbage(), 0, start.arenaBytes() - start.arenaGarbage(), 0);
            runTo(SWEEPING);
        }
        fill(start.rawBytes(), start.rawGarbage(), start.arenaBytes(), start.arenaGarbage());
        garbage.drop();
        runTo(start.state());
        long dead = start.nurseryGarbage();
        addSmall(new Share(young, start.nurseryBytes() - dead), new Share(garbage, dead));
        garbage.drop();
        heap.setEnabled(true);
        heap.startFrom(start.before());
    }

    private void makePrebuilt(long bytes) {
        for (long left = bytes; left >= SMALLEST; left -= small) {
            heap.writeBarrier(heap.allocatePrebuilt(Layout.REFS, (Math.min(left, small) - ARRAY_HEAD) / 8));
        }
    }

    private void runTo(int wanted) {
        while (state != wanted) {
            state = heap.collectStep() & 0xff;
        }
    }

    /**
     * Makes old objects until there are so many bytes in blocks of their own and in arenas. Those that are to be garbage
     * lie among the others, as in a process whose objects were made together and did not die together.
     */
    private void fill(long raw, long deadRaw, long arena, long deadArena) {
        heap.collect(-1);
        long missing = raw - heap.statistics().largeMemory();
        long living = Math.max(0, missing - deadRaw);
        addLarge(new Share(alive, living), new Share(garbage, missing - living));
        heap.collect(-1);
        missing = arena - heap.statistics().arenaMemory() - heap.statistics().unsweptMemory();
        living = Math.max(0, missing - deadArena + garbage.bytesOfParents());
        addSmall(new Share(alive, living), new Share(garbage, missing - living));
        heap.collect(-1);
        alive.scatter();
    }

    private void addLarge(Share... shares) {
        long least = small + 8;
        for (Share share = next(least, shares); share != null; share = next(least, shares)) {
            long size = size(LARGE, least, large, share.left);
            share.tree.add(leaf(size));
            share.left -= size;
        }
    }

    private void addSmall(Share... shares) {
        for (Share share = next(SMALLEST, shares); share != null; share = next(SMALLEST, shares)) {
            long size = size(SMALL, SMALLEST, small, share.left);
            long parents = share.tree.parentBytes();
            if (parents <= share.left - size) {
                share.tree.add(leaf(size));
                share.left -= parents;
            } else {
                share.tree.hang(leaf(size));
            }
            share.left -= size;
        }
    }

    /** The share of which the largest part is left to be made; null if of none as much as an object needs. */
    private static Share next(long least, Share... shares) {
        Share next = null;
        for (Share each : shares) {
            if (each.left >= least && (next == null || each.partLeft() > next.partLeft())) {
                next = each;
            }
        }
        return next;
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

    /** Bytes that are to be made on a tree. */
    private static final class Share {

        private final StartUpTree tree;
        private final long bytes;
        private long left;

        Share(StartUpTree tree, long bytes) {
            this.tree = tree;
            this.bytes = Math.max(0, bytes) & -8;
            left = this.bytes;
        }

        double partLeft() {
            return (double) left / bytes;
        }
    }
}
