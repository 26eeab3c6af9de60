package heapscope.heap.incminimark;

/**
 * What survives in the calibration of minor collections, with the slopes measured for fresh and for recycled arenas
 * (measurements, section 6, first table).
 */
enum SurvivingKind {
    INT("an integer", 1, 0.58, 0.49) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.boxedInt);
        }
    },
    PAIR("a tuple of two", 1, 0.60, 0.56) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.pair, h.common, h.common);
        }
    },
    INSTANCE("an instance", 1, 0.347, 0.337) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.instance, h.common);
        }
    },
    INSTANCE_OF_EIGHT("an instance with eight attributes", 2, 0.432, 0.344) {
        @Override
        long make(CalibrationHeap h) {
            long more = h.heap.allocateArray(h.references.id(), 4);
            return h.make(h.instance, h.common, more);
        }
    },
    LIST_OF_ONE("a list with one integer", 3, 0.775, 0.767) {
        @Override
        long make(CalibrationHeap h) {
            long items = h.heap.allocateArray(h.integers.id(), 1);
            return h.make(h.list, h.common, h.make(h.storage, items));
        }
    },
    BYTES_OF_100("bytes of 100", 2, 0.279, 0.251) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.bytesObject, h.heap.allocateArray(h.characters.id(), 101));
        }
    },
    BYTES_OF_1000("bytes of 1000", 2, 0.123, 0.104) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.bytesObject, h.heap.allocateArray(h.characters.id(), 1001));
        }
    },
    LIST_OF_HUNDRED("a list of 100 times None", 3, 0.246, 0.250) {
        @Override
        long make(CalibrationHeap h) {
            long items = h.heap.allocateArray(h.references.id(), 100);
            return h.make(h.list, h.common, h.make(h.storage, items));
        }
    };

    /** In words, as on the page on fidelity. */
    final String label;
    /** How many objects of the heap one makes. */
    final int objects;
    final double nanosPerByteFresh;
    final double nanosPerByteRecycled;

    SurvivingKind(String label, int objects, double fresh, double recycled) {
        this.label = label;
        this.objects = objects;
        nanosPerByteFresh = fresh;
        nanosPerByteRecycled = recycled;
    }

    /** Makes one. */
    abstract long make(CalibrationHeap heap);

    /** The middle of both slopes. */
    double nanosPerByte() {
        return (nanosPerByteFresh + nanosPerByteRecycled) / 2;
    }
}
