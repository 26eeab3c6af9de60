package heapscope.app.window;

import java.util.ArrayList;
import java.util.List;

/** The panels of the window and where each of them stands. */
public enum PanelId {
    PROGRAM("program", "Program", Column.LEFT),
    ROOTS("roots", "Roots and frames", Column.LEFT),
    OUTPUT("output", "Output", Column.LEFT),
    NURSERY("nursery", "Nursery", Column.MIDDLE),
    OLD_SPACE("old-space", "Old space", Column.MIDDLE),
    COLLECTOR("collector", "Collector", Column.RIGHT),
    INSPECTOR("inspector", "Inspector", Column.RIGHT),
    TIMELINE("timeline", "Timeline", Column.BOTTOM);

    private final String label;
    private final String title;
    private final Column column;

    PanelId(String label, String title, Column column) {
        this.label = label;
        this.title = title;
        this.column = column;
    }

    /** Parts of the window. */
    public enum Column {
        LEFT, MIDDLE, RIGHT, BOTTOM
    }

    /** The name on the command line and in files. */
    public String label() {
        return label;
    }

    /** The title for people. */
    public String title() {
        return title;
    }

    /** The part of the window it stands in. */
    public Column column() {
        return column;
    }

    /** Whether it stays in projector mode, which keeps memory and time. */
    public boolean isProjected() {
        return column == Column.MIDDLE || column == Column.BOTTOM;
    }

    /** The names of all panels, as a picture of one may be asked for. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (PanelId id : values()) {
            labels.add(id.label);
        }
        return labels;
    }

    /**
     * The panel of a name.
     *
     * @throws IllegalArgumentException with a sentence that lists the names
     */
    public static PanelId named(String label) {
        for (PanelId id : values()) {
            if (id.label.equals(label)) {
                return id;
            }
        }
        throw new IllegalArgumentException(
                "There is no view \"" + label + "\"; the views are " + String.join(", ", labels()) + ".");
    }
}
