package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Page;
import heapscope.heap.HeapView.PageState;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/** Draws the old space when blocks are smaller than a few pixels. Made again only when something changed. */
final class OldSpaceDensity {

    private final DensityRaster raster = new DensityRaster();
    private boolean valid;
    private AddressRows madeFor;
    private Palette madeWith;
    private long white;
    private long gray;
    private long black;
    private long moved;

    /** Another snapshot is shown. */
    void invalidate() {
        valid = false;
    }

    void paint(
            Surface surface, Palette palette, AddressRows rows, int firstRow, int endRow, OldSpaceMap map, HeapView heap,
            StepMarks marks) {
        if (!valid || !rows.equals(madeFor) || palette != madeWith) {
            valid = true;
            madeFor = rows;
            madeWith = palette;
            raster.begin(rows, firstRow, endRow, surface.pixelScale());
            colors(palette);
            add(palette, rows.rowStart(firstRow), rows.rowStart(endRow), map, heap, marks);
            raster.finish(palette.color(Ink.BACKGROUND), palette.color(Ink.BACKGROUND));
        }
        raster.show(surface);
    }

    private void colors(Palette palette) {
        white = DensityRaster.packed(Look.WHITE.barFill(palette));
        gray = DensityRaster.packed(Look.GRAY.barFill(palette));
        black = DensityRaster.packed(Look.BLACK.barFill(palette));
        moved = DensityRaster.packed(palette.color(Ink.MOVED));
    }

    private void add(Palette palette, long from, long to, OldSpaceMap map, HeapView heap, StepMarks marks) {
        long free = DensityRaster.packed(palette.color(Ink.FREE));
        long unused = DensityRaster.packed(palette.color(Ink.UNUSED));
        HeapView.BlockVisitor blocks = marks.anyMoved() ? blockOrMoved(heap, marks) : block(heap);
        for (int i = map.firstPage(from); i < map.pageCount() && map.page(i).address() < to; i++) {
            Page page = map.page(i);
            if (page.blockSize() == 0) {
                raster.add(
                        page.address(), page.address() + page.size(), page.state() == PageState.FREE ? free : unused);
            } else {
                heap.blocksOf(page, blocks);
            }
        }
        for (int i = map.firstLarge(from); i < map.largeCount() && map.largeStart(i) < to; i++) {
            long start = map.largeStart(i);
            raster.add(start, start + map.largeSize(i), packed(heap.colorOf(start + 8)));
        }
        long freed = DensityRaster.packed(palette.color(Ink.DEAD));
        for (int i = marks.firstFreed(from); i < marks.freedCount() && marks.freed(i) < to; i++) {
            if (heap.objectAt(marks.freed(i)) == 0) {
                raster.add(marks.freed(i) - 8, marks.freed(i) - 8 + marks.freedSize(i), freed);
            }
        }
    }

    private HeapView.BlockVisitor block(HeapView heap) {
        return (object, type, size, header) -> raster.add(object - 8, object - 8 + size, packed(heap.colorOf(object, header)));
    }

    private HeapView.BlockVisitor blockOrMoved(HeapView heap, StepMarks marks) {
        return (object, type, size, header) -> {
            long color = marks.arrived(object) ? moved : packed(heap.colorOf(object, header));
            raster.add(object - 8, object - 8 + size, color);
        };
    }

    private long packed(HeapView.Color color) {
        return switch (color) {
            case BLACK -> black;
            case GRAY -> gray;
            case NONE, WHITE -> white;
        };
    }
}
