package heapscope.replay;

/** A recording that cannot be read. The message is a sentence for people. */
public final class RecordingFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong and where. */
    public RecordingFault(String message) {
        super(message);
    }

    /** What is wrong and where, and the error behind it. */
    public RecordingFault(String message, Throwable cause) {
        super(message, cause);
    }
}
