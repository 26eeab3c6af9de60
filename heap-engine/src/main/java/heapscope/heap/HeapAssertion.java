package heapscope.heap;

/** An assertion of the collector failed: the real one would end the process here. */
public final class HeapAssertion extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failed assertion with its sentence. */
    public HeapAssertion(String message) {
        super(message);
    }
}
