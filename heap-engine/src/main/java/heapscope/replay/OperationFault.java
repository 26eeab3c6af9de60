package heapscope.replay;

/** An operation that cannot be done. The message is half a sentence that says why. */
final class OperationFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    OperationFault(String message) {
        super(message, null, false, false);
    }
}
