package heapscope.heap.incminimark;

import heapscope.policy.Decision;
import heapscope.policy.MajorCollectionPolicy;

/** Who calls the increments, and how many (specification of the collector, section 6.6). */
final class Pacing {

    private final HeapState heap;
    private final MinorCollection minor;
    private final MajorCollection major;

    Pacing(HeapState heap, MinorCollection minor, MajorCollection major) {
        this.heap = heap;
        this.minor = minor;
        this.major = major;
    }

    /** A minor collection and nothing else. */
    void minor() {
        minor.collect();
    }

    /**
     * A minor collection, and increments of the major one as far as due.
     *
     * @param extra bytes about to be allocated outside the nursery
     * @param forced whether increments are made even when the collector is disabled
     */
    void minorWithProgress(long extra, boolean forced) {
        minor.collect();
        Decision first = MajorCollectionPolicy.afterMinor(
                heap.enabled, forced, heap.state == CollectorState.SCANNING, heap.state.name(), heap.thresholds.used(),
                heap.thresholds.next, extra);
        heap.decided(first);
        if (!first.acts()) {
            return;
        }
        major.step(extra);
        while (heap.state != CollectorState.SCANNING) {
            Decision another = MajorCollectionPolicy.anotherStep(
                    heap.thresholds.sizeMadeOld, heap.thresholds.thresholdMadeOld, extra);
            heap.decided(another);
            if (!another.acts()) {
                return;
            }
            minor.collect();
            major.step(extra);
        }
    }

    /** What the program asks for with {@code gc.collect}. */
    void collect(int generation) {
        if (generation < 0) {
            minor.collect();
        } else if (generation <= 1) {
            minorWithProgress(0, true);
            if (generation == 1 && heap.state == CollectorState.SCANNING) {
                major.step(0);
            }
        } else {
            stepUntil(CollectorState.SCANNING);
            stepUntil(CollectorState.MARKING);
            stepUntil(CollectorState.SCANNING);
        }
    }

    /** One minor collection and one increment. */
    void step() {
        minor.collect();
        major.step(0);
    }

    /** Minor collections and increments until the collector is in a state. */
    void stepUntil(CollectorState state) {
        while (heap.state != state) {
            step();
        }
    }
}
