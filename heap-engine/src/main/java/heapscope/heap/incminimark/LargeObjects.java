package heapscope.heap.incminimark;

import heapscope.heap.HeapExhausted;
import heapscope.memory.AddressSpace;
import heapscope.memory.BlockAllocator;
import heapscope.memory.StateWords;

/**
 * Objects in blocks of their own (specification of the collector, section 1.3): card bytes, header, body. All methods
 * speak of objects; sizes are rounded and include the header but not the cards.
 */
final class LargeObjects {

    /** {@code young_rawmalloced_objects}: allocated since the last minor collection. */
    final AddressMap young;
    /** {@code old_rawmalloced_objects}. */
    final AddressStack old;
    /** {@code raw_malloc_might_sweep}: those that the current sweep has still to look at. */
    final AddressStack mightSweep;

    /** {@code rawmalloced_total_size}, card bytes included. */
    long total;
    /** {@code rawmalloced_peak_size}. */
    long peak;

    private final AddressSpace memory;
    private final BlockAllocator blocks;
    private final Layouts layouts;
    private final Cards cards;

    LargeObjects(AddressSpace memory, BlockAllocator blocks, Layouts layouts, Cards cards, Books books) {
        this.memory = memory;
        this.blocks = blocks;
        this.layouts = layouts;
        this.cards = cards;
        young = new AddressMap(books);
        old = new AddressStack(books);
        mightSweep = new AddressStack(books);
    }

    /**
     * Reserves a block and clears its card bytes. The object is in no list yet.
     *
     * @throws HeapExhausted if there are no addresses left
     */
    long reserve(long size, long cardBytes) {
        long block = blocks.allocate(size + cardBytes);
        if (block == 0) {
            throw new HeapExhausted("the simulated machine has no addresses left for an object of " + size + " bytes");
        }
        memory.fillWords(block, cardBytes / 8, 0);
        total += size + cardBytes;
        peak = Math.max(peak, total);
        return block + cardBytes + Header.SIZE;
    }

    /** Frees an object that is in no list any more. Answers the bytes freed, cards included. */
    long free(long object) {
        long size = layouts.totalSize(memory, object);
        long cardBytes = cardBytes(object);
        blocks.free(object - Header.SIZE - cardBytes, size + cardBytes);
        total -= size + cardBytes;
        return size + cardBytes;
    }

    /** Bytes of cards before the header of an object. */
    long cardBytes(long object) {
        if ((memory.load(object - Header.SIZE) & Header.HAS_CARDS) == 0) {
            return 0;
        }
        return cards.reservedBytes(layouts.length(memory, object));
    }

    void keep(StateWords state) {
        young.keep(state);
        old.keep(state);
        mightSweep.keep(state);
        state.put(total);
        state.put(peak);
    }

    void restore(StateWords state) {
        young.restore(state);
        old.restore(state);
        mightSweep.restore(state);
        total = state.next();
        peak = state.next();
    }
}
