package heapscope.heap.incminimark;

import heapscope.event.Space;
import heapscope.heap.IncrementalCollector.Location;
import heapscope.memory.WordReader;
import java.util.Arrays;

/** Finds out where an address is (format of the recordings, section 1.4). */
final class Places {

    private final HeapState heap;
    private final WordReader memory;
    private final WordReader books;
    private final long[] records;
    /** First pages of the arenas by address, and behind their last pages. */
    private final long[] starts;
    private final long[] ends;
    private final long[] recordsByAddress;

    /** Places as of now, in images of memory and books. */
    Places(HeapState heap, WordReader memory, WordReader books) {
        this.heap = heap;
        this.memory = memory;
        this.books = books;
        records = heap.arenas.arenas.arenas(books);
        Long[] sorted = new Long[records.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = records[i];
        }
        Arrays.sort(sorted, (a, b) -> Long.compare(
                ArenaTable.firstPage(books, a), ArenaTable.firstPage(books, b)));
        starts = new long[sorted.length];
        ends = new long[sorted.length];
        recordsByAddress = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            recordsByAddress[i] = sorted[i];
            starts[i] = ArenaTable.firstPage(books, sorted[i]);
            ends[i] = starts[i] + ArenaTable.totalPages(books, sorted[i]) * heap.arenas.pageSize;
        }
    }

    /** The records of the arenas in order of creation. */
    long[] records() {
        return records;
    }

    /** The record of the arena that holds an address in one of its pages, 0 if there is none. */
    long arenaAt(long address) {
        int i = Arrays.binarySearch(starts, address);
        if (i < 0) {
            i = -i - 2;
        }
        return i >= 0 && address < ends[i] ? recordsByAddress[i] : 0;
    }

    /** The page that holds an address of an arena. */
    long pageAt(long arena, long address) {
        long first = ArenaTable.firstPage(books, arena);
        return address - (address - first) % heap.arenas.pageSize;
    }

    Space spaceOf(long object) {
        if (heap.nursery.contains(object)) {
            return Space.NURSERY;
        }
        if (object >= HeapState.STATIC_START && object < HeapState.STATIC_END) {
            return Space.STATIC;
        }
        return arenaAt(object - Header.SIZE) != 0 ? Space.ARENA : Space.LARGE;
    }

    Location locate(long object) {
        long header = object - Header.SIZE;
        return switch (spaceOf(object)) {
            case NURSERY -> new Location('n', -1, -1, header - heap.nursery.start);
            case STATIC -> new Location('p', -1, -1, 0);
            case LARGE -> new Location(heap.large.young.get(object) != 0 ? 'y' : 'r', -1, -1, 0);
            case ARENA -> {
                long arena = arenaAt(header);
                long page = pageAt(arena, header);
                int index = (int) ((page - ArenaTable.firstPage(books, arena)) / heap.arenas.pageSize);
                yield new Location(
                        'a', (int) ArenaTable.number(books, arena), index, header - page - PageHeader.SIZE);
            }
        };
    }

    /** The size of the blocks of a page that holds an address of an arena, 0 if the page is not in use. */
    int blockSize(long page) {
        return PageHeader.blockSize(memory, page);
    }
}
