package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapExhausted;
import heapscope.memory.AddressSpace;
import heapscope.policy.CollectionCause;
import heapscope.policy.Decision;
import heapscope.policy.MajorCollectionPolicy;
import heapscope.time.Ledger;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import heapscope.unit.Words;

/** Where new objects come from (specification of the collector, section 3). */
final class Allocation {

    private static final long JUMPED = EventKind.GAP_JUMPED.bit();

    /** More than any nursery: the size of a type that never takes the fast path. */
    private static final long NEVER = Long.MAX_VALUE >> 2;

    private final HeapState heap;
    private final Pacing pacing;
    private final WriteBarrier barrier;
    private final AddressSpace memory;
    private final Nursery nursery;
    private final Layouts layouts;
    private final Ledger ledger;
    /** The last object that was allocated with its barrier armed; its initialising stores are caught up with. */
    private long armed;
    /** Bytes of an object of a type without items and without any specialty, else {@link #NEVER}. */
    private final long[] plainSize;
    private final GapClearing clearing;
    /** Bytes that the allocation of an object of the nursery clears for each of its references. */
    private final long clearedByAllocation;

    Allocation(HeapState heap, Pacing pacing, WriteBarrier barrier) {
        clearing = new GapClearing(heap);
        clearedByAllocation = clearing.isClear() ? 0 : 8;
        this.heap = heap;
        this.barrier = barrier;
        this.pacing = pacing;
        memory = heap.memory;
        nursery = heap.nursery;
        layouts = heap.layouts;
        ledger = heap.ledger;
        plainSize = new long[heap.types.size()];
        for (int type = 0; type < plainSize.length; type++) {
            boolean special = layouts.itemSize[type] > 0 || layouts.oldStyleFinalizer[type]
                    || layouts.lightDestructor[type] || layouts.weakReference[type]
                    || Header.SIZE + layouts.fixedSize[type] > heap.nonlargeMax;
            plainSize[type] = special ? NEVER : Math.max(Layouts.MINIMUM, Header.SIZE + layouts.fixedSize[type]);
        }
    }

    /** Allocates an object without items (section 3.1). */
    long fixed(int type) {
        long size = plainSize[type];
        long header = nursery.free;
        if (size > nursery.limit - header) {
            return fixedSlowly(type);
        }
        nursery.free = header + size;
        return initialize(type, header, size, clearedByAllocation);
    }

    /** Writes the header and clears the references, which counts as work unless they were clear already. */
    private long initialize(int type, long header, long size, long countedPerReference) {
        long object = header + Header.SIZE;
        int[] pointers = layouts.pointers[type];
        if (layouts.pointersTogether[type]) {
            memory.storeAndClear(header, type, 1 + (pointers[0] >> 3), pointers.length);
        } else {
            memory.store(header, type);
            for (int offset : pointers) {
                memory.store(object + offset, 0);
            }
        }
        ledger.add(Work.ALLOCATION, 1);
        ledger.add(Work.ALLOCATED_BYTE, size);
        ledger.add(Work.CLEARED_BYTE, pointers.length * countedPerReference);
        return object;
    }

    private long fixedSlowly(int type) {
        if (layouts.oldStyleFinalizer[type]) {
            long object = external(type, 0, false);
            heap.deaths.youngFinalizers.append(object);
            heap.deaths.youngFinalizers.append(-1);
            return object;
        }
        long size = Math.max(Layouts.MINIMUM, Header.SIZE + layouts.fixedSize[type]);
        if (size > heap.nonlargeMax) {
            return external(type, 0, true);
        }
        long object = initialize(type, reserve(size), size, clearedByAllocation);
        if (layouts.lightDestructor[type]) {
            heap.deaths.youngDestructors.push(object);
        }
        if (layouts.weakReference[type]) {
            memory.store(object, 0);
            heap.deaths.youngWeak.push(object);
        }
        return object;
    }

