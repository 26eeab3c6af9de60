package heapscope.visualizers.timeline;

import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The table of figures of the pauses in the selected range, or of all; of each timeline in view. */
final class StatisticsPane extends VBox {

    /** From so many pauses on, figures are made in the background. */
    private static final int MANY = 500;

    private final Texts texts = TimelineView.TEXTS;
    private final TimelineModel model;
    private final Term title = new Term("", texts.get("statistics.meaning"), "caption");
    private final Button clear = new Button(texts.get("statistics.clear"));
    private final StatisticsTable table = new StatisticsTable();
    private boolean counting;
    private boolean outdated;

    /**
     * The figures of a model.
     *
     * @param doubt what is to be done when somebody asks how exact they are
     */
    StatisticsPane(TimelineModel model, Runnable doubt) {
        this.model = model;
        getStyleClass().add("statistics");
        clear.getStyleClass().add("small-button");
        clear.setTooltip(Term.tip(texts.get("statistics.clear.meaning")));
        clear.setOnAction(event -> model.clearRange());
        HBox heading = new HBox(title, clear);
        heading.getStyleClass().add("row");
        Hyperlink exact = new Hyperlink(texts.get("statistics.doubt"));
        exact.setId("timeline-fidelity");
        exact.getStyleClass().add("doubt");
        exact.setTooltip(Term.tip(texts.get("statistics.doubt.meaning")));
        exact.setOnAction(clicked -> doubt.run());
        getChildren().addAll(heading, table, exact);
    }

    /** Counts again; of many requests during one count only the last is served. */
    void update() {
        List<TimelineTrack> tracks = model.tracks();
        if (tracks.isEmpty() || counting) {
            outdated = !tracks.isEmpty();
            return;
        }
        TimeWindow range = model.rangeProperty().get();
        List<TimelineFigures> asked = tracks.stream().map(track -> TimelineFigures.of(track, range)).toList();
        if (asked.stream().mapToInt(TimelineFigures::pauses).sum() < MANY) {
            show(asked, asked.stream().map(TimelineFigures::count).toList(), range);
            return;
        }
        counting = true;
        CompletableFuture.supplyAsync(() -> asked.stream().map(TimelineFigures::count).toList())
                .thenAccept(found -> Platform.runLater(() -> arrived(asked, found, range)));
    }

    private void arrived(List<TimelineFigures> asked, List<RangeStatistics> found, TimeWindow range) {
        counting = false;
        show(asked, found, range);
        if (outdated) {
            outdated = false;
            update();
        }
    }

    private void show(List<TimelineFigures> asked, List<RangeStatistics> figures, TimeWindow range) {
        title.setText(range == null ? texts.get("statistics.all")
                : model.alignmentProperty().get() == Alignment.TIME
                        ? texts.get("statistics.range", time(range.from()), time(range.to()))
                        : texts.get("statistics.minors", MinorAxis.number(range.from()),
                                MinorAxis.number(range.to())));
        clear.setVisible(range != null);
        table.show(asked.stream().map(TimelineFigures::origin).toList(), figures);
    }

    private static VirtualNanos time(double nanos) {
        return new VirtualNanos(Math.round(nanos));
    }
}
