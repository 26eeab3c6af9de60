package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/**
 * What a minor collection does for young objects whose death has consequences: finalizers, weak references, light
 * destructors, shadows and large objects (specification of the collector, section 5, steps 8 and 10 to 13).
 */
final class YoungDeaths {

    private static final long WEAK_CLEARED = EventKind.WEAK_REFERENCE_CLEARED.bit();
    private static final long DESTRUCTOR = EventKind.DESTRUCTOR_CALLED.bit();
    private static final long FREED = EventKind.OBJECT_FREED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final DeathLists deaths;
    private final LargeObjects large;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final AddressMap keptShadows;
    private final boolean clearsWeak;
    private final boolean blackensShadows;
    private final boolean clearsMark;

    YoungDeaths(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        deaths = heap.deaths;
        large = heap.large;
        ticks = heap.ticks;
        ledger = heap.ledger;
        keptShadows = heap.scratchMap();
        clearsWeak = heap.holds(Rule.CLEAR_YOUNG_WEAK);
        blackensShadows = heap.holds(Rule.KEEP_SHADOWS_VISITED);
        clearsMark = heap.holds(Rule.CLEAR_YOUNG_LARGE_MARK);
    }

    /** Step 8: every object with a fresh finalizer survives. */
    void keepFinalizable(Survivors survivors) {
        ledger.add(Work.FINALIZABLE_OBJECT, deaths.youngFinalizers.length() / 2);
        while (!deaths.youngFinalizers.isEmpty()) {
            long object = deaths.youngFinalizers.takeFirst();
            long queue = deaths.youngFinalizers.takeFirst();
            if ((memory.load(current(object) - Header.SIZE) & Header.IGNORE_FINALIZER) == 0) {
                long kept = survivors.dragOutUnreferenced(object);
                deaths.oldFinalizers.append(kept);
                deaths.oldFinalizers.append(queue);
            }
        }
    }

    /** The object, or its copy if it has moved. */
    private long current(long object) {
        return isForwarded(object) ? memory.load(object) : object;
    }

    private boolean isForwarded(long object) {
        return heap.nursery.contains(object) && Header.isForwarded(memory.load(object - Header.SIZE));
    }

    /** Steps 10 to 13: what is still unreached is dead. */
    void settle() {
        settleWeakReferences();
        settleDestructors();
        if (!heap.shadows.isEmpty()) {
            settleShadows();
        }
        if (!large.young.isEmpty()) {
            settleLarge();
        }
    }

    private void settleWeakReferences() {
        ledger.add(Work.WEAK_REFERENCE, deaths.youngWeak.length());
        while (!deaths.youngWeak.isEmpty()) {
            long reference = deaths.youngWeak.pop();
            if (isForwarded(reference)) {
                settleWeakReference(memory.load(reference));
            }
        }
    }

    private void settleWeakReference(long reference) {
        long target = memory.load(reference);
        if (target == 0) {
            return;
        }
        if (heap.nursery.contains(target)) {
            if (!isForwarded(target)) {
                clear(reference);
                return;
            }
            memory.store(reference, memory.load(target));
        } else {
            long header = memory.load(target - Header.SIZE);
            if (large.young.get(target) != 0) {
                if ((header & Header.VISITED_RMY) == 0) {
                    clear(reference);
                    return;
                }
            } else if ((header & Header.NO_HEAP_PTRS) != 0) {
                return;
            }
        }
        deaths.oldWeak.push(reference);
    }

    private void clear(long reference) {
        if (clearsWeak) {
            memory.store(reference, 0);
        }
        if (ticks.tick(WEAK_CLEARED)) {
            ticks.announce(new HeapEvent.WeakReferenceCleared(new Address(reference)));
        }
    }

    private void settleDestructors() {
        while (!deaths.youngDestructors.isEmpty()) {
            long object = deaths.youngDestructors.pop();
            if (isForwarded(object)) {
                deaths.oldDestructors.push(memory.load(object));
            } else {
                heap.client.lightDestructor(object);
                if (ticks.tick(DESTRUCTOR)) {
                    ticks.announce(new HeapEvent.DestructorCalled(new Address(object)));
                }
            }
        }
    }

    private void settleShadows() {
        if (heap.anyPinnedKept) {
            boolean marking = heap.state == CollectorState.MARKING;
            for (long i = 0; i < heap.shadows.size(); i++) {
                long object = heap.shadows.keyAt(i);
                long header = memory.load(object - Header.SIZE);
                if (!Header.isForwarded(header) && (header & Header.PINNED) != 0 && (header & Header.VISITED) != 0) {
                    long shadow = heap.shadows.valueAt(i);
                    keptShadows.put(object, shadow);
                    if (marking && blackensShadows) {
                        memory.store(shadow - Header.SIZE, memory.load(shadow - Header.SIZE) | Header.VISITED);
                    }
                }
            }
        }
        heap.shadows.swap(keptShadows);
        keptShadows.clear();
    }

    private void settleLarge() {
        int count = (int) large.young.size();
        ledger.add(Work.YOUNG_LARGE_OBJECT, count);
        long[] dead = new long[count];
        int deadCount = 0;
        for (int i = 0; i < count; i++) {
            long object = large.young.keyAt(i);
            long header = memory.load(object - Header.SIZE);
            if ((header & Header.VISITED_RMY) == 0) {
                dead[deadCount++] = object;
            } else {
                if (clearsMark) {
                    memory.store(object - Header.SIZE, header & ~Header.VISITED_RMY);
                }
                large.old.push(object);
            }
        }
        large.young.clear();
        for (int i = 0; i < deadCount; i++) {
            long size = large.free(dead[i]);
            if (ticks.tick(FREED)) {
                ticks.announce(new HeapEvent.ObjectFreed(new Address(dead[i]), new Bytes(size), Space.LARGE));
            }
        }
    }
}
