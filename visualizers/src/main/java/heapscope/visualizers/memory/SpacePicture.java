package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.panel.Texts;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.Picture;

/**
 * The picture of a range of addresses: a title with figures, rows of memory below. What differs between spaces is what
 * lies in the rows.
 */
abstract class SpacePicture implements Picture {

    /** The words of the views of memory. */
    static final Texts TEXTS = Texts.of(SpacePicture.class);

    private static final double RIGHT_MARGIN = 16;
    private static final double STANDARD_TEXT_SIZE = 14;

    private HeapSnapshot snapshot;
    private StepMarks marks = StepMarks.NONE;
    private long selected;
    private long hovered;
    private int zoom;
    private double scroll;
    private double roomBehindTitle;
    private double textSize = STANDARD_TEXT_SIZE;

    /** Shows a snapshot, null for none, and what happened in the step that led to it. */
    void show(HeapSnapshot newSnapshot, StepMarks newMarks) {
        boolean other = newSnapshot == null || newSnapshot != snapshot;
        snapshot = newSnapshot;
        marks = newMarks;
        if (other) {
            changed();
        }
        marksChanged();
    }

    /** What happened in the step is known now, or the step is another one. */
    void marksChanged() {
    }

    /** Another snapshot is shown. */
    abstract void changed();

    /** The first address of the first row. */
    abstract long origin();

    /** Behind the last address. */
    abstract long end();

    /** How many bytes from the first address on are to be seen at once unless zoomed. */
    long bytesToFit() {
        return end() - origin();
    }

    /** Bytes per row from which to choose, ascending. */
    abstract long[] candidates(double height);

    /** The figures behind the title. */
    abstract String figures();

    /** How high everything is at the present zoom, title included, on a picture of that size. */
    double contentHeight(double width, double height) {
        AddressRows rows = rows(width, height);
        return rows == null ? height : titleHeight() + rows.height();
    }

    /** Zooms so that what is at a line of the picture stays there. */
    void zoomAround(int steps, double y, double width, double height) {
        AddressRows before = rows(width, height);
        setZoom(steps);
        if (before == null) {
            return;
        }
        long address = before.rowStart(Math.clamp((long) ((y - before.top()) / before.pitch()), 0, before.count() - 1));
        AddressRows after = rows(width, height);
        setScroll(after.rowOf(address) * after.pitch() - (y - titleHeight()) + after.pitch() / 2);
        clampScroll(width, height);
    }

    /** Brings the scroll position back into the range there is. */
    void clampScroll(double width, double height) {
        scroll = Math.clamp(scroll, 0, Math.max(0, contentHeight(width, height) - height));
    }

    /** Scrolls as little as is needed to see an object of this space. */
    void reveal(long object, double width, double height) {
        long[] extent = snapshot == null ? null : extentOf(object);
        AddressRows rows = extent == null ? null : rows(width, height);
        if (rows == null) {
            return;
        }
        double top = rows.boxTop(rows.longestPart(extent[0], extent[0] + extent[1])) - rows.lane();
        double bottom = top + rows.pitch();
        if (top < titleHeight()) {
            scroll -= titleHeight() - top;
        } else if (bottom > height) {
            scroll += bottom - height;
        }
        clampScroll(width, height);
    }

    /** Draws what is in the rows. */
    abstract void paintRows(Surface surface, Palette palette, AddressRows rows, double height);

    /** The object at a point of the rows, 0 for none. */
    abstract long objectAt(long address);

    /** Forgets what only holds for the run that was shown before. */
    void startOver() {
        zoom = 0;
        scroll = 0;
    }

    /** The object before or behind another in order of addresses; the first or last one if it is 0. */
    abstract long neighbor(long object, boolean forward);

    /** Where the header of an object is and its size in bytes; null if it is not in this space. */
    abstract long[] extentOf(long object);

    HeapSnapshot snapshot() {
        return snapshot;
    }

    HeapView heap() {
        return snapshot.heap();
    }

    StepMarks marks() {
        return marks;
    }

    long selected() {
        return selected;
    }

    long hovered() {
        return hovered;
    }

    void setSelected(long object) {
        selected = object;
    }

    void setHovered(long object) {
        hovered = object;
    }

    int zoom() {
        return zoom;
    }

    void setZoom(int steps) {
        zoom = Math.clamp(steps, 0, 40);
    }

    double scroll() {
        return scroll;
    }

    void setScroll(double pixels) {
        scroll = pixels;
    }

    double textSize() {
        return textSize;
    }

    void setTextSize(double size) {
        textSize = size;
    }

