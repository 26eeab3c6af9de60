package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/** The entries of hash tables, and the hashes of their keys: stored beside the key, or at hand without being stored. */
final class KeyHashes {

    private final Operations operations;
    private final ObjectSpace space;
    private final AddressSpace memory;
    private final Blocks blocks;

    KeyHashes(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.memory = space.memory();
        this.blocks = new Blocks(space);
    }

    /** Bytes of an entry of an array of entries. */
    long entrySize(long entries) {
        return space.layoutOf(entries) == Layout.ENTRIES ? Layout.ENTRY_SIZE : 8;
    }

    /** The address of an entry's key. */
    long cell(long entries, long entry) {
        return entries + Layout.ARRAY_ITEMS + entry * entrySize(entries);
    }

    /** The hash of an entry's key. */
    long of(long entries, long entry) {
        long cell = cell(entries, entry);
        return entrySize(entries) == Layout.ENTRY_SIZE
                ? memory.load(cell + Layout.ENTRY_HASH)
                : of(memory.load(cell));
    }

    /** The hash of a key that {@link #isAtHand}. */
    private long of(long key) {
        return switch (space.layoutOf(key)) {
            case Layout.STR -> blocks.hash(memory.load(key + Layout.STR_BLOCK_REF));
            case Layout.INT, Layout.BOOL -> Hashing.ofInt(space.wordInt(key));
            default -> space.heap().identityHash(key);
        };
    }

    /** Whether the hash of a key need not be stored. */
    boolean isAtHand(long key) {
        return switch (space.layoutOf(key)) {
            case Layout.STR, Layout.INT, Layout.BOOL, Layout.NONE, Layout.OBJECT, Layout.CLASS, Layout.FUNCTION,
                    Layout.NATIVE -> true;
            case Layout.INSTANCE -> hashesByIdentity(key);
            default -> false;
        };
    }

    private boolean hashesByIdentity(long key) {
        return Value.isReference(key) && !space.caller().hasMethod(key, "__hash__")
                && !space.caller().hasMethod(key, "__eq__") && operations.special().isUserObject(key);
    }
}
