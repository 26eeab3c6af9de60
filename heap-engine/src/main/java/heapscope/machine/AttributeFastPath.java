package heapscope.machine;

import heapscope.heap.HeapModel;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Attributes of instances by what an instruction remembers: for the map in the key, where the attribute is. A
 * remembered place is the offset of an inline slot, or a negative number: a kind in bits 56 to 61, then an index from
 * bit 16, and the offset of a slot in the low 16 bits.
 */
final class AttributeFastPath {

    /** A raw integer: the slot holds an array of words. */
    static final int INT = 1;
    /** A raw float. */
    static final int FLOAT = 2;
    /** A reference in the array that the last inline slot holds. */
    static final int OVERFLOW = 3;
    /** A new attribute in an inline slot: the index is the number of the new map. */
    static final int TRANSITION = 4;

    /** A new attribute that is a raw word: the index is the number of the new map; never stored by the fast path. */
    static final int RAW_TRANSITION = 5;

    private AttributeFastPath() {}

    /** A place that is no inline slot. */
    static long place(int kind, long index, int slot) {
        return Long.MIN_VALUE | (long) kind << 56 | index << 16 | slot;
    }

    static int kind(long place) {
        return (int) (place >>> 56) & 63;
    }

    static long index(long place) {
        return place >>> 16 & 0xffffffffffL;
    }

    /** What an instruction's key must be for an instance with a map. */
    static long key(long map, int epoch) {
        return map | (long) epoch << 32;
    }

    /** The attribute of an object, or 0 for the general path. */
    static long load(AddressSpace memory, LinkedCode code, int at, int epoch, long object) {
        if ((object & 3) != 0 || (int) memory.load(object - 8) != Layout.INSTANCE) {
            return 0;
        }
        if (code.keys[at] != key(memory.load(object), epoch)) {
            return 0;
        }
        long place = code.found[at];
        return place >= 0 ? memory.load(object + place) : loadFrom(memory, object, place);
    }

    private static long loadFrom(AddressSpace memory, long object, long place) {
        long array = memory.load(object + (place & 0xffff));
        long word = memory.load(array + Layout.ARRAY_ITEMS + index(place) * 8);
        return switch (kind(place)) {
            case INT -> Value.fitsInt(word) ? Value.ofInt(word) : 0;
            case FLOAT -> Value.ofFloat(Double.longBitsToDouble(word));
            default -> word;
        };
    }

    /** Stores the value and the object at the top of the stack ({@code v o ->}); answers false for the general path. */
    static boolean store(HeapModel heap, AddressSpace memory, LinkedCode code, int at, int epoch, long sp) {
        long object = memory.load(sp - 8);
        if ((object & 3) != 0 || (int) memory.load(object - 8) != Layout.INSTANCE) {
            return false;
        }
        if (code.keys[at] != key(memory.load(object), epoch)) {
            return false;
        }
        long place = code.found[at];
        long value = memory.load(sp - 16);
        if (place < 0) {
            return storeTo(heap, memory, object, place, value);
        }
        if ((value & 3) != 0) {
            return false;
        }
        heap.storePointer(object, object + place, value);
        return true;
    }

    private static boolean storeTo(HeapModel heap, AddressSpace memory, long object, long place, long value) {
        long slot = object + (place & 0xffff);
        switch (kind(place)) {
            case INT:
                if (!Value.isInt(value)) {
                    return false;
                }
                memory.store(memory.load(slot) + Layout.ARRAY_ITEMS + index(place) * 8, Value.intOf(value));
                return true;
            case FLOAT:
                if (!Value.isFloat(value)) {
                    return false;
                }
                long bits = Double.doubleToRawLongBits(Value.floatOf(value));
                memory.store(memory.load(slot) + Layout.ARRAY_ITEMS + index(place) * 8, bits);
                return true;
            case TRANSITION:
                if ((value & 3) != 0 || (int) memory.load(value - 8) <= Layout.FLOAT) {
                    return false;
                }
                memory.store(object, index(place));
                heap.storePointer(object, slot, value);
                return true;
            case RAW_TRANSITION:
                return false;
            default:
                if ((value & 3) != 0) {
                    return false;
                }
                long array = memory.load(slot);
                heap.storeItem(array, index(place), array + Layout.ARRAY_ITEMS + index(place) * 8, value);
                return true;
        }
    }

    /**
     * What the key of an instruction must be that remembers a method for an object: for instances by map and until
     * objects move; for others by layout and for ever.
     */
    static long methodKey(AddressSpace memory, long object, int epoch) {
        if ((object & 3) != 0) {
            return Long.MIN_VALUE;
        }
        int layout = (int) memory.load(object - 8);
        return layout == Layout.INSTANCE ? key(memory.load(object), epoch) : -1 - layout;
    }
}
