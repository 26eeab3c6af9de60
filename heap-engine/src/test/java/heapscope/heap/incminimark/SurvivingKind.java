package heapscope.heap.incminimark;

/**
 * What survives in the calibration of minor collections, with the slopes measured for fresh and for recycled arenas
 * (measurements, section 6, first table).
 */
enum SurvivingKind {
    INT(1, 0.58, 0.49) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.boxedInt);
        }
    },
    PAIR(1, 0.60, 0.56) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.pair, h.common, h.common);
        }
    },
    INSTANCE(1, 0.347, 0.337) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.instance, h.common);
        }
    },
    INSTANCE_OF_EIGHT(2, 0.432, 0.344) {
        @Override
        long make(CalibrationHeap h) {
            long more = h.heap.allocateArray(h.references.id(), 4);
            return h.make(h.instance, h.common, more);
        }
    },
    LIST_OF_ONE(3, 0.775, 0.767) {
        @Override
        long make(CalibrationHeap h) {
            long items = h.heap.allocateArray(h.integers.id(), 1);
            return h.make(h.list, h.common, h.make(h.storage, items));
        }
    },
    BYTES_OF_100(2, 0.279, 0.251) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.bytesObject, h.heap.allocateArray(h.characters.id(), 101));
        }
    },
    BYTES_OF_1000(2, 0.123, 0.104) {
        @Override
        long make(CalibrationHeap h) {
            return h.make(h.bytesObject, h.heap.allocateArray(h.characters.id(), 1001));
        }
    },
    LIST_OF_HUNDRED(3, 0.246, 0.250) {
        @Override
        long make(CalibrationHeap h) {
            long items = h.heap.allocateArray(h.references.id(), 100);
            return h.make(h.list, h.common, h.make(h.storage, items));
        }
    };

    /** How many objects of the heap one makes. */
    final int objects;
    final double nanosPerByteFresh;
    final double nanosPerByteRecycled;

    SurvivingKind(int objects, double fresh, double recycled) {
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
