package heapscope.machine.builtin;

import heapscope.heap.HeapModel;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Hash tables of dicts and sets in memory: entries in order of insertion, and an index array that is probed for the
 * number of an entry; growth is PyPy's (specification of the collector, section 12). The owner of a table and all keys
 * and values are given by their cells; an entry by its number.
 *
 * <p>Entries of a dict hold key, value and hash. Entries of a set are bare keys as long as every key's hash is at hand
 * (strings, integers, objects by identity), and full entries otherwise.
 */
final class HashTables {

    private static final int DELETED = 1;
    private static final int FIRST = 2;
    private static final int PERTURB_SHIFT = 5;

    private final Operations operations;
    private final ObjectSpace space;
    private final AddressSpace memory;
    private final HeapModel heap;
    private final RootStack stack;
    private final Blocks blocks;
    private final IndexArrays indexes;
    private final KeyHashes hashes;
    private final TableGrowth growth;

    HashTables(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.memory = space.memory();
        this.heap = space.heap();
        this.stack = space.stack();
        this.blocks = new Blocks(space);
        this.indexes = new IndexArrays(space);
        this.hashes = new KeyHashes(operations);
        this.growth = new TableGrowth(space, indexes, hashes);
    }

    // --- reading

    /** The table of a dict or set, 0 while it never had an entry. */
    long table(long owner) {
        return memory.load(stack.get(owner) + Layout.DICT_TABLE_REF);
    }

    /** How many keys there are. */
    long size(long owner) {
        long table = table(owner);
        return table == 0 ? 0 : memory.load(table + Layout.TABLE_LIVE);
    }

    /** The first entry in use from a number on, -1 if there is none. */
    long next(long owner, long from) {
        long table = table(owner);
        if (table == 0) {
            return -1;
        }
        long used = memory.load(table + Layout.TABLE_USED);
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long size = hashes.entrySize(entries);
        for (long e = from; e < used; e++) {
            if (memory.load(entries + Layout.ARRAY_ITEMS + e * size) != 0) {
                return e;
            }
        }
        return -1;
    }

    /** The last entry in use before a number, -1 if there is none. */
    long previous(long owner, long before) {
        long table = table(owner);
        if (table == 0) {
            return -1;
        }
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long size = hashes.entrySize(entries);
        for (long e = Math.min(before, memory.load(table + Layout.TABLE_USED)) - 1; e >= 0; e--) {
            if (memory.load(entries + Layout.ARRAY_ITEMS + e * size) != 0) {
                return e;
            }
        }
        return -1;
    }

    /** The key of an entry. */
    long key(long owner, long entry) {
        return memory.load(hashes.cell(entries(owner), entry));
    }

    /** The value of an entry of a dict. */
    long value(long owner, long entry) {
        return memory.load(hashes.cell(entries(owner), entry) + Layout.ENTRY_VALUE);
    }

    /** The hash of an entry's key. */
    long hash(long owner, long entry) {
        return hashes.of(entries(owner), entry);
    }

    private long entries(long owner) {
        return memory.load(table(owner) + Layout.TABLE_ENTRIES);
    }

    // --- searching

    /** The entry of a key, -1 if there is none. May run the program's {@code __eq__}. */
    long find(long owner, long key, long hash) {
        while (true) {
            long found = probe(owner, key, hash);
            if (found != AGAIN) {
                return found;
            }
        }
    }

    private static final long AGAIN = -2;

    private long probe(long owner, long key, long hash) {
        long table = table(owner);
        if (table == 0 || memory.load(table + Layout.TABLE_LIVE) == 0) {
            return -1;
        }
        long index = memory.load(table + Layout.TABLE_INDEX);
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long mask = space.arrayLength(index) - 1;
        long perturb = hash;
        long i = hash & mask;
        while (true) {
            long slot = indexes.get(index, i);
            if (slot == 0) {
                return -1;
            }
            if (slot != DELETED) {
                int same = same(entries, slot - FIRST, stack.get(key), hash);
                if (same == UNKNOWN) {
                    same = ask(owner, slot - FIRST, key);
                    index = memory.load(table(owner) + Layout.TABLE_INDEX);
                    entries = entries(owner);
                }
                if (same != DIFFERENT) {
                    return same == SAME ? slot - FIRST : AGAIN;
                }
            }
            i = (i << 2) + i + perturb + 1 & mask;
            perturb >>>= PERTURB_SHIFT;
        }
    }

    private static final int DIFFERENT = 0;
    private static final int SAME = 1;
    private static final int UNKNOWN = 2;
    private static final int CHANGED = 3;

