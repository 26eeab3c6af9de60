package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.view.Picture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.layout.StackPane;

/**
 * Pauses and memory over virtual time, of a run and perhaps of a log of the real PyPy on the same axis. Wheel and drag zoom and move, Shift and drag selects a range for the statistics,
 * pointing at a pause shows its ledger, and a click goes to its end.
 */
public final class TimelineView extends PanelView {

    static final Texts TEXTS = Texts.of(TimelineView.class);

    private final TimelineModel model = new TimelineModel();
    private final TimelineCanvas canvas = new TimelineCanvas(model);
    private Consumer<Tick> onGoTo = tick -> {};
    private final TrackLegend legend = new TrackLegend(model);
    private Runnable onDoubt = () -> {};
    private boolean legendElsewhere;
    private Tick current = Tick.ZERO;

    /** A timeline without a run. */
    public TimelineView() {
        super("timeline-view", TEXTS.get("title"));
    }

    /** Shows what is known of a run. */
    public void show(TimelineData data) {
        model.show(data);
    }

    /** Says of which program the run is. */
    public void nameRun(String program) {
        model.nameRun(program);
    }

    /**
     * Shows a log of the real PyPy on the same axis.
     *
     * @param name the name of its file
     * @param alone whether the run is hidden at first
     */
    public void showMeasured(String name, TimelineData log, boolean alone) {
        model.showMeasured(name, log, alone);
    }

    /**
     * Which timeline is which while there is a log, to be put somewhere else than above the drawing, where it takes
     * height away from it.
     */
    public Node legendForElsewhere() {
        legendElsewhere = true;
        StackPane frame = new StackPane(legend);
        frame.getStyleClass().addAll("heap-view", "track-legend-frame");
        frame.getStylesheets().add(getUserAgentStylesheet());
        frame.managedProperty().bind(legend.managedProperty());
        return frame;
    }

    /** The legend, null if it stands elsewhere. */
    TrackLegend legendAbove() {
        return legendElsewhere ? null : legend;
    }

    /** What is to be done when the user asks how exact the figures are. */
    public void setOnDoubt(Runnable action) {
        onDoubt = action;
    }

    /** Asks how exact the figures are. */
    void doubt() {
        onDoubt.run();
    }

    /** Moves the cursor to an instant. */
    public void showInstant(Tick tick, VirtualNanos time) {
        current = tick;
        model.showInstant(time);
    }

    /** What is to be done when the user wants to go to an instant. */
    public void setOnGoTo(Consumer<Tick> action) {
        onGoTo = action;
    }

    /** Goes to the longest pause, or from the end of a pause to the next longest one. */
    public void goToNextLongest() {
        model.nextLongest(current).ifPresent(pause -> goTo(pause.end()));
    }

    /** Shows a shorter time in more detail (steps above 0) or a longer time, around the cursor. */
    public void zoom(double steps) {
        model.zoom(steps);
    }

    /** Shows the whole run. */
    public void fit() {
        model.fit();
    }

    /** Asks to go to an instant. */
    void goTo(Tick tick) {
        onGoTo.accept(tick);
    }

    /** What is shown. */
    public TimelineModel model() {
        return model;
    }

    /** The drawn part, to be exported at any size; with a legend if there is a log beside the run. */
    public Picture picture() {
        return model.hasMeasured() ? new LegendPicture(canvas, model) : canvas;
    }

    TimelineCanvas canvas() {
        return canvas;
    }

    @Override
    public void dispose() {
        canvas.dispose();
        super.dispose();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TimelineSkin(this);
    }
}
