package heapscope.visualizers.timeline;

import heapscope.visualizers.surface.Hatch;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import heapscope.visualizers.view.CanvasView;

/** The legend's sample of how a timeline is drawn: a bar, and the line of memory beside it. */
final class Swatch extends CanvasView {

    static final double WIDTH = 34;
    static final double HEIGHT = 14;
    private static final double BAR = 11;
    private static final double SQUARE = 5;

    private final Origin origin;

    Swatch(Origin origin) {
        super("timeline-swatch", TimelineView.TEXTS.get("swatch." + origin.label()));
        this.origin = origin;
        setFocusTraversable(false);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        paint(origin, surface, palette, 0, 0);
    }

    static void paint(Origin origin, Surface surface, Palette palette, double x, double y) {
        double line = y + HEIGHT / 2;
        double from = x + BAR + 4;
        if (origin == Origin.SIMULATED) {
            surface.fillRect(x, y + 1, BAR, HEIGHT - 2, palette.color(Ink.MINOR));
            surface.line(from, line, x + WIDTH, line, Pen.of(palette.color(Ink.MEMORY), 2));
            return;
        }
        Pen pen = Pen.of(palette.color(Ink.MEASURED), 1.25);
        surface.hatch(x, y + 1, BAR, HEIGHT - 2, Hatch.DENSE, Pen.of(palette.color(Ink.MEASURED)));
        surface.strokeRect(x, y + 1, BAR, HEIGHT - 2, pen);
        surface.line(from, line, x + WIDTH, line, pen);
        double square = (from + x + WIDTH - SQUARE) / 2;
        surface.fillRect(square, line - SQUARE / 2, SQUARE, SQUARE, palette.color(Ink.BACKGROUND));
        surface.strokeRect(square, line - SQUARE / 2, SQUARE, SQUARE, pen);
    }
}
