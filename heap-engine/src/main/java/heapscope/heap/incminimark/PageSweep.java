package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;

/** Sweeps pages of small objects, some at a time (specification of the collector, section 1.2.4). */
final class PageSweep {

    private static final long SWEPT = EventKind.PAGE_SWEPT.bit();
    private static final long FREED = EventKind.OBJECT_FREED.bit();

    private final HeapState heap;
    private final ArenaCollection arenas;
    private final AddressSpace memory;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final boolean clearsVisited;
    private final boolean splicesInOrder;
    private final boolean countsFreed;

    PageSweep(HeapState heap) {
        this.heap = heap;
        arenas = heap.arenas;
        memory = heap.memory;
        ticks = heap.ticks;
        ledger = heap.ledger;
        clearsVisited = heap.holds(Rule.CLEAR_VISITED_IN_SWEEP);
        splicesInOrder = heap.holds(Rule.SPLICE_IN_ORDER);
        countsFreed = heap.holds(Rule.COUNT_FREED_BLOCKS);
    }

    /**
     * Sweeps pages set aside by {@link ArenaCollection#prepareSweep}, the largest blocks first.
     *
     * @param limit the most pages
     * @return whether all pages are swept; when the limit was reached that is not known yet
     */
    boolean sweep(long limit) {
        for (int c = arenas.largestClass(); c >= 1; c--) {
            if (!sweepChain(arenas.oldFullPages, c, limit) || !sweepChain(arenas.oldPagesWithRoom, c, limit)) {
                return false;
            }
        }
        arenas.arenas.rehash(arenas.releases());
        return true;
    }

    private boolean sweepChain(long[] chains, int sizeClass, long limit) {
        while (chains[sizeClass] != 0) {
            long page = chains[sizeClass];
            chains[sizeClass] = memory.load(page);
            sweepPage(page, sizeClass);
            if (++heap.budgetUsed >= limit) {
                return false;
            }
        }
        return true;
    }

    private void sweepPage(long page, int sizeClass) {
        int size = sizeClass * 8;
        long firstFree = memory.load(page + PageHeader.FREE_BLOCK);
        int left = PageHeader.freeCount(memory.load(page + PageHeader.USE));
        long link = page + PageHeader.FREE_BLOCK;
        long free = firstFree;
        int kept = 0;
        int freed = 0;
        for (long block = page + PageHeader.SIZE; block <= page + arenas.pageSize - size; block += size) {
            if (block == free) {
                if (left == 0) {
                    break;
                }
                left--;
                link = block;
                free = memory.load(block);
            } else if ((memory.load(block) & Header.VISITED) != 0) {
                kept++;
                if (clearsVisited) {
                    memory.store(block, memory.load(block) & ~Header.VISITED);
                }
            } else {
                freed++;
                freeBlock(page, block, link, free, size);
                link = splicesInOrder ? block : page + PageHeader.FREE_BLOCK;
            }
        }
        finish(page, sizeClass, kept, freed);
    }

    private void freeBlock(long page, long block, long link, long free, int size) {
        memory.store(link, block);
        memory.store(block, free);
        memory.store(page + PageHeader.USE, memory.load(page + PageHeader.USE) + 1);
        if (countsFreed) {
            arenas.freed(size);
        }
        if (ticks.tick(FREED)) {
            ticks.announce(new HeapEvent.ObjectFreed(
                    new Address(block + Header.SIZE), new Bytes(size), Space.ARENA));
        }
    }

    private void finish(long page, int sizeClass, int kept, int freed) {
        long use = memory.load(page + PageHeader.USE);
        int size = sizeClass * 8;
        memory.store(page + PageHeader.USE, PageHeader.use(size, arenas.sweep) | PageHeader.freeCount(use));
        arenas.kept(kept, size);
        int capacity = (arenas.pageSize - PageHeader.SIZE) / size;
        if (kept == capacity) {
            memory.store(page, arenas.fullPages[sizeClass]);
            arenas.fullPages[sizeClass] = page;
        } else if (kept > 0) {
            memory.store(page, arenas.pagesWithRoom[sizeClass]);
            arenas.pagesWithRoom[sizeClass] = page;
        } else {
            arenas.arenas.givePage(page);
        }
        ledger.add(Work.SWEPT_PAGE, 1);
        ledger.add(Work.SWEPT_BLOCK, kept + freed);
        ledger.add(Work.FREED_BLOCK, freed);
        if (ticks.tick(SWEPT)) {
            ticks.announce(new HeapEvent.PageSwept(new Address(page), kept, freed));
        }
    }
}
