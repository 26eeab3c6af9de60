package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.time.Work;
import heapscope.unit.Address;

/** Has finalizers run after a major collection (specification of the collector, section 6.5). */
final class Finalizing implements MajorCollection.Phase {

    private static final long RUN = EventKind.FINALIZER_RUN.bit();

    private final HeapState heap;
    private final MajorCollection major;

    Finalizing(HeapState heap, MajorCollection major) {
        this.heap = heap;
        this.major = major;
    }

    @Override
    public void step(long reserving) {
        major.transition(CollectorState.SCANNING);
        if (heap.deaths.executing) {
            return;
        }
        heap.deaths.executing = true;
        try {
            execute();
        } finally {
            heap.deaths.executing = false;
        }
    }

    private void execute() {
        for (int i = 0; i < heap.deaths.queueCount(); i++) {
            if (!heap.deaths.queue(i).isEmpty()) {
                heap.client.finalizersDue(i);
            }
        }
        while (!heap.deaths.oldStyleDue.isEmpty()) {
            long object = heap.deaths.oldStyleDue.takeFirst();
            heap.ledger.add(Work.FINALIZER, 1);
            heap.client.oldStyleFinalizer(object);
            if (heap.ticks.tick(RUN)) {
                heap.ticks.announce(new HeapEvent.FinalizerRun(new Address(object)));
            }
        }
    }
}
