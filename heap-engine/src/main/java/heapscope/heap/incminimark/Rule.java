package heapscope.heap.incminimark;

/**
 * The rules of the collector that a test can switch off one by one to see that the verifier notices. All of them hold
 * otherwise.
 */
enum Rule {
    /** A store remembers an old object (section 4.1). */
    WRITE_BARRIER,
    /** A store into an array with cards marks its card (section 4.2). */
    CARD_BIT,
    /** An array with a marked card is listed (section 4.2). */
    LIST_CARDED_ARRAY,
    /** A minor collection clears the cards it scanned (section 5.3). */
    CLEAR_CARDS,
    /** A minor collection scans marked cards (section 5.3). */
    SCAN_CARDS,
    /** A black object that was written to becomes gray again (section 5, step 4). */
    REGRAY_WRITTEN,
    /** An array whose cards were scanned becomes gray again (section 5.3). */
    REGRAY_CARDED,
    /** White targets of roots become gray in minor collections during marking (section 5, step 5). */
    GRAY_ROOT_TARGETS,
    /** Old parents of pinned objects are scanned again by each minor collection (section 5, step 6). */
    FIND_PINNED_AGAIN,
    /** Only a parent not yet known is listed, and it is known from then on (section 5.1). */
    MARK_PARENT_KNOWN,
    /** Parents of pinned objects become unknown again (section 5, step 15). */
    CLEAR_PARENT_KNOWN,
    /** A scanned object gets its barrier armed again (section 5.2). */
    REARM_BARRIER,
    /** A surviving pinned object loses its mark of being seen (section 5, step 14). */
    CLEAR_PINNED_VISITED,
    /** A young large object that survives loses its mark (section 5, step 13). */
    CLEAR_YOUNG_LARGE_MARK,
    /** Cells that hold the old address of a moved object get the new one (section 5.1). */
    UPDATE_FORWARDED,
    /** A young weak reference to a dead object is cleared (section 5.5). */
    CLEAR_YOUNG_WEAK,
    /** An old weak reference to a dead object is cleared (section 5.7). */
    CLEAR_OLD_WEAK,
    /** Shadows of surviving pinned objects are black during marking (section 5, step 11). */
    KEEP_SHADOWS_VISITED,
    /** A copy keeps the color of the shadow it takes the place of (section 5.1). */
    KEEP_SHADOW_COLOR,
    /** Static objects that were written to are roots of marking (section 1.4). */
    LIST_PREBUILT_ROOTS,
    /** Sweeping makes the survivors white (section 1.2.4). */
    CLEAR_VISITED_IN_SWEEP,
    /** Static objects become white at the end of a cycle (section 6.4.1). */
    CLEAR_VISITED_OF_PREBUILT,
    /** The free chain of a page stays in the order of addresses (section 1.2.4). */
    SPLICE_IN_ORDER,
    /** Freed blocks are subtracted from the memory used (section 1.2.4). */
    COUNT_FREED_BLOCKS,
    /** The ordering of finalizers leaves no marks (section 5.8). */
    CLEAR_ORDERING
}
