package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
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
     * @param pointed is given the time that the mouse points at, not a number when it points nowhere
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
            model.pan(-event.getDeltaX() * nanosPerPixel());
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
            model.pan((lastX - event.getX()) * nanosPerPixel());
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
        int pause = pauseAt(event.getX(), event.getY());
        model.hover(pause);
        canvas.setCursor(target(event.getX(), event.getY()).isPresent() ? Cursor.HAND : null);
        TimelineLayout layout = canvas.plot();
        boolean inside = event.getX() >= layout.left() && event.getX() <= layout.right();
        pointed.accept(inside ? layout.time(event.getX(), model.windowProperty().get()) : Double.NaN);
    }

    private void exited() {
        model.hover(-1);
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

    private int pauseAt(double x, double y) {
        TimelineLayout layout = canvas.plot();
        if (x < layout.left()) {
            return -1;
        }
        double time = layout.time(x, model.windowProperty().get());
        double tolerance = NEAR * nanosPerPixel();
        if (layout.minors().contains(y)) {
            return model.pauseNear(Pause.Kind.MINOR, time, tolerance);
        }
        return layout.increments().contains(y) ? model.pauseNear(Pause.Kind.INCREMENT, time, tolerance) : -1;
    }

    /** Where a click goes: the end of the pause, or the instant of the mark. */
    private Optional<Tick> target(double x, double y) {
        TimelineData data = model.dataProperty().get();
        if (data == null) {
            return Optional.empty();
        }
        int pause = pauseAt(x, y);
        if (pause >= 0) {
            return Optional.of(data.pauses().get(pause).end());
        }
        TimelineLayout layout = canvas.plot();
        return layout.marks().contains(y)
                ? MarkSearch.tickNear(data, layout.time(x, model.windowProperty().get()), 2 * NEAR * nanosPerPixel())
                : Optional.empty();
    }

    private double nanosPerPixel() {
        return model.windowProperty().get().length() / canvas.plot().plotWidth();
    }
}
