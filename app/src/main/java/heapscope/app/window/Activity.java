package heapscope.app.window;

/** What the explorer is doing. */
public enum Activity {
    /** There is no run: the text is not a program, or none was opened. */
    EMPTY("no run"),
    /** It stands at an instant. */
    STANDING("paused"),
    /** It is on its way to an instant far off. */
    MOVING("going there"),
    /** The run goes on until somebody pauses it. */
    RUNNING("running");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    /** The state for people. */
    public String label() {
        return label;
    }
}
