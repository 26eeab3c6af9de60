package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.PanelView;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.view.Picture;
import java.util.function.Consumer;
import javafx.scene.control.Skin;

/**
 * Pauses and memory over virtual time. Wheel and drag zoom and move, Shift and drag selects a range for the statistics,
 * pointing at a pause shows its ledger, and a click goes to its end.
 */
public final class TimelineView extends PanelView {

    static final Texts TEXTS = Texts.of(TimelineView.class);

    private final TimelineModel model = new TimelineModel();
    private final TimelineCanvas canvas = new TimelineCanvas(model);
    private Consumer<Tick> onGoTo = tick -> {};
    private Tick current = Tick.ZERO;

    /** A timeline without a run. */
    public TimelineView() {
        super("timeline-view", TEXTS.get("title"));
    }

    /** Shows what is known of a run. */
    public void show(TimelineData data) {
        model.show(data);
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

    /** The drawn part, to be exported at any size. */
    public Picture picture() {
        return canvas;
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
