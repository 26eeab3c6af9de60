package heapscope.visualizers.view;

import heapscope.visualizers.surface.CanvasSurface;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.theme.Ink;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SkinBase;

/** Keeps the canvas of a view as large as the view, and draws on it during layout when something has changed. */
final class CanvasSkin extends SkinBase<CanvasView> {

    private final Canvas canvas = new Canvas();
    private final ScrollBar scrollBar;
    private CanvasSurface surface;
    private boolean dirty = true;

    CanvasSkin(CanvasView view) {
        super(view);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        scrollBar = view.scrollBar();
        if (scrollBar != null) {
            getChildren().add(scrollBar);
        }
        registerChangeListener(view.focusVisibleProperty(), change -> repaint());
        registerChangeListener(view.disabledProperty(), change -> repaint());
    }

    void repaint() {
        if (!dirty) {
            dirty = true;
            getSkinnable().requestLayout();
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        canvas.relocate(x, y);
        if (scrollBar != null) {
            double thickness = scrollBar.prefWidth(-1);
            scrollBar.resizeRelocate(x + width - thickness, y, thickness, height);
        }
        if (dirty && width >= 1 && height >= 1) {
            dirty = false;
            paint(width, height);
        }
    }

    private void paint(double width, double height) {
        double scale = getSkinnable().getScene() == null || getSkinnable().getScene().getWindow() == null
                ? 1 : Math.max(1, getSkinnable().getScene().getWindow().getRenderScaleX());
        if (surface == null || surface.pixelScale() != scale) {
            surface = new CanvasSurface(canvas.getGraphicsContext2D(), scale);
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        getSkinnable().paint(surface, getSkinnable().palette(), width, height);
        if (getSkinnable().isFocusVisible()) {
            surface.strokeRect(0, 0, width, height, Pen.of(getSkinnable().palette().color(Ink.SELECTION), 2));
        }
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + right + 400;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + bottom + 200;
    }
}
