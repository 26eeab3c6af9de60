package heapscope.app.file;

/** What a person asked for cannot be done; the message is one sentence that says why and what to do. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A refusal. */
    public BadInput(String sentence) {
        super(sentence);
    }
}
