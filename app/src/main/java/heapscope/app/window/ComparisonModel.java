package heapscope.app.window;

import heapscope.app.editor.OperationLines;
import heapscope.app.editor.WorkloadDocument;
import heapscope.replay.Comparison;
import heapscope.replay.Difference;
import heapscope.session.Arrival;
import heapscope.session.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is told of how a recording, or what a script expects, compares with our collector; free of any toolkit. */
public final class ComparisonModel {

    private static final int LONGEST = 60;

    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NOTHING);
    private final WorkloadDocument document;
    /** Where the operations of the run stand; unknown until it arrives somewhere. */
    private OperationLines operations;
    private int compared;

    /**
     * What is to be seen.
     *
     * @param verdict one sentence; empty if there is nothing to compare
     * @param isIdentical whether no difference is known
     * @param isWhole whether all operations are compared
     * @param lines the lines of operations with differences
     * @param rows the differences that are told of
     * @param wanted what the other value is called in a table
     */
    public record View(
            String verdict, boolean isIdentical, boolean isWhole, Set<Integer> lines, List<Difference> rows,
            String wanted) {

        static final View NOTHING = new View("", true, true, Set.of(), List.of(), "");
    }

    ComparisonModel(WorkloadDocument document, PositionModel position) {
        this.document = document;
        position.arrivalProperty().subscribe(this::arrived);
    }

    /** What is to be seen. */
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Another run begins. */
    void startOver() {
        compared = 0;
        operations = null;
        view.set(View.NOTHING);
    }

    /** Where the operations of the run stand; nothing for a program. */
    OperationLines operations() {
        if (operations == null) {
            operations = OperationLines.of(document);
        }
        return operations;
    }

    private void arrived(Arrival arrival) {
        if (arrival == null || !operations().areCompared()) {
            view.set(View.NOTHING);
            return;
        }
        Comparison comparison = arrival.comparison();
        compared = Math.max(compared, operations.doneBefore(arrival.line()));
        boolean identical = comparison.known().isEmpty();
        Set<Integer> lines = new TreeSet<>();
        comparison.known().forEach(difference -> lines.add(operations.lineOf(difference.operation())));
        lines.remove(0);
        view.set(new View(
                identical ? identical() : different(comparison), identical, compared == operations.count(), lines,
                rows(comparison), isRecorded() ? "recorded" : "expected"));
    }

    private boolean isRecorded() {
        return document.kind() == Workload.Kind.RECORDING;
    }

    private String identical() {
        int all = operations.count();
        String word = isRecorded() ? "Identical" : "As expected";
        String done = isRecorded() ? "compared" : "done";
        return compared == all ? String.format(Locale.ROOT, "%s: all %,d operations %s.", word, all, done)
                : String.format(Locale.ROOT, "%s so far: %,d of %,d operations %s.", word, compared, all, done);
    }

    private String different(Comparison comparison) {
        Difference first = comparison.known().getFirst();
        String where = first.operation() < 0 ? "The start" : "Operation " + first.operation()
                + (isRecorded() ? "" : ", line " + operations.lineOf(first.operation()) + ",");
        return where + (isRecorded() ? " differs from the recording." : " does not do what it expects.");
    }

    /** What differs here, else the first of all that is known. */
    private static List<Difference> rows(Comparison comparison) {
        if (!comparison.here().isEmpty()) {
            return comparison.here();
        }
        return comparison.known().isEmpty() ? List.of() : List.of(comparison.known().getFirst());
    }

    /** A value in a table; a long one is cut. */
    static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
