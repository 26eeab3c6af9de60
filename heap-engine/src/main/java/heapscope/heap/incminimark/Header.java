package heapscope.heap.incminimark;

/**
 * The header word of an object (specification of the collector, section 2): the type's number in the low half, flags in
 * the high half.
 */
final class Header {

    /** Bytes of the header. */
    static final int SIZE = 8;

    /** The write barrier is armed. */
    static final long TRACK_YOUNG_PTRS = 1L << 32;
    /** A static object into which no reference was ever stored. */
    static final long NO_HEAP_PTRS = 1L << 33;
    /** Black; or a pinned object already seen in this minor collection. */
    static final long VISITED = 1L << 34;
    /** A shadow is reserved for this object of the nursery. */
    static final long HAS_SHADOW = 1L << 35;
    /** The transient mark of finalizer ordering; also the bit that tells a forwarded object. */
    static final long FINALIZATION_ORDERING = 1L << 36;
    /** Free for walkers of the heap. */
    static final long EXTRA = 1L << 37;
    /** The block has card bytes. */
    static final long HAS_CARDS = 1L << 38;
    /** Some card bit may be set. */
    static final long CARDS_SET = 1L << 39;
    /** A young large object that was reached in this minor collection. */
    static final long VISITED_RMY = 1L << 40;
    /** A pinned object of the nursery; on old objects: a known parent of a pinned one. */
    static final long PINNED = 1L << 41;
    /** The same bit as {@link #PINNED}, on old objects. */
    static final long PINNED_OBJECT_PARENT_KNOWN = PINNED;
    /** The registered finalizer may be dropped. */
    static final long IGNORE_FINALIZER = 1L << 42;
    /** The shadow holds the contents already. */
    static final long SHADOW_INITIALIZED = 1L << 43;
    /** A special static object. */
    static final long DUMMY = 1L << 44;

    /** The header of an object that moved; the first body word is the new address. */
    static final long FORWARDED = -42;

    private Header() {}

    /** Whether the header is that of a forwarded object. */
    static boolean isForwarded(long header) {
        return (header & FINALIZATION_ORDERING) != 0;
    }

    /** The number of the type. */
    static int type(long header) {
        return (int) header;
    }
}
