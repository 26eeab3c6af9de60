package heapscope.language;

/**
 * Something wrong with a workload's text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param length characters to underline
 * @param message one sentence: what is wrong
 * @param advice what to write instead; may be empty
 */
public record Diagnostic(int line, int column, int length, String message, String advice) {

    /** The whole message as one line: {@code 3:7: message; advice}. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + message + (advice.isEmpty() ? "" : "; " + advice);
    }
}
