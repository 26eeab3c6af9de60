package heapscope.visualizers.timeline;

import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.List;

/**
 * Draws memory used and the threshold of each timeline on one scale. A simulated run is a line over its area with a
 * dashed threshold; a log is a thin line with hollow squares on it, and its threshold dotted.
 */
final class MemoryPainter {

    private static final double SQUARE = 5;
    /** Pixels from one square to the next. */
    private static final int SQUARE_DISTANCE = 48;

    private final List<TimelineTrack> tracks;
    private final Surface surface;
    private final Palette palette;
    private final TimelineLayout layout;
    private final TimeWindow window;
    private final double top;

    MemoryPainter(
            List<TimelineTrack> tracks, Surface surface, Palette palette, TimelineLayout layout, TimeWindow window) {
        this.tracks = tracks.stream().filter(track -> track.memory().size() > 0).toList();
        this.surface = surface;
        this.palette = palette;
        this.layout = layout;
        this.window = window;
        double greatest = this.tracks.stream().mapToDouble(track -> track.memory().greatest(window)).max().orElse(0);
        top = TimeAxis.roundUpBytes(greatest * 1.02);
    }

    /** The value at the upper edge of the band; nothing if no timeline has any. */
    String topText() {
        return tracks.isEmpty() ? "" : Quantity.text(top, "bytes");
    }

    void paint() {
        for (TimelineTrack track : tracks) {
            int columns = columns(track);
            if (columns == 0) {
                continue;
            }
            TimeWindow reached = new TimeWindow(window.from(), window.time(columns, 0, (int) layout.plotWidth()));
            long[][] used = track.memory().usedByColumn(reached, columns);
            int first = 0;
            while (first < columns && used[1][first] < 0) {
                first++;
            }
            if (first < columns) {
                paint(track, used, first, columns);
            }
        }
    }

    /** How many columns of the plot the timeline reaches into. */
    private int columns(TimelineTrack track) {
        int width = (int) layout.plotWidth();
        return (int) Math.clamp(Math.ceil(window.x(track.end(), 0, width)), 0, width);
    }

    private void paint(TimelineTrack track, long[][] used, int first, int columns) {
        if (track.origin() == Origin.SIMULATED) {
            area(used[1], first, columns);
            line(used, first, columns, Pen.of(palette.color(Ink.MEMORY), 2));
            threshold(track.memory(), columns, Pen.of(palette.color(Ink.THRESHOLD), 1.5).dashed());
        } else {
            line(used, first, columns, Pen.of(palette.color(Ink.MEASURED), 1.25));
            squares(used[2], first, columns);
            threshold(track.memory(), columns, Pen.of(palette.color(Ink.MEASURED), 1.5).dotted());
        }
    }

    private void area(long[] greatest, int first, int columns) {
        int count = columns - first + 2;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = first; i < columns; i++) {
            xs[i - first] = layout.left() + i + 0.5;
            ys[i - first] = y(greatest[i]);
        }
        xs[count - 2] = layout.left() + columns;
        ys[count - 2] = layout.memory().bottom();
        xs[count - 1] = layout.left() + first;
        ys[count - 1] = layout.memory().bottom();
        surface.fillPolygon(xs, ys, count, palette.color(Ink.MEMORY).deriveColor(0, 1, 1, 0.16));
    }

    private void line(long[][] used, int first, int columns, Pen pen) {
        double[] xs = new double[3 * (columns - first)];
        double[] ys = new double[3 * (columns - first)];
        int count = 0;
        for (int i = first; i < columns; i++) {
            double x = layout.left() + i + 0.5;
            if (used[1][i] != used[0][i]) {
                xs[count] = x;
                ys[count++] = y(used[0][i]);
                xs[count] = x;
                ys[count++] = y(used[1][i]);
            }
            xs[count] = x;
            ys[count++] = y(used[2][i]);
        }
        surface.polyline(xs, ys, count, pen);
    }

    private void squares(long[] used, int first, int columns) {
        Pen pen = Pen.of(palette.color(Ink.MEASURED), 1.25);
        for (int i = first + SQUARE_DISTANCE / 2; i < columns; i += SQUARE_DISTANCE) {
            double x = layout.left() + i + 0.5 - SQUARE / 2;
            double y = y(used[i]) - SQUARE / 2;
            surface.fillRect(x, y, SQUARE, SQUARE, palette.color(Ink.BACKGROUND));
            surface.strokeRect(x, y, SQUARE, SQUARE, pen);
        }
    }

    /** The threshold changes seldom: a step for each change that can be seen. A log does not tell the first one. */
    private void threshold(MemorySeries memory, int columns, Pen pen) {
        double[] xs = new double[2 * columns + 2];
        double[] ys = new double[2 * columns + 2];
        int count = 0;
        double before = 0;
        for (int i = 0; i <= columns; i++) {
            int sample = memory.at(window.time(i, 0, (int) layout.plotWidth()));
            double value = memory.threshold(Math.max(0, sample));
            double x = layout.left() + i;
            if (value != before || i == columns) {
                if (before > 0) {
                    xs[count] = x;
                    ys[count++] = y(before);
                }
                if (value > 0) {
                    xs[count] = x;
                    ys[count++] = y(value);
                }
                before = value;
            }
        }
        surface.polyline(xs, ys, count, pen);
    }

    private double y(double bytes) {
        return layout.memory().bottom() - Math.max(0, bytes) / top * layout.memory().height();
    }
}
