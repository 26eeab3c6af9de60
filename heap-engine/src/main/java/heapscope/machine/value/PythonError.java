package heapscope.machine.value;

/**
 * An exception of the workload on its way through the machine. It carries no object: that is in the root cell
 * {@link ObjectSpace#pendingException}, because a collection may move it.
 */
public final class PythonError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The one instance: it has no state and no stack trace. */
    public static final PythonError RAISED = new PythonError();

    private PythonError() {
        super("an exception of the workload", null, false, false);
    }
}
