package heapscope.visualizers.surface;

/**
 * How text looks.
 *
 * @param size in pixels
 * @param monospaced for addresses and raw words
 * @param alignment which part of the text is at the point given
 */
public record TextStyle(double size, boolean bold, boolean monospaced, Alignment alignment) {

    /** Which part of a text is at its point. */
    public enum Alignment {
        START("start"), MIDDLE("middle"), END("end");

        private final String label;

        Alignment(String label) {
            this.label = label;
        }

        /** The name in vector pictures. */
        String label() {
            return label;
        }
    }

    /** Plain text that starts at its point. */
    public static TextStyle of(double size) {
        return new TextStyle(size, false, false, Alignment.START);
    }

    /** The same in bold. */
    public TextStyle inBold() {
        return new TextStyle(size, true, monospaced, alignment);
    }

    /** The same with letters of equal width. */
    public TextStyle inMonospace() {
        return new TextStyle(size, bold, true, alignment);
    }

    /** The same around its point. */
    public TextStyle centered() {
        return new TextStyle(size, bold, monospaced, Alignment.MIDDLE);
    }

    /** The same ending at its point. */
    public TextStyle atEnd() {
        return new TextStyle(size, bold, monospaced, Alignment.END);
    }
}
