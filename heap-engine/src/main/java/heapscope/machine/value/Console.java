package heapscope.machine.value;

/** What the workload has written to its standard output and its standard error. */
public final class Console implements Keepable {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private int shown;
    private Listener listener = text -> { };

    /** Writes to standard output. */
    public void print(String text) {
        out.append(text);
        if (out.length() > shown) {
            String news = out.substring(shown);
            shown = out.length();
            listener.printed(news);
        }
    }

    /** Writes to standard error. */
    public void complain(String text) {
        err.append(text);
    }

    /** All of standard output so far. */
    public String output() {
        return out.toString();
    }

    /** How many characters were written to standard output so far. */
    public int outputLength() {
        return out.length();
    }

    /** All of standard error so far. */
    public String errors() {
        return err.toString();
    }

    /** Who is told of new output; what is written again after going back is not told again. */
    public void listen(Listener newListener) {
        listener = newListener;
    }

    @Override
    public Object keep() {
        return new Lengths(out.length(), err.length());
    }

    @Override
    public void restore(Object state) {
        Lengths lengths = (Lengths) state;
        out.setLength(Math.min(out.length(), lengths.out()));
        err.setLength(Math.min(err.length(), lengths.err()));
    }

    /** Receives new output. */
    @FunctionalInterface
    public interface Listener {
        /** Some text was written that was never written before in this run. */
        void printed(String text);
    }

    private record Lengths(int out, int err) {}
}
