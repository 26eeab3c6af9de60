package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData.Cycle;
import heapscope.visualizers.surface.Hatch;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/**
 * Draws the pauses of a log so that they can be told from those of a simulated run without any color: thin stems with a
 * hollow square on top, hatched and outlined where they are wide, a line over the longest of each place where stems would
 * hide everything, and a bracket below the lane for each major collection.
 */
final class MeasuredPausePainter {

    /** From this width in pixels on a pause is a hatched bar. */
    private static final double WIDE = 7;
    private static final double SQUARE = 5;
    private static final double LOWEST = 3;
    /** Pixels for each stem from which on they are drawn one by one. */
    private static final double STEM_DISTANCE = 4;
    private static final double SQUARE_DISTANCE = 48;
    private static final double BRACKET = 4;

    private final PausePainter lanes;
    private final PauseScale scale;
    private final Surface surface;
    private final Palette palette;
    private final TimelineLayout layout;
    private final TimeWindow window;
    private final Pen pen;
    /** Where the last square ends: squares that would cover each other are left out. */
    private double free;

    MeasuredPausePainter(
            PausePainter lanes, PauseScale scale, Surface surface, Palette palette, TimelineLayout layout,
            TimeWindow window) {
        this.lanes = lanes;
        this.scale = scale;
        this.surface = surface;
        this.palette = palette;
        this.layout = layout;
        this.window = window;
        pen = Pen.of(palette.color(Ink.MEASURED), 1.25);
    }

    void paint(TimelineTrack log) {
        for (Pause.Kind kind : Pause.Kind.values()) {
            lane(log.pauses(kind), lanes.lane(kind), scale.longest(kind));
        }
        brackets(log);
    }

    private void lane(PauseSeries series, TimelineLayout.Band band, double longest) {
        free = Double.NEGATIVE_INFINITY;
        int first = series.firstEndingFrom(window.from());
        int last = series.firstStartingFrom(Math.nextUp(window.to()));
        if ((last - first) * STEM_DISTANCE > layout.plotWidth()) {
            profile(PauseColumns.of(series, window, (int) layout.plotWidth()), longest, band);
            return;
        }
        for (int i = first; i < last; i++) {
            pause(layout.x(series.start(i), window), layout.x(series.end(i), window),
                    series.duration(i) / longest, band);
        }
    }

    /** A line over the longest pauses, with a gap where there are none for a while. */
    private void profile(PauseColumns columns, double longest, TimelineLayout.Band band) {
        double[] xs = new double[columns.size()];
        double[] ys = new double[columns.size()];
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.which(i) < 0) {
                continue;
            }
            double x = layout.left() + i + 0.5;
            double y = band.bottom() - Math.max(LOWEST, columns.longest(i) / longest * band.height());
            if (count > 0 && x - xs[count - 1] > STEM_DISTANCE) {
                surface.polyline(xs, ys, count, pen);
                count = 0;
            }
            xs[count] = x;
            ys[count++] = y;
            if (x >= free) {
                square(x, y, band);
                free = x + SQUARE_DISTANCE;
            }
        }
        surface.polyline(xs, ys, count, pen);
    }

    private void pause(double from, double to, double share, TimelineLayout.Band band) {
        double height = Math.max(LOWEST, share * band.height());
        double top = band.bottom() - height;
        if (to - from >= WIDE) {
            surface.hatch(from, top, to - from, height, Hatch.DENSE, Pen.of(palette.color(Ink.MEASURED)));
            surface.strokeRect(from, top, to - from, height, pen);
            return;
        }
        double x = Math.round((from + to) / 2) + 0.5;
        surface.line(x, top, x, band.bottom(), pen);
        if (x - SQUARE / 2 >= free) {
            square(x, top, band);
            free = x + SQUARE / 2 + 1;
        }
    }

    private void square(double x, double middle, TimelineLayout.Band band) {
        double y = Math.max(band.top(), middle - SQUARE / 2);
        surface.fillRect(x - SQUARE / 2, y, SQUARE, SQUARE, palette.color(Ink.BACKGROUND));
        surface.strokeRect(x - SQUARE / 2, y, SQUARE, SQUARE, pen);
    }

    private void brackets(TimelineTrack log) {
        double y = Math.round(layout.increments().bottom()) + 2.5;
        double beyond = Double.NEGATIVE_INFINITY;
        for (Cycle cycle : CycleSearch.in(log, window)) {
            double x1 = Math.round(layout.x(log.axis().of(cycle.startTime()), window)) + 0.5;
            double x2 = Math.max(x1 + 1, Math.round(layout.x(log.axis().of(cycle.endTime()), window)) + 0.5);
            if (x2 <= beyond) {
                continue;
            }
            beyond = x2;
            Pen line = cycle.finished() ? pen : pen.dashed();
            surface.line(x1, y, x2, y, line);
            surface.line(x1, y - BRACKET, x1, y, line);
            surface.line(x2, y - BRACKET, x2, y, line);
        }
    }
}
