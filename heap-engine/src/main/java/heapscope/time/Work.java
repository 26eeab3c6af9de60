package heapscope.time;

/**
 * The kinds of work that cost virtual time (specification of the collector, section 11). Unit costs are in
 * {@link UnitCosts}; amounts are counted in {@link Ledger}s.
 */
public enum Work {
    STATEMENT("statements run", "statement"),
    CALL("calls", "call"),
    ALLOCATION("objects allocated", "object"),
    ALLOCATED_BYTE("bytes allocated", "byte"),
    CLEARED_BYTE("bytes cleared", "byte"),
    BARRIER_HIT("slow write barriers", "store"),
    GAP_JUMP("pinned objects jumped over", "jump"),
    COPIED_BUFFER("buffers copied for system calls", "buffer"),
    COPIED_BUFFER_BYTE("bytes copied for system calls", "byte"),

    MINOR("minor collections", "collection"),
    ROOT_CELL("root cells scanned", "cell"),
    REMEMBERED_OBJECT("remembered objects scanned", "object"),
    SCANNED_SLOT("slots scanned", "slot"),
    CARD("cards scanned", "card"),
    MOVED_OBJECT("objects moved", "object"),
    MOVED_BYTE("bytes moved", "byte"),
    MOVED_ARRAY("objects with items among those moved", "object"),
    MOVED_LARGE("large objects among those moved", "object"),
    CHASED_OBJECT("objects moved that a field led to from afar", "object"),
    TRACED_SURVIVOR("survivors traced", "object"),
    FRESH_PAGE("pages used for the first time", "page"),
    PINNED_OBJECT("pinned objects kept", "object"),
    YOUNG_LARGE_OBJECT("young large objects examined", "object"),
    WEAK_REFERENCE("weak references examined", "reference"),
    FINALIZABLE_OBJECT("finalizable objects examined", "object"),

    STEP("increments of major collections", "increment"),
    MARKING_STARTED("starts of marking", "start"),
    COLLECTED_ROOT("roots made gray", "root"),
    VISITED_OBJECT("objects visited", "object"),
    VISITED_BYTE("bytes visited", "byte"),
    TRACED_SLOT("slots traced", "slot"),
    PUSHED_GRAY("references pushed to the gray objects", "reference"),
    DUPLICATE_GRAY("gray entries already black", "entry"),
    MET_ELSEWHERE("gray entries outside the pages met lately", "entry"),
    MET_FAR("gray entries outside the pages met for long", "entry"),
    MARKING_ENDED("ends of marking", "end"),
    SWEPT_LARGE_OBJECT("large objects examined", "object"),
    FREED_LARGE_OBJECT("large objects freed", "object"),
    SWEPT_PAGE("pages swept", "page"),
    SWEPT_BLOCK("blocks examined", "block"),
    FREED_BLOCK("blocks freed", "block"),
    FINALIZER("finalizers run", "finalizer");

    private final String label;
    private final String unit;

    Work(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** What is counted, for people. */
    public String label() {
        return label;
    }

    /** One of what is counted. */
    public String unit() {
        return unit;
    }
}
