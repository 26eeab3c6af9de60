package heapscope.replay;

/**
 * How a recording compared with our collector.
 *
 * @param name the recording
 * @param operations how many operations it has
 * @param difference the first difference, null if there is none
 */
public record ReplayReport(String name, int operations, Difference difference) {

    /** Whether everything was the same. */
    public boolean identical() {
        return difference == null;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return identical()
                ? name + ": identical (" + operations + " operations)"
                : name + ": different at " + difference;
    }
}
