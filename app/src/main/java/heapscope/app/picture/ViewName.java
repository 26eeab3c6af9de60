package heapscope.app.picture;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a picture can be of. Free of any toolkit, for the command line. */
public enum ViewName {
    WINDOW("window", "Window"),
    MEMORY("memory", "Memory"),
    NURSERY("nursery", "Nursery"),
    OLD_SPACE("old-space", "Old space"),
    TIMELINE("timeline", "Timeline"),
    ROOTS("roots", "Roots and frames"),
    COLLECTOR("collector", "Collector"),
    INSPECTOR("inspector", "Inspector"),
    PROGRAM("program", "Program"),
    OUTPUT("output", "Output");

    private final String label;
    private final String title;

    ViewName(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** All names in order, for messages. */
    public static String all() {
        return Arrays.stream(values()).map(ViewName::label).collect(Collectors.joining(", "));
    }

    /**
     * The view of a name.
     *
     * @throws IllegalArgumentException with a sentence that lists the names
     */
    public static ViewName named(String label) {
        for (ViewName view : values()) {
            if (view.label.equals(label)) {
                return view;
            }
        }
        throw new IllegalArgumentException("There is no view \"" + label + "\"; the views are " + all() + ".");
    }
}
