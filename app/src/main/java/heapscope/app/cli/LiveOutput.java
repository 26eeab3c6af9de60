package heapscope.app.cli;

import heapscope.session.SessionListener;
import java.io.PrintStream;

/** Prints what a program prints while it runs; what is missing at the end is printed then. */
final class LiveOutput implements SessionListener {

    private final PrintStream out;
    private int printed;

    LiveOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void wrote(int fromCharacter, String following) {
        if (fromCharacter <= printed) {
            print(fromCharacter, following);
        }
    }

    /** The run has arrived where it was to go, and has written this much. */
    void finish(String output) {
        print(0, output);
    }

    private void print(int from, String text) {
        if (from + text.length() > printed) {
            out.print(text.substring(printed - from));
            out.flush();
            printed = from + text.length();
        }
    }
}
