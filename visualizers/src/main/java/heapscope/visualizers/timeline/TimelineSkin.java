package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Arranges the timeline: buttons and the readout on top, the drawing, and the statistics at its right. */
final class TimelineSkin extends SkinBase<TimelineView> {

    /** Below this width in letters the statistics would leave no room for the drawing. */
    private static final double NARROW = 46;

    private final Texts texts = TimelineView.TEXTS;
    private final TimelineModel model;
    private final TimelineCanvas canvas;
    private final LedgerPopup ledger;
    private final Label readout = new Label();
    private final Label empty = new Label(texts.get("empty"));
    private final Button toRange = button("zoom.range", () -> getSkinnable().model().zoomToRange());
    private final StatisticsPane statistics;
    /** Lets the statistics be reached where the timeline is low. */
    private final ScrollPane beside = new ScrollPane();
    private final Pane drawing = new Pane();
    private double mouseY;

    TimelineSkin(TimelineView view) {
        super(view);
        model = view.model();
        canvas = view.canvas();
        statistics = new StatisticsPane(model, view::doubt);
        new TimelineGestures(canvas, model, view::goTo, this::pointAt);
        ledger = new LedgerPopup(view);
        // Before the gestures find out which pause is meant.
        canvas.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            mouseY = event.getY();
            ledger.follow(event.getScreenX(), event.getScreenY());
        });
        empty.getStyleClass().add("placeholder");
        drawing.getChildren().add(canvas);
        canvas.setManaged(false);
        drawing.widthProperty().addListener(change -> canvas.resize(drawing.getWidth(), drawing.getHeight()));
        drawing.heightProperty().addListener(change -> canvas.resize(drawing.getWidth(), drawing.getHeight()));
        BorderPane content = new BorderPane(new StackPane(drawing, empty));
        content.setTop(view.legendAbove() == null ? header(view) : new VBox(header(view), view.legendAbove()));
        beside.setContent(statistics);
        beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        beside.setMinWidth(Region.USE_PREF_SIZE);
        content.setRight(beside);
        content.getStyleClass().add("timeline-content");
        getChildren().add(content);
        registerChangeListener(model.changesProperty(), change -> update());
        registerChangeListener(model.rangeProperty(), change -> ranged());
        registerChangeListener(model.hoveredProperty(), change -> hovered());
        registerChangeListener(view.widthProperty(), change -> fitStatistics());
        registerChangeListener(view.heightProperty(), change -> fitStatistics());
        update();
        ranged();
    }

    private HBox header(TimelineView view) {
        readout.getStyleClass().addAll("muted", "readout");
        readout.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                button("zoom.in", () -> model.zoom(2)), button("zoom.out", () -> model.zoom(-2)),
                button("zoom.fit", model::fit), toRange, button("longest", view::goToNextLongest), gap, readout);
        header.getStyleClass().addAll("row", "timeline-header");
        return header;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.get(name));
        button.getStyleClass().add("small-button");
        button.setTooltip(Term.tip(texts.get(name + ".meaning")));
        button.setAccessibleText(texts.get(name + ".meaning"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void update() {
        boolean none = model.tracks().stream().allMatch(track -> track.data().endTime().value() == 0);
        empty.setVisible(none);
        canvas.setVisible(!none);
        statistics.update();
        canvas.setAccessibleHelp(none ? texts.get("empty") : summary());
        pointAt(Double.NaN);
    }

    private String summary() {
        return model.tracks().stream().map(this::summary).collect(Collectors.joining(" "));
    }

    private String summary(TimelineTrack track) {
        String figures = new PauseRanking(track).after(track.data().end())
                .map(ignored -> texts.get("accessible",
                        Quantity.count(track.minors().size(), "minor collection"),
                        Quantity.count(track.increments().size(), "increment"),
                        Quantity.count(track.data().cycles().size(), "major collection"),
                        track.data().endTime(), longestOf(track)))
                .orElse(texts.get("accessible.none"));
        return model.hasMeasured() ? texts.get("legend." + track.origin().label(), track.name()) + ": " + figures
                : figures;
    }

    private VirtualNanos longestOf(TimelineTrack track) {
        TimeWindow all = model.bounds();
        return new VirtualNanos(Math.max(track.minors().longest(all), track.increments().longest(all)));
    }

    private void ranged() {
        toRange.setDisable(model.rangeProperty().get() == null);
        statistics.update();
    }

    private void hovered() {
        PauseAt pause = model.hoveredProperty().get();
        if (pause == null) {
            ledger.hide();
        } else {
            ledger.show(pause, model.counterpart(pause).map(this::counterpart).orElse(""));
        }
    }

    private String counterpart(PauseAt other) {
        String name = texts.get("legend." + other.track().origin().label(), other.track().name());
        String number = Quantity.count(other.pause().number());
        return other.pause().kind() == Pause.Kind.MINOR
                ? texts.get("counterpart.minor", name, number, other.pause().duration(), other.pause().surviving())
                : texts.get("counterpart.increment", name, number, other.pause().duration());
    }

    private void pointAt(double position) {
        if (Double.isNaN(position) || model.tracks().isEmpty()) {
            readout.setText(texts.get("help"));
            return;
        }
        double near = model.windowProperty().get().length() / canvas.plot().plotWidth() * 8;
        boolean onMarks = canvas.plot().marks().contains(mouseY) && model.isShown(Origin.SIMULATED);
        String mark = onMarks ? markAt(position, near) : "";
        readout.setText(mark.isEmpty() ? memoryAt(position) : mark);
    }

    private String markAt(double position, double tolerance) {
        TimelineData data = model.run().data();
        AxisMap axis = model.run().axis();
        double time = axis.time(position);
        double near = (axis.time(position + tolerance) - axis.time(position - tolerance)) / 2;
        return MarkSearch.bookmarkNear(data, time, near)
                .map(bookmark -> texts.get("readout.bookmark", bookmark.name()))
                .or(() -> MarkSearch.decisionNear(data, time, near).map(record -> texts.get(
                        "readout.decision", record.decision().outcome(), record.decision().reason())))
                .orElse("");
    }

    /** The memory of each timeline at a place of the axis. */
    private String memoryAt(double position) {
        List<TimelineTrack> tracks = model.tracks();
        String where = model.alignmentProperty().get() == Alignment.TIME
                ? texts.get("readout.time", new VirtualNanos(Math.round(position)))
                : texts.get("readout.minor", Quantity.count(MinorAxis.number(position)));
        return where + tracks.stream().map(track -> memoryAt(track, position, tracks.size() > 1))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(";  ", ": ", ""));
    }

    private String memoryAt(TimelineTrack track, double position, boolean named) {
        int sample = track.memory().at(position);
        if (sample < 0 || position > track.end()) {
            return "";
        }
        String used = Quantity.text(track.memory().used(sample), "bytes");
        double threshold = track.memory().threshold(sample);
        String figures = threshold > 0
                ? texts.get("readout.memory", used, Quantity.text(threshold, "bytes")) : texts.get("readout.used", used);
        return named ? texts.get("short." + track.origin().label()) + " " + figures : figures;
    }

    private void fitStatistics() {
        boolean room = getSkinnable().getWidth() > NARROW * canvas.textSize();
        beside.setVisible(room);
        beside.setManaged(room);
    }

    @Override
    public void dispose() {
        ledger.hide();
        super.dispose();
    }
}
