package heapscope.machine;

import heapscope.heap.HeapExhausted;
import heapscope.machine.builtin.Operations;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * Where an exception came through: for each frame a record of its code and its line, linked from the outermost to the
 * innermost, in the exception itself; and the text that Python prints of it.
 */
final class Tracebacks {

    /** The {@link Layout#RECORD_KIND} of an entry. */
    static final int KIND = -1;
    private static final int SHOWN_REPEATS = 3;

    private final ObjectSpace space;
    private final RootStack stack;
    private final Operations operations;
    private final Activation activation;

    Tracebacks(Parts parts) {
        this.space = parts.space();
        this.stack = space.stack();
        this.operations = parts.operations();
        this.activation = parts.activation();
    }

    /** An exception is on its way. */
    void begin() {
        try {
            space.temporaries().error();
        } catch (HeapExhausted full) {
            // The exception exists already, and can do without.
        }
    }

    /** Adds a frame in front of those that the exception in a cell came through. */
    void add(long exception, LinkedCode code, int pc) {
        long entry;
        try {
            entry = space.allocate(Layout.RECORD);
        } catch (HeapExhausted full) {
            return;
        }
        space.setRaw(entry, Layout.RECORD_KIND, KIND);
        space.setRaw(entry, Layout.RECORD_WORD, code.number);
        space.setRaw(entry, Layout.RECORD_WORD2, code.lineBefore(pc));
        space.setRaw(entry, Layout.RECORD_FIRST, space.field(stack.get(exception), Layout.EXCEPTION_TRACEBACK));
        if (!space.virtuals()) {
            space.setRaw(entry, Layout.RECORD_SECOND, stack.get(activation.fp));
        }
        space.made(entry);
        space.setField(stack.get(exception), Layout.EXCEPTION_TRACEBACK, entry);
    }

    /** What Python prints of the exception in a cell that nobody caught. */
    String text(long exception) {
        StringBuilder out = new StringBuilder();
        write(out, exception);
        return out.toString();
    }

    private void write(StringBuilder out, long exception) {
        long cause = space.field(stack.get(exception), Layout.EXCEPTION_CAUSE);
        long context = space.field(stack.get(exception), Layout.EXCEPTION_CONTEXT);
        boolean suppressed = space.field(stack.get(exception), Layout.EXCEPTION_SUPPRESS) != 0;
        if (cause != 0 && cause != space.none()) {
            writeEarlier(out, cause,
                    "\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (context != 0 && context != space.none() && !suppressed) {
            writeEarlier(out, context, "\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        writeFrames(out, space.field(stack.get(exception), Layout.EXCEPTION_TRACEBACK));
        out.append(summary(exception)).append('\n');
    }

    private void writeEarlier(StringBuilder out, long earlier, String between) {
        long cell = stack.push(earlier);
        write(out, cell);
        stack.drop(cell);
        out.append(between);
    }

    private void writeFrames(StringBuilder out, long first) {
        if (first == 0) {
            return;
        }
        out.append("Traceback (most recent call last):\n");
        String last = "";
        int repeats = 0;
        for (long entry = first; entry != 0; entry = space.field(entry, Layout.RECORD_FIRST)) {
            String text = frame(entry);
            repeats = text.equals(last) ? repeats + 1 : 0;
            last = text;
            if (repeats < SHOWN_REPEATS) {
                out.append(text);
            } else if (space.field(entry, Layout.RECORD_FIRST) == 0
                    || !frame(space.field(entry, Layout.RECORD_FIRST)).equals(text)) {
                int more = repeats - SHOWN_REPEATS + 1;
                out.append("  [Previous line repeated ").append(more).append(" more time").append(more == 1 ? "" : "s")
                        .append("]\n");
            }
        }
    }

    private String frame(long entry) {
        LinkedCode code = activation.codeOf((int) space.field(entry, Layout.RECORD_WORD));
        int line = (int) space.field(entry, Layout.RECORD_WORD2);
        String source = code.sourceLine(line);
        return "  File \"" + code.fileName + "\", line " + line + ", in " + code.code.name() + "\n"
                + (source.isEmpty() ? "" : "    " + source + "\n");
    }

    /** The last line: {@code ValueError: message}. */
    String summary(long exception) {
        String name = space.typeName(exception);
        String message;
        try {
            message = operations.str(exception);
        } catch (PythonError error) {
            stack.set(space.pendingException(), Value.UNSET);
            message = "<exception str() failed>";
        }
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** The line of the innermost frame, 0 if there is none. */
    int line(long exception) {
        int line = 0;
        for (long entry = space.field(stack.get(exception), Layout.EXCEPTION_TRACEBACK); entry != 0;
                entry = space.field(entry, Layout.RECORD_FIRST)) {
            line = (int) space.field(entry, Layout.RECORD_WORD2);
        }
        return line;
    }
}
