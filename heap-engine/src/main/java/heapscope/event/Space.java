package heapscope.event;

/** Where an object lives (specification of the collector, section 1). */
public enum Space {
    /** Young objects, allocated by moving a pointer. */
    NURSERY("nursery"),
    /** Small old objects in pages of one size each. */
    ARENA("arena"),
    /** Objects in a block of their own, outside nursery and arenas. */
    LARGE("large"),
    /** Objects that exist before the program starts and never die. */
    STATIC("static");

    private final String label;

    Space(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
