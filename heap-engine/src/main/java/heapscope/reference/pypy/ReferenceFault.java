package heapscope.reference.pypy;

/** A reference cannot be read; the message is one sentence that names the file, the place and the field. */
public final class ReferenceFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReferenceFault(String message) {
        super(message);
    }
}
