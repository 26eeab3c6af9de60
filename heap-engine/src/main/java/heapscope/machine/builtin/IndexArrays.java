package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.memory.AddressSpace;

/** The index arrays of hash tables: one, two or four bytes a slot, by how many there are. */
final class IndexArrays {

    private static final int BYTE_SLOTS = 256;
    private static final int SHORT_SLOTS = 65536;

    /** By log2 of the bytes of a slot. */
    private static final int[] LAYOUTS = {Layout.INDEX_BYTES, Layout.INDEX_SHORTS, Layout.INDEX_INTS};

    private final ObjectSpace space;
    private final AddressSpace memory;

    IndexArrays(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
    }

    /** An array of free slots. */
    long make(long slots) {
        return space.made(space.allocateClearedArray(LAYOUTS[width(slots)], slots));
    }

    /** Makes all slots free. */
    void clear(long array) {
        long slots = space.arrayLength(array);
        memory.fillWords(array + Layout.ARRAY_ITEMS, slots << width(slots) >> 3, 0);
    }

    /** log2 of the bytes of a slot. */
    private static int width(long slots) {
        return slots <= BYTE_SLOTS ? 0 : slots <= SHORT_SLOTS ? 1 : 2;
    }

    /** What a slot holds. */
    long get(long array, long slot) {
        int width = width(memory.load(array + Layout.ARRAY_LENGTH));
        long offset = slot << width;
        long word = memory.load(array + Layout.ARRAY_ITEMS + (offset & -8));
        return word >>> ((offset & 7) << 3) & (1L << (8 << width)) - 1;
    }

    /** Changes a slot. */
    void set(long array, long slot, long value) {
        int width = width(memory.load(array + Layout.ARRAY_LENGTH));
        long offset = slot << width;
        long at = array + Layout.ARRAY_ITEMS + (offset & -8);
        long shift = (offset & 7) << 3;
        long mask = (1L << (8 << width)) - 1 << shift;
        memory.store(at, memory.load(at) & ~mask | value << shift);
    }
}
