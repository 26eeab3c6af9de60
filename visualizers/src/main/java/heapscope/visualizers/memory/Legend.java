package heapscope.visualizers.memory;

import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.CanvasView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;

/**
 * What the shapes, patterns and colors of memory mean, drawn by what draws memory. It takes as many lines as its width
 * needs; hide it with {@link #setVisible}, which gives its room away too.
 */
public final class Legend extends CanvasView {

    private static final double SAMPLE = 2.4;
    private static final double LINE = 1.75;

    /** A meaning and how a sample of it is drawn. */
    private record Entry(String text, Sample sample) {}

    /** Draws a sample over some bytes. */
    @FunctionalInterface
    private interface Sample {
        void draw(BlockPainter painter, Surface surface, Palette palette, AddressRows rows);
    }

    private static final long FROM = 0;
    private static final long TO = 32;
    private final List<Entry> entries = new ArrayList<>();

    /** The legend of nursery and old space. */
    public Legend() {
        super("memory-legend", SpacePicture.TEXTS.get("legend.title"));
        setFocusTraversable(false);
        managedProperty().bind(visibleProperty());
        block("young", Look.YOUNG);
        block("pinned", Look.PINNED);
        block("forwarded", Look.FORWARDED);
        block("dead", Look.DEAD);
        add("stale", (painter, surface, palette, rows) -> painter.staleArea(FROM, TO));
        add("unused", (painter, surface, palette, rows) -> painter.area(FROM, TO, palette.color(Ink.UNUSED)));
        block("white", Look.WHITE);
        block("gray", Look.GRAY);
        block("black", Look.BLACK);
        add("large", (painter, surface, palette, rows) -> {
            painter.block(FROM, TO, Look.WHITE);
            painter.doubleBorder(FROM, TO, Look.WHITE);
        });
        add("freeBlock", (painter, surface, palette, rows) -> {
            painter.area(FROM, TO, palette.color(Ink.FREE));
            painter.freeBlock(FROM, TO);
        });
        block("freed", Look.FREED);
        block("reserved", Look.RESERVED);
        add("remembered", (painter, surface, palette, rows) -> {
            painter.block(FROM, TO, Look.WHITE);
            painter.flag(FROM, TO, Ink.REMEMBERED);
        });
        add("moved", (painter, surface, palette, rows) -> arrow(surface, rows, Pen.of(palette.color(Ink.MOVED), 1.8)));
        add("reference", (painter, surface, palette, rows) -> arrow(
                surface, rows, Pen.of(palette.color(Ink.REFERENCE), 1.4)));
        add("selected", (painter, surface, palette, rows) -> painter.frame(FROM, TO, Ink.SELECTION, 3, 0));
    }

    private void block(String key, Look look) {
        add(key, (painter, surface, palette, rows) -> painter.block(FROM, TO, look));
    }

    private void add(String key, Sample sample) {
        entries.add(new Entry(SpacePicture.TEXTS.get("legend." + key), sample));
    }

    private static void arrow(Surface surface, AddressRows rows, Pen pen) {
        double y = rows.boxTop(0) + rows.box() / 2;
        surface.arrow(rows.left(), y, rows.left() + rows.width(), y, 0, pen);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        surface.fillRect(0, 0, width, height, palette.color(Ink.PANEL));
        double column = columnWidth();
        int columns = Math.max(1, (int) ((width - 8) / column));
        double line = textSize() * LINE;
        for (int i = 0; i < entries.size(); i++) {
            double x = 8 + i % columns * column;
            double y = 4 + i / columns * line;
            entry(entries.get(i), surface, palette, x, y);
        }
    }

    private void entry(Entry entry, Surface surface, Palette palette, double x, double y) {
        double size = textSize();
        double box = Math.ceil(size * 1.25);
        AddressRows rows = new AddressRows(FROM, TO, TO, x, y, size * SAMPLE, 0, box, 4, Detail.BOXES);
        entry.sample().draw(new BlockPainter(surface, palette, rows, size), surface, palette, rows);
        surface.text(
                entry.text(), x + size * (SAMPLE + 0.5), y + box / 2 + size * 0.33, TextStyle.of(size * 0.9),
                palette.color(Ink.TEXT));
    }

    private double columnWidth() {
        TextStyle style = TextStyle.of(textSize() * 0.9);
        double widest = entries.stream().mapToDouble(entry -> TextMetrics.width(entry.text(), style)).max().orElse(0);
        return widest + textSize() * (SAMPLE + 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : 800;
        int columns = Math.max(1, (int) ((wide - 8) / columnWidth()));
        return Math.ceil((entries.size() + columns - 1) / columns * textSize() * LINE + 8);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
