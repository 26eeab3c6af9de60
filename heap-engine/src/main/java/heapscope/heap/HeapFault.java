package heapscope.heap;

/** The verifier found that an invariant does not hold. */
public final class HeapFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String invariant;

    /**
     * A broken invariant.
     *
     * @param invariant its name, the same everywhere
     * @param message what is wrong and where
     */
    public HeapFault(String invariant, String message) {
        super(invariant + ": " + message);
        this.invariant = invariant;
    }

    /** The name of the invariant. */
    public String invariant() {
        return invariant;
    }
}
