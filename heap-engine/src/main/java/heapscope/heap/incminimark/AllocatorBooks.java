package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;
import heapscope.unit.Address;
import java.util.HashSet;
import java.util.Set;

/** Checks that arenas, pages, chains and totals agree with the blocks that are allocated. */
final class AllocatorBooks {

    private final HeapState heap;
    private final ArenaCollection arenas;
    private final AddressSpace memory;
    private final WordReader books;
    private final Census census;
    /** The pages in use that were found in chains. */
    private final Set<Long> chained = new HashSet<>();

    AllocatorBooks(HeapState heap, Census census) {
        this.heap = heap;
        this.census = census;
        arenas = heap.arenas;
        memory = heap.memory;
        books = heap.books.pages;
    }

    void verify() {
        for (int c = 1; c <= arenas.largestClass(); c++) {
            verifyChain(arenas.pagesWithRoom[c], c, false);
            verifyChain(arenas.fullPages[c], c, true);
            verifyChain(arenas.oldPagesWithRoom[c], c, false);
            verifyChain(arenas.oldFullPages[c], c, true);
        }
        long used = 0;
        for (long arena : arenas.arenas.arenas(books)) {
            used += verifyArena(arena);
        }
        if (used != arenas.used + arenas.uncounted) {
            throw Invariant.ARENA_BOOKS.fault(
                    used + " bytes are allocated in arenas and " + (arenas.used + arenas.uncounted) + " are known");
        }
        verifyLarge();
    }

    private void verifyChain(long head, int sizeClass, boolean full) {
        for (long page = head; page != 0; page = memory.load(page)) {
            if (!chained.add(page)) {
                throw Invariant.ARENA_BOOKS.fault("the page at " + new Address(page) + " is in two chains");
            }
            int size = PageHeader.blockSize(memory, page);
            boolean isFull = memory.load(page + PageHeader.FREE_BLOCK) > page + arenas.pageSize - size;
            if (size != sizeClass * 8 || isFull != full) {
                throw Invariant.ARENA_BOOKS.fault("the page at " + new Address(page) + " of blocks of " + size
                        + " bytes is in the wrong chain");
            }
        }
    }

    /** Checks an arena; answers the bytes allocated in it. */
    private long verifyArena(long arena) {
        long first = ArenaTable.firstPage(books, arena);
        long total = ArenaTable.totalPages(books, arena);
        long untouched = arena == arenas.arenas.current ? arenas.arenas.uninitializedPages : 0;
        long free = ArenaTable.freeCount(books, arena);
        long used = 0;
        long inUse = 0;
        for (long i = 0; i < total; i++) {
            long page = first + i * arenas.pageSize;
            if (PageHeader.blockSize(memory, page) > 0) {
                inUse++;
                used += verifyPage(page);
            }
        }
        if (inUse + free + untouched != total) {
            throw Invariant.ARENA_BOOKS.fault("of the " + total + " pages of the arena at "
                    + new Address(ArenaTable.base(books, arena)) + " " + inUse + " are in use, " + free
                    + " are counted as free and " + untouched + " were never used");
        }
        verifyFreePages(arena, free);
        return used;
    }

    private void verifyFreePages(long arena, long free) {
        long page = ArenaTable.freePages(books, arena);
        for (long left = free; left > 0; left--) {
            if (page == 0 || PageHeader.blockSize(memory, page) != 0) {
                throw Invariant.ARENA_BOOKS.fault("the chain of free pages leads to " + new Address(page));
            }
            page = memory.load(page);
        }
    }

    private long verifyPage(long page) {
        if (!chained.contains(page)) {
            throw Invariant.ARENA_BOOKS.fault("the page at " + new Address(page) + " is in use and in no chain");
        }
        long use = memory.load(page + PageHeader.USE);
        int size = PageHeader.blockSize(use);
        long block = memory.load(page + PageHeader.FREE_BLOCK);
        long before = page;
        for (int left = PageHeader.freeCount(use); left >= 0; left--) {
            if (block <= before || (block - page - PageHeader.SIZE) % size != 0 || block > page + arenas.pageSize) {
                throw Invariant.FREE_CHAIN_IN_ORDER.fault("the chain of free blocks of the page at "
                        + new Address(page) + " leads from " + new Address(before) + " to " + new Address(block));
            }
            before = block;
            if (left > 0) {
                block = memory.load(block);
            }
        }
        long allocated = (block - page - PageHeader.SIZE) / size - PageHeader.freeCount(use);
        return allocated * size;
    }

    private void verifyLarge() {
        long total = 0;
        Set<Long> seen = new HashSet<>();
        for (long object : census.large) {
            if (!seen.add(object)) {
                throw Invariant.LARGE_BOOKS.fault("the large object at " + new Address(object) + " is listed twice");
            }
            total += heap.layouts.totalSize(memory, object) + heap.large.cardBytes(object);
        }
        if (total != heap.large.total) {
            throw Invariant.LARGE_BOOKS.fault(
                    total + " bytes are in large objects and " + heap.large.total + " are counted");
        }
    }
}
