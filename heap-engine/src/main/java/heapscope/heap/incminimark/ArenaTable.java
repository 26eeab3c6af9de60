package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.BlockAllocator;
import heapscope.memory.StateWords;
import heapscope.memory.WordReader;
import heapscope.time.Ledger;
import heapscope.time.Work;
import java.util.Arrays;

/**
 * Arenas and their filing by free pages (specification of the collector, sections 1.2.1, 1.2.3 and 1.2.5). What is
 * known of an arena is a record of words in the {@link Books}; the functions below read and write its fields.
 */
final class ArenaTable {

    /** Told of arenas that are given back. */
    @FunctionalInterface
    interface ReleaseListener {
        void released(long base);
    }

    private static final int RECORD = 64;
    private static final int NUMBER = 0;
    private static final int BLOCK = 8;
    private static final int BASE = 16;
    private static final int FIRST_PAGE = 24;
    private static final int TOTAL_PAGES = 32;
    private static final int FREE_COUNT = 40;
    private static final int FREE_PAGES = 48;
    private static final int NEXT = 56;

    private final AddressSpace memory;
    private final BlockAllocator blocks;
    private final Books books;
    private final Ledger ledger;
    private final AddressSpace records;
    private final int arenaSize;
    private final int pageSize;
    private final int misalignment;

    /** The record of the arena that new pages come from, 0 if there is none. */
    long current;
    /** Pages of the current arena that were never used. */
    long uninitializedPages;
    /** {@code arenas_lists}: chains of records by nominal number of free pages. */
    private long[] lists;
    /** {@code min_empty_nfreepages}: the lists from 1 to below this one are empty. */
    private int minEmpty;
    private long freeRecords;

    /** {@code arenas_count}. */
    long count;
    /** Arenas ever created: the number of the next one. */
    private long created;
    /** {@code total_memory_alloced}. */
    long allocated;
    /** {@code peak_memory_alloced}. */
    long peakAllocated;
    /** Whether the never used pages of the current arena are new to the process, not memory that it had before. */
    private boolean fresh;

    ArenaTable(
            AddressSpace memory, BlockAllocator blocks, Books books, Ledger ledger, int arenaSize, int pageSize, int misalignment) {
        this.memory = memory;
        this.blocks = blocks;
        this.books = books;
        this.ledger = ledger;
        records = books.pages;
        this.arenaSize = arenaSize;
        this.pageSize = pageSize;
        this.misalignment = misalignment;
        lists = new long[arenaSize / pageSize];
        minEmpty = lists.length;
    }

    /**
     * Takes a page that no block lives in, from the arena with the fewest free pages.
     *
     * @return 0 if there are no addresses left
     */
    long takePage(ReleaseListener listener) {
        if (current == 0 && !pick()) {
            rehash(listener);
            if (!pick() && !create()) {
                return 0;
            }
        }
        long arena = current;
        long page = records.load(arena + FREE_PAGES);
        long freePages = records.load(arena + FREE_COUNT);
        long next;
        if (freePages > 0) {
            records.store(arena + FREE_COUNT, freePages - 1);
            next = memory.load(page);
        } else {
            uninitializedPages--;
            if (fresh) {
                ledger.add(Work.FRESH_PAGE, 1);
            }
            next = uninitializedPages > 0 ? page + pageSize : 0;
        }
        records.store(arena + FREE_PAGES, next);
        if (next == 0) {
            file(arena, 0);
            current = 0;
        }
        return page;
    }

    /** Makes the arena with the fewest free pages, but at least one, the current one. */
    private boolean pick() {
        while (minEmpty < lists.length) {
            long arena = lists[minEmpty];
            if (arena != 0) {
                lists[minEmpty] = records.load(arena + NEXT);
                current = arena;
                return true;
            }
            minEmpty++;
        }
        return false;
    }

    private boolean create() {
        long block = blocks.allocate(blockBytes());
        if (block == 0) {
            return false;
        }
        long aligned = (block + pageSize - 1) / pageSize * pageSize;
        long base = aligned + misalignment;
        long firstPage = (base + pageSize - 1) / pageSize * pageSize;
        long pages = (base + arenaSize - firstPage) / pageSize;
        long arena = takeRecord();
        records.store(arena + NUMBER, created++);
        records.store(arena + BLOCK, block);
        records.store(arena + BASE, base);
        records.store(arena + FIRST_PAGE, firstPage);
        records.store(arena + TOTAL_PAGES, pages);
        records.store(arena + FREE_COUNT, 0);
        records.store(arena + FREE_PAGES, firstPage);
        records.store(arena + NEXT, 0);
        for (long page = firstPage; page < firstPage + pages * pageSize; page += pageSize) {
            PageHeader.initialize(memory, page, arena);
        }
        current = arena;
        uninitializedPages = pages;
        count++;
        allocated += arenaSize;
        fresh = allocated > peakAllocated;
        peakAllocated = Math.max(peakAllocated, allocated);
        return true;
    }

