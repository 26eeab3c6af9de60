package heapscope.heap.incminimark;

import heapscope.heap.Clearing;
import heapscope.memory.AddressSpace;
import heapscope.unit.Address;
import java.util.HashSet;
import java.util.Set;

/** Checks that the collector's lists agree with its state and with the objects in them. */
final class ListBooks {

    private final HeapState heap;
    private final AddressSpace memory;
    private final Census census;
    private final NamedState named;

    ListBooks(HeapState heap, Census census) {
        this.heap = heap;
        this.census = census;
        memory = heap.memory;
        named = new NamedState(heap);
    }

    void verify() {
        verifyWorkLists();
        verifyContents();
        verifyNursery();
        verifyShadows();
        verifyStaticRoots();
    }

    private void verifyWorkLists() {
        boolean marking = heap.state == CollectorState.MARKING;
        if (!marking && (!heap.gray.isEmpty() || !heap.moreGray.isEmpty())) {
            throw Invariant.WORK_LISTS_IN_THEIR_STATES.fault("there are gray objects in state " + heap.state);
        }
        if (heap.state != CollectorState.SWEEPING && !heap.large.mightSweep.isEmpty()) {
            throw Invariant.WORK_LISTS_IN_THEIR_STATES.fault("large objects wait for the sweep in state " + heap.state);
        }
        for (String list : new String[] {"objects_to_trace", "more_objects_to_trace"}) {
            for (long object : contents(list)) {
                if (heap.nursery.contains(object)) {
                    throw Invariant.WORK_LISTS_IN_THEIR_STATES.fault(
                            new Address(object) + " is young and in the list " + list);
                }
            }
        }
        distinct("old_objects_pointing_to_pinned", Invariant.PINNED_REFERENCES_REMEMBERED);
    }

    private long[] contents(String list) {
        return named.list(list, heap.books.pages);
    }

    private void distinct(String list, Invariant invariant) {
        Set<Long> seen = new HashSet<>();
        for (long object : contents(list)) {
            if (!seen.add(object)) {
                throw invariant.fault(new Address(object) + " is in the list " + list + " twice");
            }
        }
    }

    /** Every entry of every list is an object, whether it can be reached or not. */
    private void verifyContents() {
        for (String list : named.listNames()) {
            for (long object : contents(list)) {
                if (!census.isObject(object) && !isReservedShadow(object)) {
                    throw Invariant.REFERENCES_LEAD_TO_OBJECTS.fault(
                            new Address(object) + " in the list " + list + " is no object");
                }
            }
        }
    }

    private boolean isReservedShadow(long object) {
        return census.shadows.contains(object);
    }

    private void verifyNursery() {
        Nursery nursery = heap.nursery;
        long last = nursery.top;
        boolean ordered = nursery.start <= nursery.free && nursery.free <= nursery.top && nursery.top <= nursery.end;
        for (long barrier : nursery.barriers.toArray()) {
            ordered &= barrier > last && barrier <= nursery.end;
            last = barrier;
        }
        if (!ordered) {
            throw Invariant.NURSERY_BOOKS.fault("the bump pointer and the barriers are out of order");
        }
        verifyCleared();
        long pinned = 0;
        for (long object : census.nursery) {
            if ((memory.load(object - Header.SIZE) & Header.PINNED) != 0) {
                pinned++;
            }
        }
        if (pinned != heap.pinnedObjects) {
            throw Invariant.NURSERY_BOOKS.fault(
                    pinned + " objects are pinned and " + heap.pinnedObjects + " are counted");
        }
    }

    private void verifyCleared() {
        if (heap.parameters.clearing() == Clearing.NONE) {
            return;
        }
        long end = Math.min(heap.nursery.clearedTo(), heap.nursery.top);
        for (long at = heap.nursery.free; at < end; at += 8) {
            if (memory.load(at) != 0) {
                throw Invariant.NURSERY_BOOKS.fault("the bytes at " + new Address(at) + " are not clear");
            }
        }
    }

    private void verifyShadows() {
        long withShadow = 0;
        for (long object : census.nursery) {
            if ((memory.load(object - Header.SIZE) & Header.HAS_SHADOW) != 0) {
                withShadow++;
                long shadow = heap.shadows.get(object);
                if (shadow == 0 || (int) memory.load(shadow - Header.SIZE) != (int) memory.load(object - Header.SIZE)) {
                    throw Invariant.SHADOWS_PAIRED.fault(new Address(object) + " has lost its shadow");
                }
            }
        }
        if (withShadow != heap.shadows.size()) {
            throw Invariant.SHADOWS_PAIRED.fault(
                    withShadow + " objects have a shadow and " + heap.shadows.size() + " shadows are reserved");
        }
    }

    private void verifyStaticRoots() {
        AddressSet roots = new AddressSet(contents("prebuilt_root_objects"));
        distinct("prebuilt_root_objects", Invariant.STATIC_ROOTS_LISTED);
        for (long object : census.statics) {
            boolean pristine = (memory.load(object - Header.SIZE) & Header.NO_HEAP_PTRS) != 0;
            if (pristine == roots.contains(object)) {
                throw Invariant.STATIC_ROOTS_LISTED.fault("the static object at " + new Address(object)
                        + (pristine ? " was not written to and is a root" : " was written to and is no root"));
            }
        }
    }
}
