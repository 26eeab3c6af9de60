package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Bookmark;
import heapscope.timeline.TimelineData.DecisionRecord;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.List;

/** Draws a timeline: what frames it (background, axis, range, marks, cursor) and, through others, memory and pauses. */
final class TimelinePainter {

    private static final double MARK_DISTANCE = 10;
    private static final double MARK_SIZE = 4;

    private final Texts texts = TimelineView.TEXTS;
    private final TimelineModel model;
    private final Surface surface;
    private final Palette palette;
    private final TimelineLayout layout;
    private final TimeWindow window;
    private final TextStyle small;

    TimelinePainter(TimelineModel model, Surface surface, Palette palette, TimelineLayout layout) {
        this.model = model;
        this.surface = surface;
        this.palette = palette;
        this.layout = layout;
        window = model.windowProperty().get();
        small = TextStyle.of(Math.round(layout.textSize() * 0.86));
    }

    void paint(double width, double height) {
        surface.fillRect(0, 0, width, height, palette.color(Ink.BACKGROUND));
        range();
        axis();
        label(texts.get("lane.marks"), layout.marks().bottom() - 2);
        surface.pushClip(layout.left(), 0, layout.plotWidth(), height);
        MemoryPainter memory = new MemoryPainter(model.tracks(), surface, palette, layout, window);
        memory.paint();
        PauseScale scale = PauseScale.of(model.tracks(), window);
        pauses(scale);
        marks();
        surface.popClip();
        cursor();
        captions(memory, scale);
    }

    private void pauses(PauseScale scale) {
        PausePainter bars = new PausePainter(
                scale, surface, palette, layout, window, model.isShown(Origin.MEASURED));
        if (model.isShown(Origin.SIMULATED)) {
            bars.paint(model.run());
        }
        if (model.isShown(Origin.MEASURED)) {
            new MeasuredPausePainter(bars, scale, surface, palette, layout, window).paint(model.measured());
        }
        if (model.hoveredProperty().get() != null) {
            hovered(model.hoveredProperty().get());
        }
    }

    private void hovered(PauseAt pointed) {
        Pause pause = pointed.pause();
        AxisMap axis = pointed.track().axis();
        TimelineLayout.Band band = pause.kind() == Pause.Kind.MINOR ? layout.minors() : layout.increments();
        double x1 = layout.x(axis.of(pause.startTime()), window);
        double x2 = Math.max(x1 + PausePainter.THINNEST, layout.x(axis.of(pause.endTime()), window));
        surface.strokeRect(x1 - 3, band.top(), x2 - x1 + 6, band.height(), Pen.of(palette.color(Ink.SELECTION), 2));
    }

    private void range() {
        TimeWindow range = model.rangeProperty().get();
        if (range == null) {
            return;
        }
        double x1 = Math.max(layout.left(), layout.x(range.from(), window));
        double x2 = Math.min(layout.right(), layout.x(range.to(), window));
        if (x2 > x1) {
            double bottom = layout.marks().bottom();
            surface.fillRect(x1, 0, x2 - x1, bottom, palette.tint(Ink.SELECTION, 0.12));
            Pen edge = Pen.of(palette.color(Ink.SELECTION));
            surface.line(x1 + 0.5, 0, x1 + 0.5, bottom, edge);
            surface.line(x2 - 0.5, 0, x2 - 0.5, bottom, edge);
        }
    }

    private void axis() {
        Pen grid = Pen.of(palette.color(Ink.GRID));
        Pen base = Pen.of(palette.color(Ink.BORDER));
        TimelineLayout.Band axis = layout.axis();
        int most = (int) Math.max(2, layout.plotWidth() / (layout.textSize() * 6));
        TextStyle style = small.centered();
        List<TimeAxis.Mark> marks = model.alignmentProperty().get() == Alignment.TIME
                ? TimeAxis.marks(window, most) : TimeAxis.numbers(window, most);
        for (TimeAxis.Mark mark : marks) {
            double x = Math.round(layout.x(mark.at(), window)) + 0.5;
            surface.line(x, layout.memory().top(), x, layout.marks().bottom(), grid);
            double shown = Math.clamp(x, layout.left() + small.size(), layout.right() - 2.5 * small.size());
            surface.text(mark.text(), shown, axis.bottom() - axis.height() * 0.3, style, palette.color(Ink.TEXT_MUTED));
        }
        for (TimelineLayout.Band band : List.of(layout.memory(), layout.minors(), layout.increments())) {
            double y = Math.round(band.bottom()) + 0.5;
            surface.line(layout.left(), y, layout.right(), y, base);
        }
    }

