package heapscope.visualizers.view;

import heapscope.visualizers.surface.CanvasSurface;
import heapscope.visualizers.surface.SvgSurface;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/** Something that can be drawn at any size, in a window or without one. */
public interface Picture {

    /** What it shows, in a few words. */
    String title();

    /** Draws it, background included. */
    void paint(Surface surface, Palette palette, double width, double height);

    /** This picture as an SVG document. Only on the JavaFX thread. */
    default String toSvg(Palette palette, double width, double height) {
        SvgSurface surface = new SvgSurface(width, height, title());
        paint(surface, palette, width, height);
        return surface.document();
    }

    /** This picture as pixels. Only on the JavaFX thread. */
    default WritableImage toImage(Palette palette, double width, double height) {
        Canvas canvas = new Canvas(width, height);
        paint(new CanvasSurface(canvas.getGraphicsContext2D(), 1), palette, width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.color(Ink.BACKGROUND));
        return canvas.snapshot(parameters, null);
    }
}
