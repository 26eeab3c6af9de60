package heapscope.heap.incminimark;

import heapscope.heap.HeapParameters;
import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.memory.WordReader;
import java.util.Arrays;

/**
 * Small old objects: pages of blocks of one size each (specification of the collector, sections 1.2.1 and 1.2.2).
 */
final class ArenaCollection {

    final ArenaTable arenas;
    final int pageSize;

    /** {@code page_for_size}: chains of pages with room by size in words. */
    long[] pagesWithRoom;
    /** {@code full_page_for_size}: chains of full pages. */
    long[] fullPages;
    /** The twin chains that are being swept. */
    long[] oldPagesWithRoom;
    long[] oldFullPages;

    /** {@code total_memory_used}: bytes of allocated blocks, but for those that are {@link #uncounted}. */
    long used;
    /** Bytes of blocks set aside by {@link #prepareSweep} that count as no memory until their page is swept. */
    long uncounted;
    /** {@code peak_memory_used}, brought up to date at the end of marking only. */
    long peakUsed;
    /** The number of the sweep that pages are marked with. */
    long sweep;

    private final AddressSpace memory;
    private final boolean recounts;
    private final ArenaTable.ReleaseListener releases;

    ArenaCollection(
            AddressSpace memory, ArenaTable arenas, HeapParameters parameters, ArenaTable.ReleaseListener releases) {
        this.memory = memory;
        this.recounts = parameters.recountsInSweep();
        this.arenas = arenas;
        this.pageSize = parameters.pageSize();
        this.releases = releases;
        int classes = parameters.smallRequestThreshold() / 8 + 1;
        pagesWithRoom = new long[classes];
        fullPages = new long[classes];
        oldPagesWithRoom = new long[classes];
        oldFullPages = new long[classes];
    }

    /**
     * Allocates a block.
     *
     * @param bytes a multiple of 8
     * @return 0 if there are no addresses left
     */
    long allocate(long bytes) {
        int sizeClass = (int) bytes >>> 3;
        long page = pagesWithRoom[sizeClass];
        if (page == 0) {
            page = startPage(sizeClass);
            if (page == 0) {
                return 0;
            }
        }
        used += bytes;
        long block = memory.load(page + PageHeader.FREE_BLOCK);
        long use = memory.load(page + PageHeader.USE);
        long next;
        if (PageHeader.freeCount(use) > 0) {
            memory.store(page + PageHeader.USE, use - 1);
            next = memory.load(block);
        } else {
            next = block + bytes;
        }
        memory.store(page + PageHeader.FREE_BLOCK, next);
        if (next > page + pageSize - bytes) {
            pagesWithRoom[sizeClass] = memory.load(page);
            memory.store(page, fullPages[sizeClass]);
            fullPages[sizeClass] = page;
        }
        return block;
    }

    private long startPage(int sizeClass) {
        long page = arenas.takePage(releases);
        if (page != 0) {
            memory.store(page, 0);
            memory.store(page + PageHeader.USE, PageHeader.use(sizeClass * 8, sweep));
            memory.store(page + PageHeader.FREE_BLOCK, page + PageHeader.SIZE);
            pagesWithRoom[sizeClass] = page;
        }
        return page;
    }

    /** Sets all pages aside to be swept; blocks allocated from now on come from fresh pages. */
    void prepareSweep() {
        peakUsed = Math.max(peakUsed, used);
        if (recounts) {
            uncounted = used;
            used = 0;
        }
        sweep++;
        long[] room = oldPagesWithRoom;
        long[] full = oldFullPages;
        oldPagesWithRoom = pagesWithRoom;
        oldFullPages = fullPages;
        pagesWithRoom = room;
        fullPages = full;
        Arrays.fill(pagesWithRoom, 0);
        Arrays.fill(fullPages, 0);
    }

    /** A block of a page that is being swept is free now. */
    void freed(int size) {
        if (recounts) {
            uncounted -= size;
        } else {
            used -= size;
        }
    }

    /** The blocks that a page kept in its sweep count as memory. */
    void kept(int blocks, int size) {
        if (recounts) {
            uncounted -= (long) blocks * size;
            used += (long) blocks * size;
        }
    }

    /** Pages with room, full ones, and of both those still to be swept, for blocks of a size. */
    int[] pagesOfSize(int blockSize) {
        int c = blockSize / 8;
        return new int[] {
            chainLength(pagesWithRoom[c]), chainLength(fullPages[c]),
            chainLength(oldPagesWithRoom[c]), chainLength(oldFullPages[c])
        };
    }

    private int chainLength(long head) {
        int n = 0;
        for (long page = head; page != 0; page = memory.load(page)) {
            n++;
        }
        return n;
    }

    /** Who is told of arenas given back. */
    ArenaTable.ReleaseListener releases() {
        return releases;
    }

    /** The largest blocks' class. */
    int largestClass() {
        return pagesWithRoom.length - 1;
    }

    /** Shows every allocated block of a page by address. */
    static void blocks(WordReader memory, long page, int pageSize, BlockAction action) {
        long use = memory.load(page + PageHeader.USE);
        int size = PageHeader.blockSize(use);
        if (size == 0) {
            return;
        }
        int left = PageHeader.freeCount(use);
        long free = memory.load(page + PageHeader.FREE_BLOCK);
        for (long block = page + PageHeader.SIZE; block <= page + pageSize - size; block += size) {
            if (block != free) {
                action.block(block);
            } else if (left == 0) {
                return;
            } else {
                left--;
                free = memory.load(block);
            }
        }
    }

    /** Receives the addresses of blocks. */
    @FunctionalInterface
    interface BlockAction {
        void block(long address);
    }

    void keep(StateWords state) {
        arenas.keep(state);
        state.putAll(pagesWithRoom);
        state.putAll(fullPages);
        state.putAll(oldPagesWithRoom);
        state.putAll(oldFullPages);
        state.put(used);
        state.put(uncounted);
        state.put(peakUsed);
        state.put(sweep);
    }

    void restore(StateWords state) {
        arenas.restore(state);
        pagesWithRoom = state.nextAll();
        fullPages = state.nextAll();
        oldPagesWithRoom = state.nextAll();
        oldFullPages = state.nextAll();
        used = state.next();
        uncounted = state.next();
        peakUsed = state.next();
        sweep = state.next();
    }
}
