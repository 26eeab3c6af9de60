package heapscope.timeline;

/** How far one step goes, forward or back. Every position is a tick; back returns to where forward came from. */
public enum Grain {
    /** One heap event. */
    EVENT("event", "one heap event: an allocation, a store, one object copied, visited or swept"),
    /** To the next statement, over calls. */
    STATEMENT("statement", "to the next statement of the program, over calls"),
    /** To the end of the next minor collection or increment of a major one. */
    STEP("step", "to the end of the next minor collection or increment of a major collection"),
    /** To the end of the next major collection. */
    CYCLE("cycle", "to the end of the next whole major collection");

    private final String label;
    private final String meaning;

    Grain(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name in places such as {@code step:12} and for people. */
    public String label() {
        return label;
    }

    /** How far it goes, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The next coarser grain; the coarsest is its own. */
    public Grain coarser() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
