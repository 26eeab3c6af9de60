package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.heap.HeapExhausted;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/**
 * Drags young objects out of the nursery: copies them, or notes that they stay where they are (specification of the
 * collector, section 5.1).
 */
final class Survivors {

    private static final long MOVED = EventKind.OBJECT_MOVED.bit();
    /** Bytes within which the processor fetches by itself what follows. */
    private static final long NEARBY = 512;
    private static final long KEPT = EventKind.OBJECT_KEPT.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final Layouts layouts;
    private final ArenaCollection arenas;
    private final LargeObjects large;
    private final RememberedSets remembered;
    private final Thresholds thresholds;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final long nurseryStart;
    private final long nurserySize;
    /** A cell for objects that no cell references: in the tail of the nursery, where no object ever is. */
    private final long scratchCell;
    private final int smallRequestThreshold;
    private final boolean updatesForwarded;
    private final boolean marksParents;
    private final boolean keepsShadowColor;
    /** Whether cells are fields: such a one has to be read before what it leads to is fetched; items are read ahead. */
    private boolean inField;
    /** The object copied last, where it was. */
    private long lastCopied;

    Survivors(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        layouts = heap.layouts;
        arenas = heap.arenas;
        large = heap.large;
        remembered = heap.remembered;
        thresholds = heap.thresholds;
        ticks = heap.ticks;
        ledger = heap.ledger;
        nurseryStart = heap.nursery.rotation.start;
        nurserySize = heap.nursery.rotation.end - nurseryStart;
        scratchCell = heap.nursery.rotation.scratchCell;
        smallRequestThreshold = heap.parameters.smallRequestThreshold();
        updatesForwarded = heap.holds(Rule.UPDATE_FORWARDED);
        marksParents = heap.holds(Rule.MARK_PARENT_KNOWN);
        keepsShadowColor = heap.holds(Rule.KEEP_SHADOW_COLOR);
    }

    /** Begins a collection: what was copied before it is not near. */
    void begin() {
        lastCopied = 0;
        inField = false;
    }

    /** Drags out what all slots of an object reference. */
    void trace(long object, long parent) {
        int type = Header.type(memory.load(object - Header.SIZE));
        int[] fixed = layouts.pointers[type];
        if (layouts.itemPointers[type].length > 0) {
            traceItems(object, 0, memory.load(object + layouts.lengthOffset[type]), parent);
        }
        inField = true;
        for (int offset : fixed) {
            dragOut(object + offset, parent);
        }
        inField = false;
        ledger.add(Work.SCANNED_SLOT, fixed.length);
    }

    /** Drags out what some items of an array reference. */
    void traceItems(long array, long fromIndex, long toIndex, long parent) {
        int type = Header.type(memory.load(array - Header.SIZE));
        int[] offsets = layouts.itemPointers[type];
        int size = layouts.itemSize[type];
        long item = array + layouts.fixedSize[type] + fromIndex * size;
        for (long i = fromIndex; i < toIndex; i++) {
            for (int offset : offsets) {
                dragOut(item + offset, parent);
            }
            item += size;
        }
        ledger.add(Work.SCANNED_SLOT, (toIndex - fromIndex) * offsets.length);
    }

    /**
     * Drags out what a cell references and puts the new address into the cell.
     *
     * @param parent the object that holds the cell, 0 for a root
     */
    void dragOut(long cell, long parent) {
        long object = memory.load(cell);
        if (object - nurseryStart >= 0 && object - nurseryStart < nurserySize) {
            if ((object & 3) == 0) {
                dragOutOfNursery(cell, object, parent);
            }
        } else if (object != 0 && large.young.size() > 0 && large.young.get(object) != 0) {
            keepYoungLarge(object, parent);
        }
    }

    /** Drags out an object that no cell needs to reference, and answers where it is now. */
    long dragOutUnreferenced(long object) {
        if (heap.nursery.contains(object)) {
            dragOutOfNursery(scratchCell, object, 0);
            long header = memory.load(object - Header.SIZE);
            return Header.isForwarded(header) ? memory.load(object) : object;
        }
        if (large.young.get(object) != 0) {
            keepYoungLarge(object, 0);
        }
        return object;
    }

    private void dragOutOfNursery(long cell, long object, long parent) {
        long header = memory.load(object - Header.SIZE);
        if (Header.isForwarded(header)) {
            if (updatesForwarded) {
                memory.store(cell, memory.load(object));
            }
        } else if ((header & (Header.HAS_SHADOW | Header.PINNED)) == 0) {
            copy(cell, object, header, parent);
        } else if ((header & Header.PINNED) != 0) {
            keepPinned(object, header, parent);
        } else {
            copyToShadow(cell, object, header, parent);
        }
    }

