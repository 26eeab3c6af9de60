package heapscope.app.window;

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

/** What is told of how a recording compares with our collector, free of any toolkit. */
public final class ComparisonModel {

    private static final int LONGEST = 60;

    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.NOTHING);
    private final WorkloadDocument document;
    private int operations;
    private int compared;

    /**
     * What is to be seen.
     *
     * @param verdict one sentence; empty if there is nothing to compare
     * @param isIdentical whether no difference is known
     * @param isWhole whether all operations are compared
     * @param lines the lines of operations with differences
     * @param rows the differences that are told of
     */
    public record View(
            String verdict, boolean isIdentical, boolean isWhole, Set<Integer> lines, List<Difference> rows) {

        static final View NOTHING = new View("", true, true, Set.of(), List.of());
    }

    ComparisonModel(WorkloadDocument document, PositionModel position) {
        this.document = document;
        document.textProperty().subscribe(text -> operations = (int) text.lines().count());
        position.arrivalProperty().subscribe(this::arrived);
    }

    /** What is to be seen. */
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Another run begins. */
    void startOver() {
        compared = 0;
        view.set(View.NOTHING);
    }

    private void arrived(Arrival arrival) {
        if (arrival == null || document.kind() != Workload.Kind.RECORDING) {
            view.set(View.NOTHING);
            return;
        }
        Comparison comparison = arrival.comparison();
        compared = Math.max(compared, arrival.line() == 0 ? operations : arrival.line() - 1);
        boolean identical = comparison.known().isEmpty();
        Set<Integer> lines = new TreeSet<>();
        comparison.known().forEach(difference -> lines.add(difference.operation() + 1));
        lines.remove(0);
        view.set(new View(
                identical ? identical() : different(comparison), identical, compared == operations, lines,
                rows(comparison)));
    }

    private String identical() {
        return compared == operations
                ? String.format(Locale.ROOT, "Identical: all %,d operations compared.", operations)
                : String.format(Locale.ROOT, "Identical so far: %,d of %,d operations compared.", compared, operations);
    }

    private static String different(Comparison comparison) {
        Difference first = comparison.known().getFirst();
        String where = first.operation() < 0 ? "The start differs"
                : "Operation " + first.operation() + " differs";
        return where + " from the recording.";
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
