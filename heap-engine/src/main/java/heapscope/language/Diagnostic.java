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

    /** The whole message as one line: {@code 3:7: print is a function; put its arguments into parentheses}. */
    @Override
    public String toString() {
        String statement = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return line + ":" + column + ": " + statement + (advice.isEmpty() ? "" : "; " + advice);
    }
}
