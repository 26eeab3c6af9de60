package heapscope.heap;

/** The heap cannot grow: what a program sees as MemoryError. The object was not created; the run can go on. */
public final class HeapExhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A refusal with its reason. */
    public HeapExhausted(String message) {
        super(message, null, false, false);
    }
}
