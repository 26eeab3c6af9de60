package heapscope.visualizers.timeline;

import heapscope.timeline.PauseStatistics;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Figures of pauses: a column for each kind, and beside each other those of the run and of the log if both are shown. */
final class StatisticsTable extends GridPane {

    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");

    private final Texts texts = TimelineView.TEXTS;
    private List<Origin> shown = List.of(Origin.SIMULATED);
    private Label[][] cells;

    StatisticsTable() {
        getStyleClass().add("statistics-table");
        build();
    }

    /** Shows the figures of timelines. */
    void show(List<Origin> origins, List<RangeStatistics> figures) {
        if (!origins.equals(shown)) {
            shown = origins;
            build();
        }
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            for (int i = 0; i < figures.size(); i++) {
                for (int row = 0; row < cells.length; row++) {
                    fill(cells[row][column(kind, i)], row, kind, origins.get(i), figures.get(i));
                }
            }
        }
    }

    private int column(PauseStatistics.Kind kind, int timeline) {
        return kind.ordinal() * shown.size() + timeline;
    }

    private void fill(Label cell, int row, PauseStatistics.Kind kind, Origin origin, RangeStatistics figures) {
        String name = RangeStatistics.ROWS.get(row);
        cell.setText(figures.text(name, kind, texts.get("none")));
        String whose = shown.size() > 1 ? texts.get("short." + origin.label()) + " " : "";
        cell.setAccessibleText(
                whose + texts.get("figure.accessible", kind.label(), texts.get("row." + name), cell.getText()));
    }

    private void build() {
        getChildren().clear();
        boolean both = shown.size() > 1;
        pseudoClassStateChanged(COMPARED, both);
        int headings = both ? 2 : 1;
        cells = new Label[RangeStatistics.ROWS.size()][PauseStatistics.Kind.values().length * shown.size()];
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            heading(kind);
            for (int i = 0; i < shown.size() && both; i++) {
                Label whose = new Label(texts.get("short." + shown.get(i).label()));
                whose.getStyleClass().addAll("muted", "figure", "of-" + shown.get(i).label());
                add(whose, column(kind, i) + 1, 1);
            }
        }
        for (int row = 0; row < cells.length; row++) {
            String name = "row." + RangeStatistics.ROWS.get(row);
            add(new Term(texts.get(name), texts.get(name + ".meaning"), "muted"), 0, row + headings);
            for (int column = 0; column < cells[row].length; column++) {
                Label cell = new Label();
                cell.getStyleClass().addAll("figure", "of-" + shown.get(column % shown.size()).label());
                cell.setMinWidth(USE_PREF_SIZE);
                cells[row][column] = cell;
                add(cell, column + 1, row + headings);
            }
        }
    }

    private void heading(PauseStatistics.Kind kind) {
        String name = "column." + kind.label();
        Term head = new Term(
                texts.get(name), texts.get(name + ".meaning"), "strong", "figure", "column-" + kind.label());
        add(head, column(kind, 0) + 1, 0, shown.size(), 1);
        setHalignment(head, HPos.RIGHT);
    }
}
