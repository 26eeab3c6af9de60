package heapscope.heap.incminimark;

import java.util.Random;

/**
 * What is marked in the calibration of increments: a live heap of 14.7 MB, with the measured slope of an increment's
 * duration over its budget (measurements, section 6, second table).
 */
enum MarkedHeap {
    IN_ORDER("instances in the order of allocation", 0.2285) {
        @Override
        void build(CalibrationHeap h) {
            instances(h, INSTANCES, 1);
        }
    },
    CHAIN("a linked chain", 0.242) {
        @Override
        void build(CalibrationHeap h) {
            for (int i = 0; i < INSTANCES; i++) {
                h.makeRoom();
                h.setRoot(1, h.make(h.instance, h.common, h.root(1)));
            }
        }
    },
    TREE("a tree", 0.276) {
        @Override
        void build(CalibrationHeap h) {
            tree(h, 1, 17);
        }
    },
    LISTS_OF_ONE("lists with one integer", 0.248) {
        @Override
        void build(CalibrationHeap h) {
            h.makeOldArray(1, LIVE_BYTES / 72);
            for (int i = 0; i < LIVE_BYTES / 72; i++) {
                h.makeRoom();
                keep(h, i, SurvivingKind.LIST_OF_ONE.make(h));
            }
        }
    },
    INTS("integers in a list", 0.176) {
        @Override
        void build(CalibrationHeap h) {
            h.makeOldArray(1, LIVE_BYTES / 16);
            for (int i = 0; i < LIVE_BYTES / 16; i++) {
                keep(h, i, h.make(h.boxedInt));
            }
        }
    },
    HALF_DEAD("instances, every other one dead", 0.248) {
        @Override
        void build(CalibrationHeap h) {
            instances(h, 2 * INSTANCES, 2);
        }
    },
    SHUFFLED("instances at random, 15 MB", 1.458) {
        @Override
        void build(CalibrationHeap h) {
            instances(h, INSTANCES, 1);
            shuffle(h, INSTANCES);
        }
    },
    SHUFFLED_100_MB("instances at random, 100 MB", 2.5) {
        @Override
        void build(CalibrationHeap h) {
            instances(h, 7 * INSTANCES, 1);
            shuffle(h, 7 * INSTANCES);
        }
    };

    private static final int LIVE_BYTES = 14_700_000;
    private static final int INSTANCES = LIVE_BYTES / 56;

    /** In words, as on the page on fidelity. */
    final String label;
    /** Nanoseconds per byte of the budget. */
    final double nanosPerByte;

    MarkedHeap(String label, double nanosPerByte) {
        this.label = label;
        this.nanosPerByte = nanosPerByte;
    }

    /** Makes the heap; it hangs on the roots. */
    abstract void build(CalibrationHeap heap);

    private static void instances(CalibrationHeap h, int count, int keptOf) {
        h.makeOldArray(1, count);
        for (int i = 0; i < count; i++) {
            keep(h, i, h.make(h.instance, h.common));
        }
        h.heap.collect(-1);
        for (int i = 0; i < count; i++) {
            if (i % keptOf != 0) {
                h.setItem(h.root(1), i, 0);
            }
        }
    }

    private static void keep(CalibrationHeap h, int index, long object) {
        h.setItem(h.root(1), index, object);
    }

    private static void shuffle(CalibrationHeap h, int count) {
        Random random = new Random(20261121);
        long array = h.root(1);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long object = h.item(array, i);
            h.setItem(array, i, h.item(array, other));
            h.setItem(array, other, object);
        }
    }

    /** Makes a binary tree, its children before it, and puts it into a root cell. */
    private static void tree(CalibrationHeap h, int cell, int depth) {
        if (depth == 0) {
            h.setRoot(cell, h.make(h.instance, h.common));
            return;
        }
        tree(h, cell, depth - 1);
        tree(h, cell + 1, depth - 1);
        h.makeRoom();
        h.setRoot(cell, h.make(h.instance, h.common, h.root(cell), h.root(cell + 1)));
        h.setRoot(cell + 1, 0);
    }
}
