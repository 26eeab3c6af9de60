package heapscope.visualizers.timeline;

import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The table of figures of the pauses in the selected range, or of all. */
final class StatisticsPane extends VBox {

    /** From so many pauses on, figures are made in the background. */
    private static final int MANY = 500;

    private final Texts texts = TimelineView.TEXTS;
    private final TimelineModel model;
    private final Term title = new Term("", texts.get("statistics.meaning"), "caption");
    private final Button clear = new Button(texts.get("statistics.clear"));
    private final GridPane table = new GridPane();
    private final Label[][] cells = new Label[RangeStatistics.ROWS.size()][PauseStatistics.Kind.values().length];
    private boolean counting;
    private boolean outdated;

    StatisticsPane(TimelineModel model) {
        this.model = model;
        getStyleClass().add("statistics");
        clear.getStyleClass().add("small-button");
        clear.setTooltip(Term.tip(texts.get("statistics.clear.meaning")));
        clear.setOnAction(event -> model.clearRange());
        HBox heading = new HBox(title, clear);
        heading.getStyleClass().add("row");
        table.getStyleClass().add("statistics-table");
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            String name = "column." + kind.label();
            Term head = new Term(texts.get(name), texts.get(name + ".meaning"), "strong", "figure",
                    "column-" + kind.label());
            table.add(head, kind.ordinal() + 1, 0);
        }
        for (int row = 0; row < cells.length; row++) {
            String name = "row." + RangeStatistics.ROWS.get(row);
            table.add(new Term(texts.get(name), texts.get(name + ".meaning"), "muted"), 0, row + 1);
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = new Label();
                cells[row][column].getStyleClass().add("figure");
                cells[row][column].setMinWidth(USE_PREF_SIZE);
                table.add(cells[row][column], column + 1, row + 1);
            }
        }
        getChildren().addAll(heading, table);
    }

    /** Counts again; of many requests during one count only the last is served. */
    void update() {
        TimelineData data = model.dataProperty().get();
        if (data == null || counting) {
            outdated = data != null;
            return;
        }
        TimeWindow range = model.rangeProperty().get();
        if (data.pauses().size() < MANY) {
            show(RangeStatistics.of(data, range), range);
            return;
        }
        counting = true;
        CompletableFuture.supplyAsync(() -> RangeStatistics.of(data, range))
                .thenAccept(found -> Platform.runLater(() -> arrived(found, range)));
    }

    private void arrived(RangeStatistics found, TimeWindow range) {
        counting = false;
        show(found, range);
        if (outdated) {
            outdated = false;
            update();
        }
    }

    private void show(RangeStatistics figures, TimeWindow range) {
        title.setText(range == null
                ? texts.get("statistics.all")
                : texts.get("statistics.range", time(range.from()), time(range.to())));
        clear.setVisible(range != null);
        for (PauseStatistics.Kind kind : PauseStatistics.Kind.values()) {
            for (int row = 0; row < cells.length; row++) {
                String name = RangeStatistics.ROWS.get(row);
                Label cell = cells[row][kind.ordinal()];
                cell.setText(figures.text(name, kind, texts.get("none")));
                cell.setAccessibleText(
                        texts.get("figure.accessible", kind.label(), texts.get("row." + name), cell.getText()));
            }
        }
    }

    private static VirtualNanos time(double nanos) {
        return new VirtualNanos(Math.round(nanos));
    }
}
