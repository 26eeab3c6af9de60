package heapscope.visualizers.timeline;

import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/** Draws memory used as a line over its area, and the threshold as a dashed line. */
final class MemoryPainter {

    private final MemorySeries memory;
    private final Surface surface;
    private final Palette palette;
    private final TimelineLayout layout;
    private final TimeWindow window;
    private final double top;

    MemoryPainter(
            MemorySeries memory, Surface surface, Palette palette, TimelineLayout layout, TimeWindow window) {
        this.memory = memory;
        this.surface = surface;
        this.palette = palette;
        this.layout = layout;
        this.window = window;
        top = TimeAxis.roundUpBytes(memory.greatest(window) * 1.02);
    }

    /** The value at the upper edge of the band. */
    static String topText(MemorySeries memory, TimeWindow window) {
        return Quantity.text(TimeAxis.roundUpBytes(memory.greatest(window) * 1.02), "bytes");
    }

    void paint() {
        if (memory.size() == 0) {
            return;
        }
        int columns = (int) layout.plotWidth();
        long[][] used = memory.usedByColumn(window, columns);
        int first = 0;
        while (first < columns && used[1][first] < 0) {
            first++;
        }
        if (first < columns) {
            area(used[1], first, columns);
            line(used, first, columns);
        }
        threshold();
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

    private void line(long[][] used, int first, int columns) {
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
        surface.polyline(xs, ys, count, Pen.of(palette.color(Ink.MEMORY), 2));
    }

    /** The threshold changes seldom: a step for each change that can be seen. */
    private void threshold() {
        int columns = (int) layout.plotWidth();
        double[] xs = new double[2 * columns + 2];
        double[] ys = new double[2 * columns + 2];
        int count = 0;
        double before = Double.NaN;
        for (int i = 0; i <= columns; i++) {
            double time = window.from() + i * window.length() / columns;
            int sample = memory.at(time);
            double value = memory.threshold(Math.max(0, sample));
            double x = layout.left() + i;
            if (value != before || i == columns) {
                if (count > 0) {
                    xs[count] = x;
                    ys[count++] = y(before);
                }
                xs[count] = x;
                ys[count++] = y(value);
                before = value;
            }
        }
        surface.polyline(xs, ys, count, Pen.of(palette.color(Ink.THRESHOLD), 1.5).dashed());
    }

    private double y(double bytes) {
        return layout.memory().bottom() - Math.max(0, bytes) / top * layout.memory().height();
    }
}