    /** Allocates an object with items (section 3.2). */
    long varSized(int type, long length) {
        return varSized(type, length, false);
    }

    /** Allocates an object with items of which every byte is zero: what the allocating code asks for (section 3.7). */
    long clearedVarSized(int type, long length) {
        return varSized(type, length, true);
    }

    private long varSized(int type, long length, boolean allBytes) {
        if (length < 0 || length > largestLength(type)) {
            long object = external(type, length, true);
            if (allBytes) {
                clearRest(type, object, length);
            }
            return object;
        }
        long size = Math.max(Layouts.MINIMUM, Words.roundUp(layouts.rawSize(type, length)));
        long header = reserve(size);
        long object = initialize(type, header, size, clearedByAllocation);
        memory.store(object + layouts.lengthOffset[type], length);
        if (clearedByAllocation > 0) {
            clearItems(type, object, length);
            if (allBytes) {
                clearRest(type, object, length);
            }
        }
        return object;
    }

    /** Clears the items of an array once more, with those of their bytes that are no references. */
    private void clearRest(int type, long object, long length) {
        long bytes = Words.roundUp(length * layouts.itemSize[type]);
        long rest = bytes - length * layouts.itemPointers[type].length * 8L;
        if (rest > 0) {
            memory.fillWords(object + layouts.fixedSize[type], bytes / 8, 0);
            ledger.add(Work.CLEARED_BYTE, rest);
        }
    }

    private long largestLength(int type) {
        return (heap.nonlargeMax - layouts.rawSize(type, 0)) / layouts.itemSize[type];
    }

    private void clearItems(int type, long object, long length) {
        int[] offsets = layouts.itemPointers[type];
        int size = layouts.itemSize[type];
        if (offsets.length * 8 == size) {
            memory.fillWords(object + layouts.fixedSize[type], length * offsets.length, 0);
        } else if (offsets.length > 0) {
            long item = object + layouts.fixedSize[type];
            for (long i = 0; i < length; i++) {
                for (int offset : offsets) {
                    memory.store(item + offset, 0);
                }
                item += size;
            }
        }
        ledger.add(Work.CLEARED_BYTE, length * offsets.length * 8);
    }

    /** Takes bytes from the nursery, collecting if need be (section 3.4). Answers the address of the header. */
    private long reserve(long size) {
        long header = nursery.free;
        if (size <= nursery.limit - header) {
            nursery.free = header + size;
            return header;
        }
        return reserveSlowly(size);
    }

    private long reserveSlowly(long size) {
        int collections = 0;
        while (nursery.free + size > nursery.top) {
            if (!nursery.barriers.isEmpty()) {
                jumpGap();
            } else if (collections == 0) {
                heap.caused(CollectionCause.nurseryFull(size, nursery.top - nursery.free));
                pacing.minorWithProgress(0, false);
                collections++;
            } else if (collections == 1) {
                heap.caused(CollectionCause.nurseryStillFull(size, nursery.top - nursery.free));
                pacing.minor();
                collections++;
            } else {
                throw new HeapAssertion("two minor collections made no room for an object of " + size
                        + " bytes: too many pinned objects");
            }
        }
        long header = nursery.free;
        clearing.upTo(header + size);
        nursery.free = header + size;
        nursery.keepLast(heap.parameters.tinyNursery());
        return header;
    }

    private void jumpGap() {
        long pinned = nursery.top + Header.SIZE;
        long abandoned = nursery.jumpGap();
        ledger.add(Work.GAP_JUMP, 1);
        if (heap.ticks.tick(JUMPED)) {
            heap.ticks.announce(new HeapEvent.GapJumped(new Address(pinned), new Bytes(abandoned)));
        }
    }

