package heapscope.replay;

/**
 * How a recording compared with our collector.
 *
 * @param name the recording
 * @param operations how many operations it has, 0 if it cannot be read
 * @param difference the first difference, null if there is none
 * @param fault why it cannot be read or run, as half a sentence; null if it can
 */
public record ReplayReport(String name, int operations, Difference difference, String fault) {

    /** A recording that cannot be read or run. */
    public static ReplayReport unreadable(String name, RecordingFault fault) {
        return new ReplayReport(name, 0, null, fault.getMessage());
    }

    /** Whether everything was the same. */
    public boolean identical() {
        return difference == null && fault == null;
    }

    /** The same report under another name. */
    public ReplayReport named(String newName) {
        return new ReplayReport(newName, operations, difference, fault);
    }

    /** One line for people. */
    @Override
    public String toString() {
        if (fault != null) {
            return name + ": different: " + fault;
        }
        return identical()
                ? name + ": identical (" + operations + " operations)"
                : name + ": different at " + difference;
    }
}