    /** Whether an entry has a key, as far as that can be told without running anything of the program. */
    private int same(long entries, long entry, long key, long hash) {
        long other = memory.load(hashes.cell(entries, entry));
        if (other == key) {
            return SAME;
        }
        if (hashes.of(entries, entry) != hash) {
            return DIFFERENT;
        }
        int layout = space.layoutOf(other);
        int layoutOfKey = space.layoutOf(key);
        if (layout == Layout.STR && layoutOfKey == Layout.STR) {
            return blocks.equal(memory.load(other + Layout.STR_BLOCK_REF), memory.load(key + Layout.STR_BLOCK_REF))
                    ? SAME : DIFFERENT;
        }
        if (layout == Layout.INT && layoutOfKey == Layout.INT) {
            return memory.load(other + Layout.INT_VALUE) == space.wordInt(key) ? SAME : DIFFERENT;
        }
        return UNKNOWN;
    }

    private int ask(long owner, long entry, long key) {
        long entriesCell = stack.push(entries(owner));
        long other = stack.push(key(owner, entry));
        boolean equal = operations.equal(other, key);
        long table = table(owner);
        boolean isUnchanged = table != 0 && memory.load(table + Layout.TABLE_ENTRIES) == stack.get(entriesCell)
                && key(owner, entry) == stack.get(other);
        stack.drop(entriesCell);
        return !isUnchanged ? CHANGED : equal ? SAME : DIFFERENT;
    }

    // --- writing

    /** Gives an entry of a dict another value. */
    void setValue(long owner, long entry, long value) {
        long reference = space.box(stack.get(value));
        long entries = entries(owner);
        heap.storeItem(entries, entry, hashes.cell(entries, entry) + Layout.ENTRY_VALUE, reference);
    }

    /** Adds a key that is not in the table; the value's cell is 0 for a set. */
    void add(long owner, long key, long value, long hash) {
        long keyCell = stack.push(space.box(stack.get(key)));
        long valueCell = stack.push(value == 0 ? Value.UNSET : space.box(stack.get(value)));
        growth.makeRoom(owner, value != 0, stack.get(keyCell));
        long table = table(owner);
        long entry = memory.load(table + Layout.TABLE_USED);
        indexes.set(memory.load(table + Layout.TABLE_INDEX), freeSlot(table, hash), entry + FIRST);
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        long cell = hashes.cell(entries, entry);
        if (hashes.entrySize(entries) == Layout.ENTRY_SIZE) {
            memory.store(cell + Layout.ENTRY_HASH, hash);
        }
        heap.storeItem(entries, entry, cell, stack.get(keyCell));
        if (value != 0) {
            heap.storeItem(entries, entry, cell + Layout.ENTRY_VALUE, stack.get(valueCell));
        }
        memory.store(table + Layout.TABLE_USED, entry + 1);
        memory.store(table + Layout.TABLE_LIVE, memory.load(table + Layout.TABLE_LIVE) + 1);
        memory.store(table + Layout.TABLE_RESIZE_COUNTER, memory.load(table + Layout.TABLE_RESIZE_COUNTER) - 3);
        stack.drop(keyCell);
    }

    private long freeSlot(long table, long hash) {
        long index = memory.load(table + Layout.TABLE_INDEX);
        long mask = space.arrayLength(index) - 1;
        long perturb = hash;
        long i = hash & mask;
        while (indexes.get(index, i) > DELETED) {
            i = (i << 2) + i + perturb + 1 & mask;
            perturb >>>= PERTURB_SHIFT;
        }
        return i;
    }

    /** Removes an entry. */
    void remove(long owner, long entry) {
        long table = table(owner);
        long index = memory.load(table + Layout.TABLE_INDEX);
        long mask = space.arrayLength(index) - 1;
        long hash = hash(owner, entry);
        long perturb = hash;
        long i = hash & mask;
        while (indexes.get(index, i) != entry + FIRST) {
            i = (i << 2) + i + perturb + 1 & mask;
            perturb >>>= PERTURB_SHIFT;
        }
        indexes.set(index, i, DELETED);
        long entries = memory.load(table + Layout.TABLE_ENTRIES);
        forget(entries, entry);
        long live = memory.load(table + Layout.TABLE_LIVE) - 1;
        memory.store(table + Layout.TABLE_LIVE, live);
        if (live == 0) {
            memory.store(table + Layout.TABLE_USED, 0);
        } else if (entry == memory.load(table + Layout.TABLE_USED) - 1) {
            memory.store(table + Layout.TABLE_USED, previous(owner, entry) + 1);
        }
        growth.shrink(owner);
    }

    private void forget(long entries, long entry) {
        long cell = hashes.cell(entries, entry);
        memory.store(cell, 0);
        if (hashes.entrySize(entries) == Layout.ENTRY_SIZE) {
            memory.store(cell + Layout.ENTRY_VALUE, 0);
        }
    }

    /** Forgets the table: the owner is as if it never had an entry. */
    void clear(long owner) {
        space.setField(stack.get(owner), Layout.DICT_TABLE_REF, 0);
    }

    /** Gives an owner a table with the same entries as another's. */
    void copy(long from, long to) {
        if (size(from) == 0) {
            clear(to);
            return;
        }
        growth.copy(from, to);
    }
}
