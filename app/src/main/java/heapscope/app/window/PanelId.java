package heapscope.app.window;

/** The panels of the window and where each of them stands. */
public enum PanelId {
    PROGRAM("program", "Program", Column.LEFT),
    ROOTS("roots", "Roots and frames", Column.LEFT),
    OUTPUT("output", "Output", Column.LEFT),
    MEMORY("memory", "Memory", Column.MIDDLE),
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

    /** The name in files. */
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
}
