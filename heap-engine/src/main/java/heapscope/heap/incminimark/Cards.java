package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;

/**
 * Card bytes of large arrays of references (specification of the collector, section 1.5): one bit for so many indices,
 * in bytes that grow downwards from the header.
 */
final class Cards {

    /** Items for each card; 0 if there are no cards. */
    final int indices;

    private final int shift;
    private final AddressSpace memory;

    Cards(AddressSpace memory, int indices) {
        this.memory = memory;
        this.indices = indices;
        shift = indices == 0 ? 0 : Integer.numberOfTrailingZeros(indices);
    }

    boolean enabled() {
        return indices > 0;
    }

    /** Bytes reserved before the header of an array of a length. */
    long reservedBytes(long length) {
        return (length + 64L * indices - 1 >> shift + 6) * 8;
    }

    /** Card bytes that mean something for an array of a length. */
    long significantBytes(long length) {
        return length + 8L * indices - 1 >> shift + 3;
    }

    /** Whether the card of an index is marked. */
    boolean isMarked(long array, long index) {
        long bit = index >> shift;
        return (memory.loadByte(byteAddress(array, bit >> 3)) & 1 << (bit & 7)) != 0;
    }

    /** Marks the card of an index. */
    void mark(long array, long index) {
        long bit = index >> shift;
        long address = byteAddress(array, bit >> 3);
        memory.storeByte(address, memory.loadByte(address) | 1 << (bit & 7));
    }

    /** A card byte, the first one being number 0. */
    int get(WordReader image, long array, long number) {
        return image.loadByte(byteAddress(array, number));
    }

    /** Overwrites a card byte. */
    void set(long array, long number, int value) {
        memory.storeByte(byteAddress(array, number), value);
    }

    /** Marks in the target what is marked in the source, for the first items; whether anything was marked there. */
    boolean merge(long source, long target, long length) {
        long bytes = significantBytes(length);
        int any = 0;
        for (long i = 0; i < bytes; i++) {
            int marked = get(memory, source, i);
            any |= marked;
            set(target, i, get(memory, target, i) | marked);
        }
        return any != 0;
    }

    private static long byteAddress(long array, long number) {
        return array - Header.SIZE - 1 - number;
    }
}
