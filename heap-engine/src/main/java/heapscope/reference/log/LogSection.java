package heapscope.reference.log;

import java.util.HashMap;
import java.util.Map;

/** The sections of a log that are the collector's (specification, section 10). */
enum LogSection {
    NURSERY("gc-set-nursery-size"),
    HARDWARE("gc-hardware"),
    MINOR("gc-minor"),
    WALK_ROOTS("gc-minor-walkroots"),
    STEP("gc-collect-step"),
    DONE("gc-collect-done");

    private static final Map<String, LogSection> BY_NAME = new HashMap<>();

    static {
        for (LogSection section : values()) {
            BY_NAME.put(section.label, section);
        }
    }

    private final String label;

    LogSection(String label) {
        this.label = label;
    }

    /** The name between the braces. */
    String label() {
        return label;
    }

    /** Whether no other section lies in it. */
    boolean isLeaf() {
        return this != MINOR && this != STEP;
    }

    /** The section of a name, or null if it is not the collector's. */
    static LogSection named(String name) {
        return BY_NAME.get(name);
    }
}
