package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.time.Work;

/** Starts a major collection: the roots become gray (specification of the collector, section 6.2). */
final class Scanning implements MajorCollection.Phase {

    private static final long COLLECTED = EventKind.ROOTS_COLLECTED.bit();

    private final HeapState heap;
    private final MajorCollection major;
    private final MajorRoots roots;

    Scanning(HeapState heap, MajorCollection major, MajorRoots roots) {
        this.heap = heap;
        this.major = major;
        this.roots = roots;
    }

    @Override
    public void step(long reserving) {
        heap.thresholds.sizeMadeOld = 0;
        heap.thresholds.thresholdMadeOld = heap.parameters.nurserySize() / 2;
        heap.gray.clear();
        long pushed = roots.pushNonStack() + roots.pushStack();
        heap.moreGray.clear();
        heap.ledger.add(Work.MARKING_STARTED, 1);
        if (heap.ticks.tick(COLLECTED)) {
            heap.ticks.announce(new HeapEvent.RootsCollected(pushed));
        }
        major.transition(CollectorState.MARKING);
    }
}
