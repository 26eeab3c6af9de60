package heapscope.machine;

/**
 * The control word of an activation frame, behind its locals: where its caller goes on, and what is to be done with its
 * result. Its lowest bit is set, so that the collector takes it for a number.
 *
 * <p>Bits: 1 to 6 continuation, 7 to 24 cells from the caller's frame, 25 to 42 the caller's code, 43 to 62 the
 * caller's next instruction.
 */
final class Control {

    /** The result takes the place of the function, right below the frame. */
    static final int RESULT = 0;
    /** As {@link #CONSTRUCT}, and the interpreter's loop is left. */
    static final int CONSTRUCT_ENTRY = 1;
    /** An initialiser: its result must be None; the instance is below the function already. */
    static final int CONSTRUCT = 2;
    /** As {@link #RESULT}, and the interpreter's loop is left: somebody waits for the result in Java. */
    static final int ENTRY = 3;
    /** A class body: its namespace becomes a class. */
    static final int CLASS_BODY = 4;
    /** A generator that a FOR_ITER of the caller resumed. */
    static final int GENERATOR_STEP = 5;

    private static final long FIELD = (1L << 18) - 1;

    private Control() {}

    static long pack(int callerPc, int callerCode, long cells, int continuation) {
        return (long) callerPc << 43 | (long) callerCode << 25 | cells << 7 | (long) continuation << 1 | 1;
    }

    static int continuation(long control) {
        return (int) (control >>> 1) & 63;
    }

    /** Bytes from the caller's frame to this one. */
    static long distance(long control) {
        return (control >>> 7 & FIELD) << 3;
    }

    static int callerCode(long control) {
        return (int) (control >>> 25 & FIELD);
    }

    static int callerPc(long control) {
        return (int) (control >>> 43);
    }
}
