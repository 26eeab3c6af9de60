package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Term;
import heapscope.visualizers.panel.Texts;
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
        statistics = new StatisticsPane(model);
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
        content.setTop(header(view));
        beside.setContent(statistics);
        beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        beside.setMinWidth(Region.USE_PREF_SIZE);
        content.setRight(beside);
        content.getStyleClass().add("timeline-content");
        getChildren().add(content);
        registerChangeListener(model.dataProperty(), change -> update());
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
        TimelineData data = model.dataProperty().get();
        boolean none = data == null || data.endTime().value() == 0;
        empty.setVisible(none);
        canvas.setVisible(!none);
        statistics.update();
        canvas.setAccessibleHelp(none ? texts.get("empty") : summary(data));
        pointAt(Double.NaN);
    }

    private String summary(TimelineData data) {
        return model.nextLongest(data.end()).map(ignored -> longestOf()).map(longest -> texts.get("accessible",
                Quantity.count(model.minors().size(), "minor collection"),
                Quantity.count(model.increments().size(), "increment"),
                Quantity.count(data.cycles().size(), "major collection"), data.endTime(), longest))
                .orElse(texts.get("accessible.none"));
    }

    private VirtualNanos longestOf() {
        TimeWindow all = model.bounds();
        return new VirtualNanos(Math.max(model.minors().longest(all), model.increments().longest(all)));
    }

    private void ranged() {
        toRange.setDisable(model.rangeProperty().get() == null);
        statistics.update();
    }

    private void hovered() {
        model.hoveredPause().ifPresentOrElse(
                pause -> ledger.show(pause, model.dataProperty().get().costs()), ledger::hide);
    }

    private void pointAt(double time) {
        if (Double.isNaN(time) || model.dataProperty().get() == null) {
            readout.setText(texts.get("help"));
            return;
        }
        VirtualNanos at = new VirtualNanos(Math.round(time));
        double near = model.windowProperty().get().length() / canvas.plot().plotWidth() * 8;
        boolean onMarks = canvas.plot().marks().contains(mouseY);
        TimelineData data = model.dataProperty().get();
        String mark = !onMarks ? "" : MarkSearch.bookmarkNear(data, time, near)
                .map(bookmark -> texts.get("readout.bookmark", bookmark.name()))
                .or(() -> MarkSearch.decisionNear(data, time, near).map(record -> texts.get(
                        "readout.decision", record.decision().outcome(), record.decision().reason())))
                .orElse("");
        readout.setText(mark.isEmpty() ? memoryAt(time, at) : mark);
    }

    private String memoryAt(double time, VirtualNanos at) {
        int sample = model.memory().at(time);
        return sample < 0 ? texts.get("readout.time", at) : texts.get("readout.memory", at,
                Quantity.text(model.memory().used(sample), "bytes"),
                Quantity.text(model.memory().threshold(sample), "bytes"));
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