    private void captions(MemoryPainter memory, PauseScale scale) {
        double line = small.size() * 1.15;
        lane(layout.memory(), line, texts.get("lane.memory"), Ink.MEMORY, memory.topText());
        lane(layout.minors(), line, texts.get("lane.minor"), Ink.MINOR, scale.topText(Pause.Kind.MINOR));
        lane(layout.increments(), line, texts.get("lane.increment"), Ink.INCREMENT,
                scale.topText(Pause.Kind.INCREMENT));
        if (model.alignmentProperty().get() == Alignment.MINOR) {
            label(texts.get("axis.minor"), layout.axis().bottom() - layout.axis().height() * 0.3);
        }
    }

    private void lane(TimelineLayout.Band band, double line, String name, Ink ink, String top) {
        double end = layout.left() - 8;
        surface.text(top, end, band.top() + small.size() * 0.85, small.atEnd(), palette.color(Ink.TEXT_MUTED));
        if (band.height() >= 2 * line) {
            surface.text(name, end, band.bottom() - 1, small.atEnd().inBold(), palette.color(ink));
        }
    }

    private void label(String text, double y) {
        surface.text(text, layout.left() - 8, y, small.atEnd(), palette.color(Ink.TEXT_MUTED));
    }

    private void marks() {
        if (!model.isShown(Origin.SIMULATED)) {
            return;
        }
        TimelineData data = model.run().data();
        AxisMap axis = model.run().axis();
        TimeWindow times = new TimeWindow(axis.time(window.from()), Math.nextUp(axis.time(window.to())));
        double y = layout.marks().top() + layout.marks().height() / 2;
        double free = Double.NEGATIVE_INFINITY;
        for (DecisionRecord record : MarkSearch.decisions(data, times)) {
            double x = layout.x(axis.of(record.time()), window);
            if (x >= free) {
                decision(x, y, record.decision().acts());
                free = x + MARK_DISTANCE;
            }
        }
        double freeForText = Double.NEGATIVE_INFINITY;
        for (Bookmark bookmark : data.bookmarks()) {
            if (window.contains(axis.of(bookmark.time()))) {
                freeForText = flag(bookmark, freeForText);
            }
        }
    }

    /** A decision: a diamond if the collector acted on it, a small ring if it left things as they are. */
    private void decision(double x, double y, boolean acts) {
        if (acts) {
            double[] xs = {x, x + MARK_SIZE, x, x - MARK_SIZE};
            double[] ys = {y - MARK_SIZE, y, y + MARK_SIZE, y};
            surface.fillPolygon(xs, ys, 4, palette.color(Ink.CYCLE));
        } else {
            surface.strokeEllipse(x, y, MARK_SIZE / 2, MARK_SIZE / 2, Pen.of(palette.color(Ink.TEXT_MUTED)));
        }
    }

    /** A bookmark with its name where there is room for it; where there is room for the next name. */
    private double flag(Bookmark bookmark, double freeForText) {
        double x = Math.round(layout.x(model.run().axis().of(bookmark.time()), window)) + 0.5;
        TimelineLayout.Band band = layout.marks();
        Pen dashes = Pen.of(palette.tint(Ink.BOOKMARK, 0.45)).dashed();
        surface.line(x, layout.memory().top(), x, band.bottom(), dashes);
        double end = x + 16 + TextMetrics.width(bookmark.name(), small);
        boolean named = x >= freeForText;
        if (named) {
            surface.fillRect(x - 2, band.top(), end - x + 2, band.height(), palette.color(Ink.BACKGROUND));
            surface.text(bookmark.name(), x + 12, band.bottom() - 2, small, palette.color(Ink.BOOKMARK));
        }
        surface.fillPolygon(new double[] {x, x + 9, x}, new double[] {band.top(), band.top() + 5, band.top() + 10}, 3,
                palette.color(Ink.BOOKMARK));
        return named ? end : freeForText;
    }

    private void cursor() {
        if (!model.isShown(Origin.SIMULATED) || !window.contains(model.cursor())) {
            return;
        }
        double x = Math.round(layout.x(model.cursor(), window)) + 0.5;
        surface.line(x, 0, x, layout.marks().bottom(), Pen.of(palette.color(Ink.NOW), 2));
        surface.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {0, 0, 8}, 3, palette.color(Ink.NOW));
    }
}
