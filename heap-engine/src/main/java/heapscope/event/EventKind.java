package heapscope.event;

/**
 * The one table of heap events. Each is one tick. A code stands in files and is never reused; a retired kind keeps its
 * line. The phrase is the sentence a person reads when hovering the name.
 */
public enum EventKind {
    STATEMENT_REACHED(1, "a statement is about to run"),
    FUNCTION_CALLED(2, "a function was called and has an activation frame"),
    FUNCTION_RETURNED(3, "a function returned and its activation frame is gone"),
    OBJECT_ALLOCATED(4, "an object was allocated and initialised"),
    POINTER_STORED(5, "a reference was stored into an object, after the write barrier looked at it"),
    OBJECT_PINNED(6, "an object was pinned: minor collections leave it where it is"),
    OBJECT_UNPINNED(7, "an object was unpinned: the next minor collection may move it"),
    BOOKMARK_SET(8, "the program named this instant"),
    GAP_JUMPED(9, "the bump pointer jumped over a pinned object"),
    OUTPUT_WRITTEN(10, "the program wrote output"),
    BUFFER_COPIED(11, "a system call worked on a copy of a buffer that could not be pinned"),

    MINOR_STARTED(20, "a minor collection started"),
    ROOTS_SCANNED(21, "an area of root cells was scanned"),
    OBJECT_MOVED(22, "a survivor was copied out of the nursery"),
    OBJECT_KEPT(23, "a young object survived without moving: it is pinned or was allocated outside the nursery"),
    REMEMBERED_SCANNED(24, "an old object that was written to was scanned for references to young objects"),
    CARD_SCANNED(25, "a dirty card of a large array was scanned"),
    WEAK_REFERENCE_CLEARED(26, "a weak reference was cleared because its target died"),
    DESTRUCTOR_CALLED(27, "a light destructor ran because its object died"),
    OBJECT_FREED(28, "the memory of a dead object outside the nursery was freed"),
    NURSERY_CLEARED(30, "free bytes of the nursery were cleared for the objects to come"),
    NURSERY_ROTATED(31, "another nursery took the place of the current one, which cannot be read any more"),
    MINOR_FINISHED(29, "a minor collection finished and the nursery was made ready again"),

    STEP_STARTED(40, "an increment of the major collection started"),
    STATE_CHANGED(41, "the major collection entered another state"),
    ROOTS_COLLECTED(42, "the roots were made gray"),
    OBJECT_VISITED(43, "a gray object was visited: it is black and its references are gray"),
    OBJECT_REGRAYED(44, "a black object that was written to became gray again"),
    GRAYS_SWAPPED(45, "the objects found since marking started became the list to mark"),
    FINALIZER_ORDERED(46, "a finalizer was scheduled or put off to a later collection"),
    PAGE_SWEPT(47, "a page of small objects was swept"),
    ARENA_FREED(48, "an arena without objects was given back"),
    FINALIZER_RUN(49, "a finalizer ran"),
    STEP_FINISHED(50, "an increment of the major collection finished"),
    CYCLE_FINISHED(51, "a whole major collection finished"),
    DECISION_MADE(52, "a policy decided something and said why"),
    LIMIT_REACHED(53, "the heap reached its maximum");

    private final int code;
    private final String meaning;

    EventKind(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that stands for this kind in files. */
    public int code() {
        return code;
    }

    /** What happened, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** This kind's bit in a set of kinds. */
    public long bit() {
        return 1L << ordinal();
    }
}
