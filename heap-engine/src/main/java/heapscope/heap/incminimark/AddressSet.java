package heapscope.heap.incminimark;

/** An immutable set of addresses, for the questions of views. */
final class AddressSet {

    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int mask;

    /** The set of some addresses, none of them 0. */
    AddressSet(long[]... lists) {
        int count = 0;
        for (long[] list : lists) {
            count += list.length;
        }
        slots = new long[Integer.highestOneBit(Math.max(1, count)) * 4];
        mask = slots.length - 1;
        for (long[] list : lists) {
            for (long address : list) {
                slots[find(address)] = address;
            }
        }
    }

    boolean contains(long address) {
        return slots[find(address)] == address && address != 0;
    }

    private int find(long address) {
        int slot = (int) (address * HASH_FACTOR >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != address) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
