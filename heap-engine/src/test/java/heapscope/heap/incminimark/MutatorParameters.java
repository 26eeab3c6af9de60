package heapscope.heap.incminimark;

import heapscope.heap.Clearing;
import heapscope.heap.HeapParameters;
import java.util.List;
import java.util.Random;

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

    /**
     * Parameters by chance: any nursery from 128 bytes to 16 KiB, pages, arenas, cards, increments and limits, each within
     * what the collector allows. The bounds of the others follow from the largest object.
     */
    static HeapParameters random(Random random) {
        long large = 64L << random.nextInt(6);
        int small = (int) Math.min(280, 24 + 8L * random.nextInt((int) (large / 8) - 3));
        int page = Math.max(128, Integer.highestOneBit(2 * (small + 32) - 1)) << random.nextInt(3);
        int arena = page * (2 + random.nextInt(12));
        long nursery = Math.max(256, 2 * large) + 8L * random.nextInt(1 << 6 + random.nextInt(5));
        int cards = random.nextInt(4) == 0 ? 0 : 1 << random.nextInt(8);
        double factor = 1.1 + random.nextInt(30) / 10.0;
        double growth = 1.1 + random.nextInt(20) / 10.0;
        double least = random.nextInt(3) == 0 ? random.nextInt(20_000) : 0;
        double most = random.nextInt(3) == 0 ? 300 + random.nextInt(2_000) : 0;
        double delta = random.nextInt(3) == 0 ? 100 + random.nextInt(4_000) : NO_DELTA;
        int pinned = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
        // Where objects can be pinned an increment marks more than the largest object, as above.
        double step = pinned > 0 ? 1024 + random.nextInt(1 << 14) : 1 + random.nextInt(1 << 1 + random.nextInt(16));
        return new HeapParameters(
                nursery, random.nextInt(4) == 0 ? 8L * random.nextInt((int) (nursery / 8)) : -1, page, arena,
                8 * random.nextInt(page / 8), small, large, cards, factor, growth, least, most, delta, step, pinned, 0,
                random.nextInt(4) == 0, random.nextBoolean(), random.nextBoolean(), Clearing.NONE, 0);
    }

    private static HeapParameters of(
            int nursery, int page, int arena, int small, int large, int cards, double factor, double growth, int step,
            int pinned, boolean fromTop) {
        return new HeapParameters(
                nursery, -1, page, arena, page - 8, small, large, cards, factor, growth, 0, 0, NO_DELTA, step, pinned,
                0, false, fromTop);
    }
}
