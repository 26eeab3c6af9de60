package heapscope.visualizers.timeline;

import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.CanvasView;
import javafx.beans.InvalidationListener;

/** The drawn part of the timeline. */
final class TimelineCanvas extends CanvasView {

    private final TimelineModel model;
    private final InvalidationListener changed = change -> repaint();

    TimelineCanvas(TimelineModel model) {
        super("timeline-canvas", TimelineView.TEXTS.get("title"));
        this.model = model;
        model.changesProperty().addListener(changed);
        model.windowProperty().addListener(changed);
        model.rangeProperty().addListener(changed);
        model.hoveredProperty().addListener(changed);
        model.nowProperty().addListener(changed);
    }

    /** Where things are now. */
    TimelineLayout plot() {
        return new TimelineLayout(getWidth(), getHeight(), textSize());
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        new TimelinePainter(model, surface, palette, new TimelineLayout(width, height, textSize()))
                .paint(width, height);
    }

    @Override
    public void dispose() {
        model.changesProperty().removeListener(changed);
        model.windowProperty().removeListener(changed);
        model.rangeProperty().removeListener(changed);
        model.hoveredProperty().removeListener(changed);
        model.nowProperty().removeListener(changed);
        super.dispose();
    }
}
