package heapscope.machine.builtin;

import heapscope.heap.HeapModel;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.memory.AddressSpace;

/**
 * How hash tables grow, shrink and are put in order again, by PyPy's rules (specification of the collector, section
 * 12): entries go from 0 to 8, 17, 27, 38, ...; a counter of inserts decides when the index array grows. The owner of a
 * table is given by its cell.
 */
final class TableGrowth {

    private static final int FIRST = 2;
    private static final int PERTURB_SHIFT = 5;
    private static final int LEAST_SLOTS = 16;
    private static final int LEAST_ENTRIES = 8;
    private static final int MAX_EXTRA = 30000;

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final HeapModel heap;
    private final RootStack stack;
    private final IndexArrays indexes;
    private final KeyHashes hashes;
    private final long noEntries;

    TableGrowth(ObjectSpace space, IndexArrays indexes, KeyHashes hashes) {
        this.space = space;
        this.memory = space.memory();
        this.heap = space.heap();
        this.stack = space.stack();
        this.indexes = indexes;
        this.hashes = hashes;
        this.noEntries = heap.allocatePrebuilt(Layout.ENTRIES, 0);
    }

    private long table(long owner) {
        return memory.load(stack.get(owner) + Layout.DICT_TABLE_REF);
    }

    private long entries(long owner) {
        return memory.load(table(owner) + Layout.TABLE_ENTRIES);
    }

    private long word(long owner, int offset) {
        return memory.load(table(owner) + offset);
    }

    private void setWord(long owner, int offset, long value) {
        memory.store(table(owner) + offset, value);
    }

    /** Makes sure that one more entry fits, for a key. */
    void makeRoom(long owner, boolean isDict, long key) {
        long keyCell = stack.push(key);
        if (table(owner) == 0) {
            makeTable(owner, isDict || !hashes.isAtHand(key));
        } else if (hashes.entrySize(entries(owner)) != Layout.ENTRY_SIZE && !hashes.isAtHand(key)) {
            storeHashes(owner);
        }
        if (space.arrayLength(entries(owner)) == word(owner, Layout.TABLE_USED)) {
            grow(owner);
        }
        if (word(owner, Layout.TABLE_RESIZE_COUNTER) <= 3) {
            resize(owner);
        }
        stack.drop(keyCell);
    }

    private void makeTable(long owner, boolean storesHashes) {
        long index = stack.push(indexes.make(LEAST_SLOTS));
        long table = space.allocate(Layout.TABLE);
        space.setRaw(table, Layout.TABLE_LIVE, 0);
        space.setRaw(table, Layout.TABLE_USED, 0);
        space.setRaw(table, Layout.TABLE_RESIZE_COUNTER, LEAST_SLOTS * 2);
        space.setRaw(table, Layout.TABLE_LOOKUP, 0);
        space.setRaw(table, Layout.TABLE_INDEX, stack.get(index));
        long empty = storesHashes ? noEntries : space.field(space.emptyTuple(), Layout.TUPLE_ITEMS);
        space.setRaw(table, Layout.TABLE_ENTRIES, empty);
        space.made(table);
        stack.drop(index);
        space.setField(stack.get(owner), Layout.DICT_TABLE_REF, table);
    }

    private static long overAllocated(long length) {
        return length + (length >> 3) + LEAST_ENTRIES;
    }

    /** Makes room for entries: by dropping the dead ones if they are more than half, else by a longer array. */
    private void grow(long owner) {
        if (word(owner, Layout.TABLE_LIVE) < word(owner, Layout.TABLE_USED) / 2) {
            compact(owner);
            return;
        }
        long old = entries(owner);
        long fresh = makeEntries(hashes.entrySize(old), overAllocated(space.arrayLength(old)));
        copyEntries(entries(owner), fresh, word(owner, Layout.TABLE_USED));
        space.setField(table(owner), Layout.TABLE_ENTRIES, fresh);
    }

    private long makeEntries(long size, long length) {
        return space.made(space.allocateClearedArray(size == Layout.ENTRY_SIZE ? Layout.ENTRIES : Layout.REFS, length));
    }

    /** Copies the first entries of one array into another of the same kind. */
    private void copyEntries(long from, long to, long count) {
        long size = hashes.entrySize(from);
        if (count > 1 && heap.writeBarrierBeforeCopy(from, to, 0, 0, count)) {
            memory.copyWords(from + Layout.ARRAY_ITEMS, to + Layout.ARRAY_ITEMS, count * size >> 3);
            return;
        }
        for (long e = 0; e < count; e++) {
            copyEntry(from, e, to, e, size);
        }
    }

    private void copyEntry(long from, long entry, long to, long target, long size) {
        long source = from + Layout.ARRAY_ITEMS + entry * size;
        long cell = to + Layout.ARRAY_ITEMS + target * size;
        if (size == Layout.ENTRY_SIZE) {
            memory.store(cell + Layout.ENTRY_HASH, memory.load(source + Layout.ENTRY_HASH));
            heap.storeItem(to, target, cell + Layout.ENTRY_VALUE, memory.load(source + Layout.ENTRY_VALUE));
        }
        heap.storeItem(to, target, cell, memory.load(source));
    }

