package heapscope.heap.incminimark;

import heapscope.memory.WordReader;
import java.util.Arrays;

/** All allocated objects of the heap by space, as the allocators know them. */
final class Census {

    final long[] nursery;
    final long[] arenas;
    final long[] large;
    final long[] statics;
    /** Shadows of objects that have not moved there yet. */
    final AddressSet shadows;
    /** Young large objects. */
    final AddressSet youngLarge;
    /** Every object that a reference may lead to. */
    private final AddressSet objects;

    private long[] found = new long[64];
    private int count;

    Census(HeapState heap, WordReader memory, WordReader books) {
        shadows = new AddressSet(heap.shadows.values(books));
        new NurseryWalk(heap, memory, books).visit((object, type, size, header) -> add(object));
        nursery = take();
        for (long arena : heap.arenas.arenas.arenas(books)) {
            long page = ArenaTable.firstPage(books, arena);
            for (long left = ArenaTable.totalPages(books, arena); left > 0; left--) {
                ArenaCollection.blocks(memory, page, heap.arenas.pageSize, block -> add(block + Header.SIZE));
                page += heap.arenas.pageSize;
            }
        }
        arenas = take();
        long[] young = heap.large.young.keys(books);
        youngLarge = new AddressSet(young);
        addAll(heap.large.old.toArray(books));
        addAll(heap.large.mightSweep.toArray(books));
        addAll(young);
        large = take();
        long header = HeapState.STATIC_START;
        while (header < heap.staticFree) {
            add(header + Header.SIZE);
            header += heap.layouts.totalSize(memory, header + Header.SIZE);
        }
        statics = take();
        objects = new AddressSet(nursery, without(shadows, arenas), without(shadows, large), statics);
    }

    private static long[] without(AddressSet some, long[] all) {
        return Arrays.stream(all).filter(object -> !some.contains(object)).toArray();
    }

    private void add(long object) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = object;
    }

    private void addAll(long[] objects) {
        for (long object : objects) {
            add(object);
        }
    }

    private long[] take() {
        long[] taken = Arrays.copyOf(found, count);
        count = 0;
        return taken;
    }

    /** Whether an address is that of an allocated object. */
    boolean isObject(long address) {
        return objects.contains(address);
    }
}
