package heapscope.app.editor;

import heapscope.replay.LineRange;
import heapscope.replay.OperationScript;
import heapscope.replay.ScriptFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the operations of a recording or script stand in the text that a person sees; nothing for a program. Immutable.
 *
 * @param lines the lines of each operation, in order
 * @param areCompared whether there is anything to compare our collector with
 */
public record OperationLines(List<LineRange> lines, boolean areCompared) {

    /** No operations. */
    public static final OperationLines NONE = new OperationLines(List.of(), false);

    public OperationLines {
        lines = List.copyOf(lines);
    }

    /** The operations of a document as it is now. */
    public static OperationLines of(WorkloadDocument document) {
        return switch (document.kind()) {
            case PROGRAM -> NONE;
            case RECORDING -> ofListing((int) document.text().lines().count());
            case SCRIPT -> ofScript(ScriptFile.read(document.name(), document.text()));
        };
    }

    private static OperationLines ofListing(int operations) {
        List<LineRange> lines = new ArrayList<>();
        for (int line = 1; line <= operations; line++) {
            lines.add(new LineRange(line, line));
        }
        return new OperationLines(lines, true);
    }

    private static OperationLines ofScript(ScriptFile file) {
        OperationScript script = file.script();
        return script == null || !file.errors().isEmpty() ? NONE
                : new OperationLines(script.lines(), script.expectsAnything());
    }

    /** How many operations there are. */
    public int count() {
        return lines.size();
    }

    /** All lines of the operation that begins on a line; the line alone if none does. */
    public LineRange around(int line) {
        return lines.stream().filter(range -> range.first() == line).findFirst().orElse(new LineRange(line, line));
    }

    /** How many operations are done when the one on a line is about to run; all of them at line 0, the end. */
    public int doneBefore(int line) {
        return line == 0 ? lines.size() : (int) lines.stream().takeWhile(range -> range.first() < line).count();
    }

    /** The line of an operation; 0 for none. */
    public int lineOf(int operation) {
        return operation >= 0 && operation < lines.size() ? lines.get(operation).first() : 0;
    }
}
