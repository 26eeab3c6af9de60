package heapscope.machine.value;

/**
 * What the workload has written to its standard output and its standard error. A run that goes back and on again writes
 * the same text again, so what was written once is kept, and only the position in it moves.
 */
public final class Console implements Keepable {

    private final Channel out = new Channel();
    private final Channel err = new Channel();
    private Listener listener = text -> { };

    /** Writes to standard output. */
    public void print(String text) {
        String news = out.write(text);
        if (!news.isEmpty()) {
            listener.printed(news);
        }
    }

    /** Writes to standard error. */
    public void complain(String text) {
        err.write(text);
    }

    /** All of standard output up to now. */
    public String output() {
        return out.text();
    }

    /** Standard output up to now from a character on. */
    public String output(int fromCharacter) {
        return out.written.substring(Math.min(fromCharacter, out.position), out.position);
    }

    /** How many characters were written to standard output up to now. */
    public int outputLength() {
        return out.position;
    }

    /** All of standard error up to now. */
    public String errors() {
        return err.text();
    }

    /** Who is told of new output; what is written again after going back is not told again. */
    public void listen(Listener newListener) {
        listener = newListener;
    }

    @Override
    public Object keep() {
        return new Positions(out.position, err.position);
    }

    @Override
    public void restore(Object state) {
        Positions positions = (Positions) state;
        out.position = positions.out();
        err.position = positions.err();
    }

    /** Receives new output. */
    @FunctionalInterface
    public interface Listener {
        /** Some text was written that was never written before in this run. */
        void printed(String text);
    }

    private record Positions(int out, int err) {}

    /** One of the two texts. */
    private static final class Channel {

        private final StringBuilder written = new StringBuilder();
        private int position;

        /** Writes at the position and answers what is new. */
        String write(String text) {
            int known = Math.min(text.length(), written.length() - position);
            written.append(text, known, text.length());
            position += text.length();
            return text.substring(known);
        }

        String text() {
            return written.substring(0, position);
        }
    }
}
