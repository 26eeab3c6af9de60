package heapscope.machine;

/** Somebody wants the run to end: thrown out of the interpreter at the next statement or backward jump. */
final class RunInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunInterrupted() {
        super("the run was stopped", null, false, false);
    }
}
