package heapscope.visualizers.memory;

import heapscope.heap.HeapView.Arena;
import heapscope.heap.HeapView.Page;
import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.surface.TextMetrics;
import heapscope.visualizers.surface.TextStyle;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/** Says above each page of blocks what page it is, and draws its borders and those of arenas. */
final class PageHeadings {

    private final Surface surface;
    private final Palette palette;
    private final AddressRows rows;
    private final TextStyle style;
    private final double textSize;

    PageHeadings(Surface surface, Palette palette, AddressRows rows, double textSize) {
        this.surface = surface;
        this.palette = palette;
        this.rows = rows;
        this.textSize = textSize;
        style = TextStyle.of(textSize * 0.82);
    }

    /** A page: its outline, its arena if it is the first one, its size class and how full it is. */
    void page(Arena arena, Page page) {
        long end = page.address() + page.size();
        rows.parts(page.address(), end, (x, y, width, height, starts, ends) -> {
            surface.strokeRect(x, y, width - 1, height, Pen.of(palette.color(Ink.BORDER)));
            if (starts && rows.detail() == Detail.BOXES) {
                heading(arena, page, x, y, width);
            }
        });
        if (page.index() == 0) {
            rows.parts(page.address(), page.address() + 1, (x, y, width, height, starts, ends) -> surface.line(
                    x, y - rows.lane() + 2, x, y + height, Pen.of(palette.color(Ink.OLD), 2.5)));
        }
    }

    private void heading(Arena arena, Page page, double x, double y, double width) {
        double at = x + 4;
        double baseline = y - textSize * 0.3;
        if (page.index() == 0) {
            String name = SpacePicture.TEXTS.get(arena.current() ? "old.currentArena" : "old.arena", arena.number());
            TextStyle bold = style.inBold();
            surface.textWithin(name, at, baseline, width - 8, bold, palette.color(Ink.OLD));
            at += TextMetrics.width(name, bold) + textSize * 0.7;
        }
        double room = x + width - at - 4;
        surface.textWithin(text(page, room), at, baseline, room, style, palette.color(Ink.TEXT_MUTED));
    }

    /** In as many words as there is room for. */
    private String text(Page page, double room) {
        String state = SpacePicture.TEXTS.get("page." + page.state());
        String kind = page.blockSize() == 0 ? "page.empty" : "page.heading";
        String text = "";
        for (String length : new String[] {"", ".short", ".shortest"}) {
            text = SpacePicture.TEXTS.get(
                    kind + length, page.index(), page.blockSize(), page.used(), page.capacity(), state);
            if (TextMetrics.width(text, style) <= room) {
                return text;
            }
        }
        return text;
    }

    /** A large object. */
    void large(long from, long to) {
        if (rows.detail() != Detail.BOXES) {
            return;
        }
        rows.parts(from, to, (x, y, width, height, starts, ends) -> {
            if (starts) {
                surface.textWithin(
                        SpacePicture.TEXTS.get("old.large"), x + 4, y - textSize * 0.3, width - 8, style.inBold(),
                        palette.color(Ink.LARGE));
            }
        });
    }
}
