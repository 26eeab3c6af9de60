package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.memory.AddressSpace;
import heapscope.time.Work;
import heapscope.unit.Address;

/** Marks what is reachable, for a budget at a time (specification of the collector, section 6.3). */
final class Marking implements MajorCollection.Phase {

    private static final long SWAPPED = EventKind.GRAYS_SWAPPED.bit();
    private static final long DESTRUCTOR = EventKind.DESTRUCTOR_CALLED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final MajorCollection major;
    private final Marker marker;
    private final MajorRoots roots;
    private final FinalizerOrder finalizerOrder;
    private final OldWeakReferences weakReferences;
    private final AddressStack kept;

    Marking(HeapState heap, MajorCollection major, Marker marker, MajorRoots roots) {
        this.heap = heap;
        this.major = major;
        this.marker = marker;
        this.roots = roots;
        memory = heap.memory;
        weakReferences = new OldWeakReferences(heap);
        finalizerOrder = new FinalizerOrder(heap, marker, weakReferences);
        kept = heap.scratchStack();
    }

    Marker marker() {
        return marker;
    }

    @Override
    public void step(long reserving) {
        marker.arrive();
        long budget = Math.max((long) heap.parameters.incrementStep(), 2 * heap.nurserySurviving);
        heap.budget = budget;
        heap.budgetUnit = "bytes";
        long left = marker.visitFor(budget);
        heap.budgetUsed = budget - left;
        if (left >= budget / 2 && !heap.moreGray.isEmpty()) {
            heap.gray.swap(heap.moreGray);
            if (heap.ticks.tick(SWAPPED)) {
                heap.ticks.announce(new HeapEvent.GraysSwapped(heap.gray.length()));
            }
            heap.budgetUsed += marker.visitAll();
        }
        if (heap.gray.isEmpty() && heap.moreGray.isEmpty()) {
            finish();
        }
    }

    /** The end of marking (section 6.3.1). */
    private void finish() {
        heap.ledger.add(Work.MARKING_ENDED, 1);
        roots.pushNonStack();
        marker.visitAll();
        heap.deaths.keptAlive = 0;
        if (!heap.deaths.oldFinalizers.isEmpty()) {
            finalizerOrder.order();
        } else if (!heap.deaths.oldWeak.isEmpty()) {
            weakReferences.settle();
        }
        settleDestructors();
        heap.arenas.prepareSweep();
        heap.large.mightSweep.swap(heap.large.old);
        if (!heap.remembered.pointingToPinned.isEmpty()) {
            keepLivingParents();
        }
        heap.arenasBeforeSweep = heap.arenas.arenas.count;
        heap.largeBeforeSweep = heap.large.total;
        major.transition(CollectorState.SWEEPING);
    }

    private void settleDestructors() {
        AddressStack list = heap.deaths.oldDestructors;
        while (!list.isEmpty()) {
            long object = list.pop();
            if ((memory.load(object - Header.SIZE) & Header.VISITED) != 0) {
                kept.push(object);
            } else {
                heap.client.lightDestructor(object);
                if (heap.ticks.tick(DESTRUCTOR)) {
                    heap.ticks.announce(new HeapEvent.DestructorCalled(new Address(object)));
                }
            }
        }
        list.swap(kept);
    }

    private void keepLivingParents() {
        AddressStack parents = heap.remembered.pointingToPinned;
        while (!parents.isEmpty()) {
            long parent = parents.pop();
            if ((memory.load(parent - Header.SIZE) & Header.VISITED) != 0) {
                kept.push(parent);
            }
        }
        parents.swap(kept);
        heap.remembered.pointingToPinnedUpdated = true;
    }
}
