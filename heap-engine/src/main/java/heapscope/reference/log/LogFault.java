package heapscope.reference.log;

/**
 * Something in a log that could not be read.
 *
 * @param line where, counted from 1
 * @param message what is wrong, a sentence without its full stop
 */
public record LogFault(long line, String message) {

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