    private long blockBytes() {
        return (long) arenaSize + pageSize + misalignment;
    }

    private long takeRecord() {
        if (freeRecords == 0) {
            long page = books.takePage();
            for (int offset = Books.PAGE - RECORD; offset >= 0; offset -= RECORD) {
                records.store(page + offset, freeRecords);
                freeRecords = page + offset;
            }
        }
        long record = freeRecords;
        freeRecords = records.load(record);
        return record;
    }

    private void file(long arena, int freePages) {
        records.store(arena + NEXT, lists[freePages]);
        lists[freePages] = arena;
    }

    /** Puts a page without blocks back on its arena's chain. */
    void givePage(long page) {
        long arena = memory.load(page + PageHeader.ARENA);
        PageHeader.initialize(memory, page, arena);
        memory.store(page, records.load(arena + FREE_PAGES));
        records.store(arena + FREE_PAGES, page);
        records.store(arena + FREE_COUNT, records.load(arena + FREE_COUNT) + 1);
    }

    /** Files every arena by the number of its free pages and gives back those without blocks. */
    void rehash(ReleaseListener listener) {
        long[] old = lists;
        lists = new long[old.length];
        minEmpty = 1;
        long[] empty = new long[(int) count];
        int empties = 0;
        for (long head : old) {
            long arena = head;
            while (arena != 0) {
                long next = records.load(arena + NEXT);
                long freePages = records.load(arena + FREE_COUNT);
                if (freePages == records.load(arena + TOTAL_PAGES)) {
                    empty[empties++] = arena;
                } else {
                    file(arena, (int) freePages);
                }
                arena = next;
            }
        }
        for (int i = 0; i < empties; i++) {
            release(empty[i], listener);
        }
    }

    private void release(long arena, ReleaseListener listener) {
        long base = records.load(arena + BASE);
        blocks.free(records.load(arena + BLOCK), blockBytes());
        records.store(arena, freeRecords);
        freeRecords = arena;
        count--;
        allocated -= arenaSize;
        listener.released(base);
    }

    /** The records of all arenas, in order of creation. */
    long[] arenas(WordReader image) {
        long[] found = new long[(int) count];
        int n = 0;
        if (current != 0) {
            found[n++] = current;
        }
        for (long head : lists) {
            for (long arena = head; arena != 0 && n < found.length; arena = image.load(arena + NEXT)) {
                found[n++] = arena;
            }
        }
        return Arrays.stream(found, 0, n).boxed().sorted((a, b) -> Long.compare(number(image, a), number(image, b)))
                .mapToLong(Long::longValue).toArray();
    }

    static long number(WordReader image, long arena) {
        return image.load(arena + NUMBER);
    }

    static long base(WordReader image, long arena) {
        return image.load(arena + BASE);
    }

    static long firstPage(WordReader image, long arena) {
        return image.load(arena + FIRST_PAGE);
    }

    static long totalPages(WordReader image, long arena) {
        return image.load(arena + TOTAL_PAGES);
    }

    static long freeCount(WordReader image, long arena) {
        return image.load(arena + FREE_COUNT);
    }

    static long freePages(WordReader image, long arena) {
        return image.load(arena + FREE_PAGES);
    }

    void keep(StateWords state) {
        state.put(current);
        state.put(uninitializedPages);
        state.putAll(lists);
        state.put(minEmpty);
        state.put(freeRecords);
        state.put(count);
        state.put(created);
        state.put(allocated);
        state.put(peakAllocated);
        state.put(fresh);
    }

    void restore(StateWords state) {
        current = state.next();
        uninitializedPages = state.next();
        lists = state.nextAll();
        minEmpty = (int) state.next();
        freeRecords = state.next();
        count = state.next();
        created = state.next();
        allocated = state.next();
        peakAllocated = state.next();
        fresh = state.nextBoolean();
    }
}
