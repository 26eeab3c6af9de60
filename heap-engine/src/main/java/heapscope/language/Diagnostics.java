package heapscope.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a text, one complaint for each place. */
final class Diagnostics {

    private static final int MOST = 50;

    private final List<Diagnostic> found = new ArrayList<>();

    /** Notes a fault; a second one that starts at the same place is taken for a consequence of the first. */
    void report(Span at, String message, String advice) {
        boolean known = found.stream().anyMatch(d -> d.line() == at.line() && d.column() == at.column());
        if (!known && found.size() < MOST) {
            found.add(new Diagnostic(at.line(), at.column(), at.length(), message, advice));
        }
    }

    /** Whether a fault was noted on the line. */
    boolean mentions(int line) {
        return found.stream().anyMatch(d -> d.line() == line);
    }

    /** Whether nothing was noted. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was noted, by position. */
    List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        return sorted;
    }
}