    /**
     * Allocates outside the nursery (section 3.3).
     *
     * @param young whether the object counts as young until the next minor collection
     */
    long external(int type, long length, boolean young) {
        if (length < 0 || layouts.itemSize[type] > 0 && length > (HeapState.LIMIT - 64) / layouts.itemSize[type]) {
            throw new HeapExhausted("an object with " + length + " items is larger than the machine's memory");
        }
        long rawSize = layouts.rawSize(type, length);
        if (heap.thresholds.reached(rawSize)) {
            Decision decision = MajorCollectionPolicy.beforeLargeAllocation(
                    rawSize, heap.thresholds.used(), heap.thresholds.next);
            heap.decided(decision);
            pacing.minorWithProgress(rawSize + nursery.size / 2, false);
        }
        long size = Math.max(Layouts.MINIMUM, Words.roundUp(rawSize));
        long object;
        long flags = 0;
        if (rawSize <= heap.parameters.smallRequestThreshold() && !young) {
            object = heap.arenas.allocate(size) + Header.SIZE;
            if (object == Header.SIZE) {
                throw new HeapExhausted("the simulated machine has no addresses left");
            }
            flags = Header.TRACK_YOUNG_PTRS;
        } else {
            boolean carded =
                    heap.cards.enabled() && layouts.itemPointers[type].length > 0 && rawSize > heap.nonlargeMax;
            object = heap.large.reserve(size, carded ? heap.cards.reservedBytes(length) : 0);
            if (carded) {
                flags = Header.HAS_CARDS | Header.TRACK_YOUNG_PTRS | (young ? Header.CARDS_SET : 0);
            }
            if (!young) {
                flags |= Header.TRACK_YOUNG_PTRS;
            }
        }
        initialize(type, object - Header.SIZE, size, 8);
        memory.store(object - Header.SIZE, type | flags);
        if (layouts.itemSize[type] > 0) {
            memory.store(object + layouts.lengthOffset[type], length);
            clearItems(type, object, length);
        }
        list(object, rawSize, young);
        armed = (flags & Header.TRACK_YOUNG_PTRS) != 0 ? object : 0;
        return object;
    }

    /**
     * The object has been initialised by plain stores. Only one that was born with its barrier armed minds: its stores
     * count as if each had gone through the barrier (section 4.1: such stores may not skip it).
     */
    void initialized(long object) {
        if (object == armed) {
            armed = 0;
            catchUp(object);
        }
    }

    /** The state was restored: whatever was allocated last is another object now, or none. */
    void forgetArmed() {
        armed = 0;
    }

    private void catchUp(long object) {
        int type = Header.type(memory.load(object - Header.SIZE));
        for (int offset : layouts.pointers[type]) {
            if (Layouts.isReference(memory.load(object + offset))) {
                barrier.beforeStore(object);
            }
        }
        long item = object + layouts.fixedSize[type];
        long length = layouts.itemPointers[type].length == 0 ? 0 : layouts.length(memory, object);
        for (long i = 0; i < length; i++) {
            for (int offset : layouts.itemPointers[type]) {
                if (Layouts.isReference(memory.load(item + offset))) {
                    barrier.beforeItemStore(object, i);
                }
            }
            item += layouts.itemSize[type];
        }
    }

    private void list(long object, long rawSize, boolean young) {
        if (young) {
            heap.large.young.put(object, object);
        } else if (rawSize > heap.parameters.smallRequestThreshold()) {
            heap.large.old.push(object);
        }
    }

    /** Makes a static object (section 1.4). */
    long prebuilt(int type, long length) {
        long size = Math.max(Layouts.MINIMUM, Words.roundUp(layouts.rawSize(type, length)));
        if (heap.staticFree + size > HeapState.STATIC_END) {
            throw new HeapAssertion("there is no room for more static objects");
        }
        memory.map(heap.staticFree, size);
        long object = heap.staticFree + Header.SIZE;
        heap.staticFree += size;
        memory.store(object - Header.SIZE, type | Header.TRACK_YOUNG_PTRS | Header.NO_HEAP_PTRS);
        if (layouts.itemSize[type] > 0) {
            memory.store(object + layouts.lengthOffset[type], length);
        }
        return object;
    }
}
