package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;

/**
 * The 32 bytes at the start of a page of small objects (specification of the collector, section 1.2.1): the next page
 * of its chain, its arena, how many blocks are on the free chain, and the first free block. Beside the number of free
 * blocks stand the size of the blocks, 0 for a page that is not in use, and the sweep that last looked at the page.
 */
final class PageHeader {

    /** Bytes of the header. */
    static final int SIZE = 32;
    /** Offset of the next page in a chain; in a free page, of the next free page. */
    static final int NEXT = 0;
    /** Offset of the record of the arena. */
    static final int ARENA = 8;
    /** Offset of the count of free blocks, the size of blocks and the sweep. */
    static final int USE = 16;
    /** Offset of the first free block. */
    static final int FREE_BLOCK = 24;

    private static final int COUNT_MASK = 0xffff;
    private static final int SIZE_SHIFT = 16;
    private static final int SWEEP_SHIFT = 32;

    private PageHeader() {}

    /** Makes a page one that is not in use. */
    static void initialize(AddressSpace memory, long page, long arena) {
        memory.store(page + NEXT, 0);
        memory.store(page + ARENA, arena);
        memory.store(page + USE, 0);
        memory.store(page + FREE_BLOCK, 0);
    }

    /** The word of a page for blocks of a size, none of them on the free chain. */
    static long use(int blockSize, long sweep) {
        return sweep << SWEEP_SHIFT | (long) blockSize << SIZE_SHIFT;
    }

    /** Blocks on the free chain. */
    static int freeCount(long use) {
        return (int) use & COUNT_MASK;
    }

    /** Bytes of a block, 0 if the page is not in use. */
    static int blockSize(long use) {
        return (int) use >>> SIZE_SHIFT;
    }

    /** The number of the sweep that last looked at the page. */
    static long sweep(long use) {
        return use >>> SWEEP_SHIFT;
    }

    /** The size of blocks of the page that holds an address, 0 if the page is not in use. */
    static int blockSize(WordReader memory, long page) {
        return blockSize(memory.load(page + USE));
    }
}
