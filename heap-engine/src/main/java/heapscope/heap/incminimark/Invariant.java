package heapscope.heap.incminimark;

import heapscope.heap.HeapFault;

/**
 * What must hold between two operations, and after every minor collection and increment (specification of the
 * collector, section 6.9 and the sections named below). The name of an invariant is the same everywhere.
 */
enum Invariant {
    /** A reference that can be reached leads to an object that is allocated. */
    REFERENCES_LEAD_TO_OBJECTS,
    /** An old object that references a young one is remembered, or the card of the item is marked (section 4). */
    YOUNG_REFERENCES_REMEMBERED,
    /** An old object that references a pinned one is remembered, or listed as its parent (section 8). */
    PINNED_REFERENCES_REMEMBERED,
    /** An old object with references has its barrier armed, or is remembered. */
    BARRIER_ARMED_OR_REMEMBERED,
    /** Marks that live only inside a collection are gone. */
    NO_TRANSIENT_FLAGS,
    /** Marked cards are announced by a flag, and the flag by a list (section 1.5). */
    CARDS_LISTED,
    /**
     * While marking, a black object references no white one unless a minor collection will look at it (section 2.2).
     */
    BLACK_REFERENCES_NO_WHITE,
    /** Whatever can be reached and is still to be swept is black. */
    SWEEP_SPARES_REACHABLE,
    /** What is not being marked or waiting to be swept is white. */
    WHITE_AT_REST,
    /** Lists of gray objects and of objects to sweep are empty outside their states, and hold no young object. */
    WORK_LISTS_IN_THEIR_STATES,
    /** Bytes, chains and counts of the arenas agree with the blocks. */
    ARENA_BOOKS,
    /** The free blocks of a page are chained in the order of addresses (section 1.2.1). */
    FREE_CHAIN_IN_ORDER,
    /** Bytes of the large objects agree with the lists. */
    LARGE_BOOKS,
    /** The bump pointer, the gaps and the count of pinned objects agree with the nursery. */
    NURSERY_BOOKS,
    /** Objects with a shadow and shadows belong together (section 2.3). */
    SHADOWS_PAIRED,
    /** A weak reference is null or leads to a living object, and is listed (sections 5.5 and 5.7). */
    WEAK_REFERENCES_VALID,
    /** A static object into which something was stored is a root, once (section 1.4). */
    STATIC_ROOTS_LISTED;

    HeapFault fault(String message) {
        return new HeapFault(name(), message);
    }
}
