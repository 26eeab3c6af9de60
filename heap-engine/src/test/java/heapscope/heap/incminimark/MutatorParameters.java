package heapscope.heap.incminimark;

import heapscope.heap.HeapParameters;
import java.util.List;

/**
 * The parameter sets of the random programs. An increment marks more than the largest object where objects can be
 * pinned: two larger ones that reference each other and pinned objects become gray again as fast as they are marked.
 */
final class MutatorParameters {

    private static final double NO_DELTA = 18446744073709551615.0;

    private MutatorParameters() {}

    /** The collector's own unit tests: everything as small as can be. */
    static HeapParameters tiny() {
        return of(256, 128, 512, 40, 64, 0, 2.5, 2.5, 1024, 4, false);
    }

    /** Cards of four items, and a nursery of one KiB. */
    static HeapParameters carded() {
        return of(1024, 256, 1024, 96, 160, 4, 2.0, 1.5, 1024, 6, true);
    }

    /** Many pinned objects. */
    static HeapParameters pinning() {
        return of(512, 128, 512, 40, 96, 8, 2.5, 2.5, 1024, 20, false);
    }

    /** Marking in the smallest increments, so that the program runs between any two of them. */
    static HeapParameters slowMarking() {
        return of(512, 256, 2048, 64, 128, 4, 1.82, 1.4, 1, 0, true);
    }

    /** What a classroom sees: a nursery of one KiB and pages of half a KiB. */
    static HeapParameters classroom() {
        return of(1024, 512, 4096, 128, 512, 16, 1.82, 1.4, 4096, 3, true);
    }

    static List<HeapParameters> all() {
        return List.of(tiny(), carded(), pinning(), slowMarking(), classroom());
    }

    private static HeapParameters of(
            int nursery, int page, int arena, int small, int large, int cards, double factor, double growth, int step,
            int pinned, boolean fromTop) {
        return new HeapParameters(
                nursery, -1, page, arena, page - 8, small, large, cards, factor, growth, 0, 0, NO_DELTA, step, pinned,
                0, false, fromTop);
    }
}
