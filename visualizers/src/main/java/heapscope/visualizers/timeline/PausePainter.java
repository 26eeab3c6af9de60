package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData.Cycle;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import javafx.scene.paint.Color;

/**
 * Draws the pauses of a simulated run as bars as high as they are long, minor collections and increments in lanes of
 * their own, and around the increments of each major collection its outline. Of a few pauses each is a bar of its own;
 * of many, each column of pixels shows the longest.
 */
final class PausePainter {

    /** Up to so many pauses in view are drawn one by one. */
    private static final int SINGLE = 1500;
    static final double THINNEST = 2;
    /** Beside a log: wide enough to be seen behind its stems. */
    private static final double THINNEST_COMPARED = 4;
    private static final double LOWEST = 2;
    private static final double CYCLE_PADDING = 3;
    private static final double NARROWEST_FRAME = 14;
    /** The height of a lane, in heights of its text, from which on there is room for names. */
    private static final double NAMED_HEIGHT = 3.6;

    private final PauseScale scale;
    private final Surface surface;
    private final Palette palette;
    private final TimelineLayout layout;
    private final TimeWindow window;
    private final TextStyle names;
    private final double thinnest;

    PausePainter(
            PauseScale scale, Surface surface, Palette palette, TimelineLayout layout, TimeWindow window,
            boolean compared) {
        this.scale = scale;
        this.surface = surface;
        this.palette = palette;
        this.layout = layout;
        this.window = window;
        thinnest = compared ? THINNEST_COMPARED : THINNEST;
        names = TextStyle.of(Math.round(layout.textSize() * 0.86));
    }

    void paint(TimelineTrack run) {
        cycles(run);
        lane(run.minors(), lane(Pause.Kind.MINOR), scale.minor(), Ink.MINOR);
        lane(run.increments(), lane(Pause.Kind.INCREMENT), scale.increment(), Ink.INCREMENT);
    }

    /** Where the bars of a kind are. */
    TimelineLayout.Band lane(Pause.Kind kind) {
        return kind == Pause.Kind.MINOR ? layout.minors() : inner(layout.increments());
    }

    /** What an outline leaves for the bars in it, below its name if it has one. */
    private TimelineLayout.Band inner(TimelineLayout.Band band) {
        double above = CYCLE_PADDING + (hasNames() ? names.size() * 1.15 : CYCLE_PADDING);
        return new TimelineLayout.Band(band.top() + above, Math.max(1, band.height() - above));
    }

    /** Whether the lane is high enough for names above the bars. */
    private boolean hasNames() {
        return layout.increments().height() >= NAMED_HEIGHT * names.size();
    }

    private void lane(PauseSeries series, TimelineLayout.Band band, double longest, Ink ink) {
        int first = series.firstEndingFrom(window.from());
        int last = series.firstStartingFrom(Math.nextUp(window.to()));
        Color color = palette.color(ink);
        if (last - first <= SINGLE) {
            for (int i = first; i < last; i++) {
                double from = layout.x(series.start(i), window);
                bar(from, Math.max(from + thinnest, layout.x(series.end(i), window)), series.duration(i) / longest,
                        band, color);
            }
            return;
        }
        int width = (int) layout.plotWidth();
        PauseColumns columns = PauseColumns.of(series, window, width);
        for (int i = 0; i < width; i++) {
            if (columns.which(i) >= 0) {
                bar(layout.left() + i, layout.left() + i + THINNEST, columns.longest(i) / longest, band, color);
            }
        }
    }

    private void bar(double from, double to, double share, TimelineLayout.Band band, Color color) {
        double height = Math.max(LOWEST, share * band.height());
        surface.fillRect(from, band.bottom() - height, to - from, height, color);
    }

    private void cycles(TimelineTrack run) {
        Pen pen = Pen.of(palette.color(Ink.CYCLE));
        TimelineLayout.Band band = layout.increments();
        // Where there are more cycles than pixels, only those that do not hide each other are drawn.
        double free = Double.NEGATIVE_INFINITY;
        for (Cycle cycle : CycleSearch.in(run, window)) {
            double x1 = Math.round(layout.x(run.axis().of(cycle.startTime()), window)) - CYCLE_PADDING;
            double x2 = Math.round(layout.x(run.axis().of(cycle.endTime()), window)) + CYCLE_PADDING;
            if (x2 - x1 < NARROWEST_FRAME && x1 < free) {
                continue;
            }
            free = x2;
            outline(x1, x2, cycle.finished() ? pen : pen.dashed());
            String name = TimelineView.TEXTS.get("cycle", cycle.number());
            double start = Math.max(x1, layout.left());
            if (hasNames() && Math.min(x2, layout.right()) - start > TextMetrics.width(name, names) + 8) {
                surface.text(name, start + 4, band.top() + names.size() + 1, names, palette.color(Ink.CYCLE));
            }
        }
    }

    /** A frame around the increments; where there is no room for one, a line above them. */
    private void outline(double x1, double x2, Pen pen) {
        TimelineLayout.Band band = layout.increments();
        if (x2 - x1 < NARROWEST_FRAME) {
            surface.line(x1 + CYCLE_PADDING, band.top() + 0.5, x2 - CYCLE_PADDING + 1, band.top() + 0.5, pen);
        } else {
            surface.strokeRoundRect(x1, band.top(), x2 - x1, band.height() + 1, 4, pen);
        }
    }
}
