package heapscope.visualizers.memory;

import heapscope.heap.HeapView.Nursery;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/** Draws the bump pointer, the end of the gap it is in, and the barriers it will have to jump. */
final class NurseryMarks {

    private static final double ARROW = 6;

    private final Surface surface;
    private final Palette palette;
    private final AddressRows rows;
    private final TextStyle style;

    NurseryMarks(Surface surface, Palette palette, AddressRows rows, double textSize) {
        this.surface = surface;
        this.palette = palette;
        this.rows = rows;
        style = TextStyle.of(textSize * 0.82).inBold();
    }

    void paint(Nursery nursery) {
        for (long barrier : nursery.barriers()) {
            if (barrier != nursery.top() && barrier < nursery.end()) {
                mark(barrier, Ink.PINNED, SpacePicture.TEXTS.get("nursery.barrier"), true);
            }
        }
        boolean together = nursery.free() == nursery.top();
        String top = SpacePicture.TEXTS.get(together ? "nursery.freeAndTop" : "nursery.top");
        mark(nursery.top(), Ink.LIMIT, hidesName(nursery, top) ? "" : top, true);
        if (!together) {
            mark(nursery.free(), Ink.BUMP, SpacePicture.TEXTS.get("nursery.free"), false);
        }
    }

    /** Whether the bump pointer is so near below the top that its arrow stands where the top's name would. */
    private boolean hidesName(Nursery nursery, String top) {
        double distance = (nursery.top() - nursery.free()) * rows.scale();
        return distance > 0 && distance < 2 * ARROW + 3 + TextMetrics.width(top, style);
    }

    /** A line down through the row, and an arrow with a name in the lane above it. */
    private void mark(long address, Ink ink, String name, boolean nameBefore) {
        boolean atRowEnd = address > rows.origin() && (nameBefore || address == rows.end())
                && (address - rows.origin()) % rows.bytesPerRow() == 0;
        int row = atRowEnd ? rows.rowOf(address) - 1 : rows.rowOf(address);
        double x = atRowEnd ? rows.left() + rows.width() : rows.xOf(address);
        double top = rows.boxTop(row);
        surface.line(x, top - rows.lane() * 0.3, x, top + rows.box() + 2, Pen.of(palette.color(ink), 2.5));
        surface.fillPolygon(
                new double[] {x - ARROW, x + ARROW, x},
                new double[] {top - ARROW - 1, top - ARROW - 1, top + 1}, 3, palette.color(ink));
        if (rows.detail() != Detail.BOXES) {
            return;
        }
        double width = TextMetrics.width(name, style);
        boolean roomBefore = x - ARROW - 3 - width >= rows.left();
        boolean roomBehind = x + ARROW + 3 + width <= rows.left() + rows.width();
        boolean before = nameBefore && roomBefore || !roomBehind;
        double textX = before ? x - ARROW - 3 - width : x + ARROW + 3;
        surface.text(name, textX, top - 4, style, palette.color(ink));
    }
}