    /** Drops the dead entries, and room that is no longer needed if three of four are dead. */
    private void compact(long owner) {
        long live = word(owner, Layout.TABLE_LIVE);
        long old = entries(owner);
        long size = hashes.entrySize(old);
        boolean shrinks = live < space.arrayLength(old) / 4;
        long target = shrinks ? makeEntries(size, overAllocated(live)) : old;
        long source = entries(owner);
        long used = word(owner, Layout.TABLE_USED);
        if (!shrinks) {
            heap.writeBarrier(target);
        }
        long count = 0;
        for (long e = 0; e < used; e++) {
            if (memory.load(source + Layout.ARRAY_ITEMS + e * size) != 0) {
                if (shrinks) {
                    copyEntry(source, e, target, count, size);
                } else {
                    long items = source + Layout.ARRAY_ITEMS;
                    memory.copyWords(items + e * size, items + count * size, size >> 3);
                }
                count++;
            }
        }
        if (shrinks) {
            space.setField(table(owner), Layout.TABLE_ENTRIES, target);
        } else {
            memory.fillWords(source + Layout.ARRAY_ITEMS + count * size, (used - count) * size >> 3, 0);
        }
        setWord(owner, Layout.TABLE_USED, count);
        reindex(owner, space.arrayLength(word(owner, Layout.TABLE_INDEX)));
    }

    /** Makes the index array as large as the number of keys asks for. */
    private void resize(long owner) {
        long live = word(owner, Layout.TABLE_LIVE);
        long estimate = (live + Math.min(live + 1, MAX_EXTRA)) * 2;
        long slots = LEAST_SLOTS;
        while (slots <= estimate) {
            slots *= 2;
        }
        if (slots < space.arrayLength(word(owner, Layout.TABLE_INDEX))) {
            compact(owner);
        } else {
            reindex(owner, slots);
        }
    }

    /** Gives up room after a removal if seven of eight entries are not in use. */
    void shrink(long owner) {
        if (word(owner, Layout.TABLE_LIVE) + LEAST_SLOTS <= space.arrayLength(entries(owner)) / 8) {
            resize(owner);
        }
    }

    private void reindex(long owner, long slots) {
        if (space.arrayLength(word(owner, Layout.TABLE_INDEX)) == slots) {
            indexes.clear(word(owner, Layout.TABLE_INDEX));
        } else {
            long fresh = indexes.make(slots);
            space.setField(table(owner), Layout.TABLE_INDEX, fresh);
        }
        setWord(owner, Layout.TABLE_RESIZE_COUNTER, slots * 2 - word(owner, Layout.TABLE_LIVE) * 3);
        long entries = entries(owner);
        long index = word(owner, Layout.TABLE_INDEX);
        long used = word(owner, Layout.TABLE_USED);
        long size = hashes.entrySize(entries);
        for (long e = 0; e < used; e++) {
            if (memory.load(entries + Layout.ARRAY_ITEMS + e * size) != 0) {
                insertClean(index, slots - 1, hashes.of(entries, e), e);
            }
        }
    }

    private void insertClean(long index, long mask, long hash, long entry) {
        long perturb = hash;
        long i = hash & mask;
        while (indexes.get(index, i) != 0) {
            i = (i << 2) + i + perturb + 1 & mask;
            perturb >>>= PERTURB_SHIFT;
        }
        indexes.set(index, i, entry + FIRST);
    }

    /** Turns bare keys into full entries, because a key comes whose hash must be stored. */
    private void storeHashes(long owner) {
        long fresh = makeEntries(Layout.ENTRY_SIZE, space.arrayLength(entries(owner)));
        long old = entries(owner);
        long used = word(owner, Layout.TABLE_USED);
        for (long e = 0; e < used; e++) {
            long key = memory.load(old + Layout.ARRAY_ITEMS + e * 8);
            long cell = fresh + Layout.ARRAY_ITEMS + e * Layout.ENTRY_SIZE;
            memory.store(cell + Layout.ENTRY_HASH, key == 0 ? 0 : hashes.of(old, e));
            heap.storeItem(fresh, e, cell, key);
        }
        space.setField(table(owner), Layout.TABLE_ENTRIES, fresh);
    }

    /** Gives an owner a table with copies of the arrays of another's. */
    void copy(long from, long to) {
        long slots = space.arrayLength(word(from, Layout.TABLE_INDEX));
        makeTable(to, hashes.entrySize(entries(from)) == Layout.ENTRY_SIZE);
        long entries = makeEntries(hashes.entrySize(entries(from)), space.arrayLength(entries(from)));
        copyEntries(entries(from), entries, word(from, Layout.TABLE_USED));
        space.setField(table(to), Layout.TABLE_ENTRIES, entries);
        setWord(to, Layout.TABLE_USED, word(from, Layout.TABLE_USED));
        setWord(to, Layout.TABLE_LIVE, word(from, Layout.TABLE_LIVE));
        reindex(to, slots);
    }
}
