package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.heap.CollectionListener.CycleReport;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapExhausted;
import heapscope.memory.AddressSpace;
import heapscope.policy.MajorCollectionPolicy;
import heapscope.policy.ThresholdPolicy;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/** Frees what is white, for a budget at a time (specification of the collector, section 6.4). */
final class Sweeping implements MajorCollection.Phase {

    private static final long FREED = EventKind.OBJECT_FREED.bit();
    private static final long CYCLE = EventKind.CYCLE_FINISHED.bit();
    private static final long LIMIT = EventKind.LIMIT_REACHED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final MajorCollection major;
    private final PageSweep pageSweep;
    private final boolean clearsVisited;
    private final boolean clearsPrebuilt;

    Sweeping(HeapState heap, MajorCollection major) {
        this.heap = heap;
        this.major = major;
        memory = heap.memory;
        pageSweep = new PageSweep(heap);
        clearsVisited = heap.holds(Rule.CLEAR_VISITED_IN_SWEEP);
        clearsPrebuilt = heap.holds(Rule.CLEAR_VISITED_OF_PREBUILT);
    }

    @Override
    public void step(long reserving) {
        long nursery = heap.parameters.nurserySize();
        if (!heap.large.mightSweep.isEmpty()) {
            heap.budget = 3 * nursery / heap.parameters.smallRequestThreshold();
            heap.budgetUnit = "objects";
            sweepLarge(heap.budget);
            return;
        }
        heap.budget = 3 * nursery / heap.parameters.pageSize();
        heap.budgetUnit = "pages";
        if (pageSweep.sweep(heap.budget)) {
            finish(reserving);
        }
    }

    private void sweepLarge(long limit) {
        AddressStack unswept = heap.large.mightSweep;
        while (heap.budgetUsed < limit && !unswept.isEmpty()) {
            heap.budgetUsed++;
            heap.ledger.add(Work.SWEPT_LARGE_OBJECT, 1);
            long object = unswept.pop();
            long header = memory.load(object - Header.SIZE);
            if ((header & Header.VISITED) != 0) {
                if (clearsVisited) {
                    memory.store(object - Header.SIZE, header & ~Header.VISITED);
                }
                heap.large.old.push(object);
            } else {
                long size = heap.large.free(object);
                heap.ledger.add(Work.FREED_LARGE_OBJECT, 1);
                if (heap.ticks.tick(FREED)) {
                    heap.ticks.announce(new HeapEvent.ObjectFreed(new Address(object), new Bytes(size), Space.LARGE));
                }
            }
        }
    }

    /** The end of the sweep and with it of the cycle (section 6.4.1). */
    private void finish(long reserving) {
        heap.cycles++;
        AddressStack.Walk prebuilt = heap.remembered.prebuiltRoots.walk();
        while (prebuilt.hasNext() && clearsPrebuilt) {
            long header = prebuilt.next() - Header.SIZE;
            memory.store(header, memory.load(header) & ~Header.VISITED);
        }
        ThresholdPolicy.Outcome outcome = heap.thresholds.setAfterCycle(heap.deaths.keptAlive, reserving);
        heap.decided(outcome.decision());
        heap.listener.cycleFinished(new CycleReport(
                heap.cycles, heap.arenasBeforeSweep, heap.arenas.arenas.count, new Bytes(heap.arenas.used),
                new Bytes(heap.largeBeforeSweep), new Bytes(heap.large.total), outcome.bound().threshold(),
                (int) heap.pinnedObjects));
        if (heap.ticks.tick(CYCLE)) {
            heap.ticks.announce(new HeapEvent.CycleFinished(heap.cycles));
        }
        if (outcome.bound().bounded() && heap.thresholds.reached(reserving)) {
            refuse(reserving);
        }
        major.transition(CollectorState.FINALIZING);
    }

    private void refuse(long reserving) {
        Thresholds thresholds = heap.thresholds;
        heap.decided(MajorCollectionPolicy.heapExhausted(
                thresholds.used(), reserving, thresholds.maxHeapSize, thresholds.alreadyRaised));
        if (thresholds.alreadyRaised) {
            throw new HeapAssertion("using too much memory, aborting");
        }
        thresholds.alreadyRaised = true;
        major.transition(CollectorState.SCANNING);
        Bytes limit = new Bytes((long) thresholds.maxHeapSize);
        if (heap.ticks.tick(LIMIT)) {
            heap.ticks.announce(new HeapEvent.LimitReached(limit));
        }
        throw new HeapExhausted("the heap has reached its maximum of " + limit);
    }
}