    /** Keeps pixels at the right of the title free, where something else stands. */
    final void setRoomBehindTitle(double pixels) {
        roomBehindTitle = pixels;
    }

    /** The height of the title. */
    double titleHeight() {
        return Math.ceil(textSize * 1.9);
    }

    /** Where rows are on a picture of that size; null if there is nothing to show. */
    AddressRows rows(double width, double height) {
        if (snapshot == null || end() <= origin()) {
            return null;
        }
        double gutter = TextMetrics.width(addressText(end()), addressStyle()) + 14;
        RowsFit fit = new RowsFit(Math.max(64, width - gutter - RIGHT_MARGIN), height - titleHeight() - 2, textSize);
        RowsFit.Choice fitting = fit.choose(bytesToFit(), candidates(height));
        RowsFit.Choice rows = zoom == 0 ? fitting : fit.at(RowsFit.zoomed(fitting.bytesPerRow(), zoom));
        double boxHeight = fit.boxHeight(bytesToFit(), rows);
        AddressRows unscrolled = fit.rows(origin(), end(), rows, gutter, titleHeight(), boxHeight);
        double most = Math.max(0, unscrolled.height() - (height - titleHeight()));
        return fit.rows(origin(), end(), rows, gutter, titleHeight() - Math.clamp(scroll, 0, most), boxHeight);
    }

    @Override
    public void paint(Surface surface, Palette palette, double width, double height) {
        surface.fillRect(0, 0, width, height, palette.color(Ink.BACKGROUND));
        AddressRows rows = rows(width, height);
        if (rows != null) {
            surface.pushClip(0, titleHeight(), width, height - titleHeight());
            paintRows(surface, palette, rows, height);
            addresses(surface, palette, rows, height);
            surface.popClip();
        }
        title(surface, palette, width);
    }

    private void title(Surface surface, Palette palette, double width) {
        double baseline = titleHeight() * 0.68;
        TextStyle bold = TextStyle.of(textSize).inBold();
        String title = title();
        surface.textWithin(title, 8, baseline, width - 16, bold, palette.color(Ink.TEXT));
        double x = 8 + TextMetrics.width(title, bold) + textSize;
        String rest = snapshot == null ? TEXTS.get("nothing") : figures();
        TextStyle plain = TextStyle.of(textSize * 0.92);
        surface.textWithin(rest, x, baseline, width - x - 8 - roomBehindTitle, plain, palette.color(Ink.TEXT_MUTED));
    }

    /** The addresses at the starts of rows, of as many as there is room for. */
    private void addresses(Surface surface, Palette palette, AddressRows rows, double height) {
        TextStyle style = addressStyle();
        int every = (int) Math.ceil(textSize * 1.2 / rows.pitch());
        for (int row = rows.firstRow(titleHeight()); row < rows.endRow(height); row++) {
            if (row % every == 0) {
                double middle = rows.boxTop(row) + Math.min(rows.box(), 2.2 * textSize) / 2 + style.size() * 0.36;
                double y = Math.max(middle, titleHeight() + style.size() * 0.8);
                surface.text(
                        addressText(rows.rowStart(row)), rows.left() - 7, y, style, palette.color(Ink.TEXT_MUTED));
            }
        }
    }

    private TextStyle addressStyle() {
        return TextStyle.of(textSize * 0.78).inMonospace().atEnd();
    }

    static String addressText(long address) {
        return "0x" + Long.toHexString(address);
    }

    /**
     * Where a range of addresses is on a picture of that size: x, y, width and height of its longest part, moved to the
     * edge if it is scrolled out of sight; null if it is not in this space.
     */
    double[] place(long start, long size, double width, double height) {
        AddressRows rows = rows(width, height);
        if (rows == null || start < origin() || start >= end()) {
            return null;
        }
        int wanted = rows.longestPart(start, start + size);
        double[] place = new double[4];
        rows.parts(start, start + size, (x, y, partWidth, partHeight, starts, ends) -> {
            if (y == rows.boxTop(wanted)) {
                place[0] = x;
                place[1] = Math.clamp(y, titleHeight() - partHeight, height);
                place[2] = partWidth;
                place[3] = partHeight;
            }
        });
        return place;
    }

    /** Frames around the selected object and the one under the mouse. */
    void frames(BlockPainter painter) {
        long[] under = hovered == 0 || hovered == selected ? null : extentOf(hovered);
        if (under != null) {
            painter.frame(under[0], under[0] + under[1], Ink.HOVER, 2, 1);
        }
        long[] chosen = selected == 0 ? null : extentOf(selected);
        if (chosen != null) {
            painter.frame(chosen[0], chosen[0] + chosen[1], Ink.SELECTION, 3, 3);
        }
    }
}
