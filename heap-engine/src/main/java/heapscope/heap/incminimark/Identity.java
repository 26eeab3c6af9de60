package heapscope.heap.incminimark;

import heapscope.heap.HeapExhausted;
import heapscope.memory.AddressSpace;

/** Identity of objects that move: shadows (specification of the collector, sections 2.3 and 3.8). */
final class Identity {

    private final HeapState heap;
    private final AddressSpace memory;
    private final Layouts layouts;

    Identity(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        layouts = heap.layouts;
    }

    /** The number that identifies an object: its address, or that of its shadow while it is in the nursery. */
    long id(long object) {
        return heap.nursery.contains(object) ? shadow(object) : object;
    }

    /** The hash that goes with the identity. */
    long hash(long object) {
        long id = id(object);
        return id ^ id >> 4;
    }

    private long shadow(long object) {
        long header = memory.load(object - Header.SIZE);
        if ((header & Header.HAS_SHADOW) != 0) {
            return heap.shadows.get(object);
        }
        long size = layouts.totalSize(memory, object);
        long shadow;
        if (size <= heap.parameters.smallRequestThreshold()) {
            shadow = heap.arenas.allocate(size) + Header.SIZE;
            if (shadow == Header.SIZE) {
                throw new HeapExhausted("the simulated machine has no addresses left for a shadow");
            }
        } else {
            shadow = heap.large.reserve(size, 0);
            heap.large.old.push(shadow);
        }
        memory.store(shadow - Header.SIZE, header);
        int lengthOffset = layouts.lengthOffset[Header.type(header)];
        if (lengthOffset >= 0) {
            memory.store(shadow + lengthOffset, memory.load(object + lengthOffset));
        }
        memory.store(object - Header.SIZE, header | Header.HAS_SHADOW);
        heap.shadows.put(object, shadow);
        return shadow;
    }

    /** Fills the shadow of an immutable object at once, and answers its address. */
    long moveOutOfNursery(long object) {
        if (!heap.nursery.contains(object)) {
            return object;
        }
        long shadow = shadow(object);
        long header = memory.load(object - Header.SIZE);
        if ((header & Header.SHADOW_INITIALIZED) == 0) {
            memory.store(object - Header.SIZE, header | Header.SHADOW_INITIALIZED);
            memory.copyWords(object, shadow, (layouts.totalSize(memory, object) - Header.SIZE) / 8);
        }
        return shadow;
    }

    /** Makes an array of the nursery shorter in place. */
    boolean shrink(long array, long newLength) {
        long header = memory.load(array - Header.SIZE);
        if (!heap.nursery.contains(array) || (header & Header.HAS_SHADOW) != 0) {
            return false;
        }
        long before = layouts.totalSize(memory, array);
        memory.store(array + layouts.lengthOffset[Header.type(header)], newLength);
        long after = layouts.totalSize(memory, array);
        if (array < heap.nursery.free) {
            heap.nursery.addHole(array - Header.SIZE + after, before - after);
        }
        return true;
    }
}
