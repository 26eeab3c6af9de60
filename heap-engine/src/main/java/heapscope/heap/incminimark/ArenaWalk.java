package heapscope.heap.incminimark;

import heapscope.heap.HeapView.Arena;
import heapscope.heap.HeapView.BlockVisitor;
import heapscope.heap.HeapView.Page;
import heapscope.heap.HeapView.PageState;
import heapscope.memory.WordReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows arenas, their pages and the blocks in them, as they are in an image. */
final class ArenaWalk {

    private final HeapState heap;
    private final WordReader memory;
    private final WordReader books;
    private final AddressSet shadows;
    private final int pageSize;

    /**
     * A walk.
     *
     * @param shadows blocks that hold no object yet
     */
    ArenaWalk(HeapState heap, WordReader memory, WordReader books, AddressSet shadows) {
        this.heap = heap;
        this.memory = memory;
        this.books = books;
        this.shadows = shadows;
        pageSize = heap.arenas.pageSize;
    }

    /** The arenas by address. */
    List<Arena> arenas() {
        List<Arena> all = new ArrayList<>();
        for (long record : heap.arenas.arenas.arenas(books)) {
            all.add(arena(record));
        }
        all.sort(Comparator.comparingLong(Arena::base));
        return List.copyOf(all);
    }

    private Arena arena(long record) {
        boolean current = record == heap.arenas.arenas.current;
        long first = ArenaTable.firstPage(books, record);
        int total = (int) ArenaTable.totalPages(books, record);
        int untouched = current ? (int) heap.arenas.arenas.uninitializedPages : 0;
        List<Page> pages = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            pages.add(page(i, first + (long) i * pageSize, i >= total - untouched));
        }
        int free = (int) ArenaTable.freeCount(books, record) + untouched;
        return new Arena(
                (int) ArenaTable.number(books, record), ArenaTable.base(books, record), heap.parameters.arenaSize(),
                current, free, List.copyOf(pages));
    }

    private Page page(int index, long address, boolean untouched) {
        long use = memory.load(address + PageHeader.USE);
        int size = PageHeader.blockSize(use);
        if (size == 0) {
            PageState state = untouched ? PageState.UNINITIALIZED : PageState.FREE;
            return new Page(index, address, pageSize, state, 0, 0, 0, 0, 0);
        }
        int capacity = (pageSize - PageHeader.SIZE) / size;
        int fresh = untouchedBlocks(address, use, size);
        int used = capacity - fresh - PageHeader.freeCount(use);
        return new Page(
                index, address, pageSize, state(use, used, capacity), size, used, capacity,
                address + PageHeader.SIZE, fresh);
    }

    private PageState state(long use, int used, int capacity) {
        if (heap.state == CollectorState.SWEEPING && PageHeader.sweep(use) != heap.arenas.sweep) {
            return PageState.TO_SWEEP;
        }
        return used == capacity ? PageState.FULL : PageState.PARTIAL;
    }

    /** Blocks behind the last one that was ever given out: the free chain leads there. */
    private int untouchedBlocks(long page, long use, int size) {
        long block = memory.load(page + PageHeader.FREE_BLOCK);
        for (int left = PageHeader.freeCount(use); left > 0; left--) {
            block = memory.load(block);
        }
        return Math.max(0, (int) ((page + pageSize - block) / size));
    }

    /** Shows the allocated blocks of a page by address. */
    void blocks(long page, BlockVisitor visitor) {
        ArenaCollection.blocks(memory, page, pageSize, block -> {
            long object = block + Header.SIZE;
            long header = memory.load(block);
            int type = shadows.contains(object) ? -1 : Header.type(header);
            visitor.block(object, type, PageHeader.blockSize(memory, page), header);
        });
    }

    /** The object whose block holds an address of a page, 0 if the block is free. */
    long objectAt(long page, long address) {
        long[] found = new long[1];
        int size = PageHeader.blockSize(memory, page);
        ArenaCollection.blocks(memory, page, pageSize, block -> {
            if (address >= block && address < block + size) {
                found[0] = block + Header.SIZE;
            }
        });
        return found[0];
    }
}
