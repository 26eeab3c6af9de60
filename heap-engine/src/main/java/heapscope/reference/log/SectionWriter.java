package heapscope.reference.log;

import heapscope.unit.VirtualNanos;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the lines of sections that go to a destination; a section in another is judged by its own name. */
final class SectionWriter {

    private final Appendable out;
    private final LogDestination destination;
    private final double stampsPerNano;
    /** Of each open section whether it is written. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    SectionWriter(Appendable out, LogDestination destination, double frequency) {
        this.out = out;
        this.destination = destination;
        stampsPerNano = frequency / 1e9;
    }

    void start(String name, VirtualNanos time) throws IOException {
        open.push(destination.takes(name));
        if (open.peek()) {
            line(stamp(time) + " {" + name);
        }
    }

    void stop(String name, VirtualNanos time) throws IOException {
        if (open.pop()) {
            line(stamp(time) + " " + name + "}");
        }
    }

    /** A section that begins and ends without anything in it. */
    void empty(String name, VirtualNanos start, VirtualNanos end) throws IOException {
        start(name, start);
        stop(name, end);
    }

    /** The innermost section never ends. */
    void abandon() {
        open.pop();
    }

    void text(LogText text, Object... values) throws IOException {
        if (open.peek() && destination.hasTexts()) {
            line(text.line(values));
        }
    }

    private String stamp(VirtualNanos time) {
        return "[" + Long.toHexString(Math.round(time.value() * stampsPerNano)) + "]";
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
