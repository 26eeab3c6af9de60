package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.unit.Tick;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse and keys do on the timeline: zoom, move, select a range, point at a pause, go there. */
final class TimelineGestures {

    /** How near the mouse must be to something, in pixels. */
    private static final double NEAR = 4;
    private static final double WHEEL_NOTCH = 40;

    private final TimelineCanvas canvas;
    private final TimelineModel model;
    private final Consumer<Tick> goTo;
    private final DoubleConsumer pointed;
    private double pressedX;
    private double lastX;
    private boolean dragged;
    private boolean selecting;

    /**
     * Gestures on a canvas.
     *
     * @param goTo is given the tick to go to
     * @param pointed is given the place on the axis that the mouse points at, not a number when it points nowhere
     */
    TimelineGestures(TimelineCanvas canvas, TimelineModel model, Consumer<Tick> goTo, DoubleConsumer pointed) {
        this.canvas = canvas;
        this.model = model;
        this.goTo = goTo;
        this.pointed = pointed;
        canvas.setOnScroll(this::scrolled);
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(this::released);
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(event -> exited());
        canvas.setOnKeyPressed(this::keyPressed);
    }

    private void scrolled(ScrollEvent event) {
        TimeWindow shown = model.windowProperty().get();
        if (event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() / WHEEL_NOTCH, canvas.plot().time(event.getX(), shown));
        } else if (event.getDeltaX() != 0) {
            model.pan(-event.getDeltaX() * unitsPerPixel());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        pressedX = event.getX();
        lastX = pressedX;
        dragged = false;
        selecting = event.getButton() == MouseButton.PRIMARY && event.isShiftDown();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !dragged && Math.abs(event.getX() - pressedX) < NEAR) {
            return;
        }
        dragged = true;
        TimeWindow shown = model.windowProperty().get();
        if (selecting) {
            model.selectRange(canvas.plot().time(pressedX, shown), canvas.plot().time(event.getX(), shown));
        } else {
            canvas.setCursor(Cursor.CLOSED_HAND);
            model.pan((lastX - event.getX()) * unitsPerPixel());
        }
        lastX = event.getX();
    }

    private void released(MouseEvent event) {
        canvas.setCursor(null);
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            target(event.getX(), event.getY()).ifPresent(goTo);
        }
    }

    private void moved(MouseEvent event) {
        model.hover(pauseAt(event.getX(), event.getY()).orElse(null));
        canvas.setCursor(target(event.getX(), event.getY()).isPresent() ? Cursor.HAND : null);
        TimelineLayout layout = canvas.plot();
        boolean inside = event.getX() >= layout.left() && event.getX() <= layout.right();
        pointed.accept(inside ? layout.time(event.getX(), model.windowProperty().get()) : Double.NaN);
    }

    private void exited() {
        model.hover(null);
        pointed.accept(Double.NaN);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> model.zoom(1);
            case MINUS, SUBTRACT -> model.zoom(-1);
            case DIGIT0, NUMPAD0 -> model.fit();
            case ESCAPE -> model.clearRange();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<PauseAt> pauseAt(double x, double y) {
        TimelineLayout layout = canvas.plot();
        if (x < layout.left()) {
            return Optional.empty();
        }
        double position = layout.time(x, model.windowProperty().get());
        double tolerance = NEAR * unitsPerPixel();
        if (layout.minors().contains(y)) {
            return model.pauseNear(Pause.Kind.MINOR, position, tolerance);
        }
        return layout.increments().contains(y)
                ? model.pauseNear(Pause.Kind.INCREMENT, position, tolerance) : Optional.empty();
    }

    /** Where a click goes in the run: the end of the pause, or the instant of the mark. A log has no instants. */
    private Optional<Tick> target(double x, double y) {
        if (!model.isShown(Origin.SIMULATED)) {
            return Optional.empty();
        }
        Optional<PauseAt> pause = pauseAt(x, y);
        if (pause.isPresent()) {
            return pause.filter(found -> found.track() == model.run()).map(found -> found.pause().end());
        }
        TimelineLayout layout = canvas.plot();
        if (!layout.marks().contains(y)) {
            return Optional.empty();
        }
        AxisMap axis = model.run().axis();
        double position = layout.time(x, model.windowProperty().get());
        double near = 2 * NEAR * unitsPerPixel();
        return MarkSearch.tickNear(model.run().data(), axis.time(position),
                (axis.time(position + near) - axis.time(position - near)) / 2);
    }

    private double unitsPerPixel() {
        return model.windowProperty().get().length() / canvas.plot().plotWidth();
    }
}