    private void copy(long cell, long object, long header, long parent) {
        long size = layouts.totalSize(memory, object);
        heap.nurserySurviving += size;
        if (inField && Math.abs(object - lastCopied) > NEARBY) {
            ledger.add(Work.CHASED_OBJECT, 1);
        }
        lastCopied = object;
        if (layouts.itemSize[Header.type(header)] > 0) {
            ledger.add(Work.MOVED_ARRAY, 1);
        }
        long target;
        if (size <= smallRequestThreshold) {
            target = arenas.allocate(size) + Header.SIZE;
            if (target == Header.SIZE) {
                throw new HeapExhausted("the simulated machine has no addresses left for survivors");
            }
        } else {
            target = large.reserve(size, 0);
            large.old.push(target);
            ledger.add(Work.MOVED_LARGE, 1);
        }
        memory.copyWords(object - Header.SIZE, target - Header.SIZE, size >> 3);
        forward(cell, object, header, target, size, parent);
    }

    private void copyToShadow(long cell, long object, long header, long parent) {
        long size = layouts.totalSize(memory, object);
        heap.nurserySurviving += size;
        long shadow = heap.shadows.get(object);
        long shadowHeader = memory.load(shadow - Header.SIZE);
        if ((header & Header.SHADOW_INITIALIZED) == 0) {
            memory.copyWords(object - Header.SIZE, shadow - Header.SIZE, size >> 3);
            if (keepsShadowColor) {
                memory.store(shadow - Header.SIZE, header | shadowHeader & Header.VISITED);
            }
        } else {
            // The object was perhaps pinned when the header was copied; no old object may look pinned.
            memory.store(shadow - Header.SIZE, shadowHeader & ~Header.PINNED);
        }
        forward(cell, object, header, shadow, size, parent);
    }

    private void forward(long cell, long object, long header, long target, long size, long parent) {
        memory.store(object - Header.SIZE, Header.FORWARDED);
        memory.store(object, target);
        memory.store(cell, target);
        if (layouts.hasPointers[Header.type(header)]) {
            remembered.pointingToYoung.push(target);
        }
        ledger.add(Work.MOVED_OBJECT, 1);
        ledger.add(Work.MOVED_BYTE, size);
        if (ticks.tick(MOVED)) {
            Space space = size <= smallRequestThreshold ? Space.ARENA : Space.LARGE;
            ticks.announce(new HeapEvent.ObjectMoved(
                    new Address(object), new Address(target), new Bytes(size), new Address(parent), space));
        }
    }

    private void keepPinned(long object, long header, long parent) {
        if (parent != 0) {
            long parentHeader = memory.load(parent - Header.SIZE);
            if ((parentHeader & Header.PINNED_OBJECT_PARENT_KNOWN) == 0) {
                remembered.pointingToPinned.push(parent);
                if (marksParents) {
                    memory.store(parent - Header.SIZE, parentHeader | Header.PINNED_OBJECT_PARENT_KNOWN);
                }
                remembered.pointingToPinnedUpdated = true;
            }
        }
        if ((header & Header.VISITED) != 0) {
            return;
        }
        memory.store(object - Header.SIZE, header | Header.VISITED);
        heap.survivingPinned.push(object - Header.SIZE);
        heap.pinnedObjects++;
        heap.anyPinnedKept = true;
        ledger.add(Work.PINNED_OBJECT, 1);
        kept(object, parent, Space.NURSERY);
    }

    private void keepYoungLarge(long object, long parent) {
        long header = memory.load(object - Header.SIZE);
        if ((header & Header.VISITED_RMY) != 0) {
            return;
        }
        memory.store(object - Header.SIZE, header | Header.VISITED_RMY);
        thresholds.sizeMadeOld += layouts.totalSize(memory, object);
        if ((header & Header.TRACK_YOUNG_PTRS) == 0) {
            remembered.pointingToYoung.push(object);
        }
        if ((header & Header.HAS_CARDS) != 0) {
            remembered.withCardsSet.push(object);
        }
        kept(object, parent, Space.LARGE);
    }

    private void kept(long object, long parent, Space space) {
        if (ticks.tick(KEPT)) {
            ticks.announce(new HeapEvent.ObjectKept(new Address(object), new Address(parent), space));
        }
    }
}
