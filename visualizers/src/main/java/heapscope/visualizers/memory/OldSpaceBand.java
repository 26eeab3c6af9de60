package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.heap.HeapView.Color;
import heapscope.heap.HeapView.Page;
import heapscope.heap.HeapView.PageState;
import heapscope.object.TypeDescriptor;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;

/** Adds the blocks of some rows of the old space to the picture of their density. */
final class OldSpaceBand {

    private static final double LARGE_STRENGTH = 0.65;

    private final DensityRaster.Band raster;
    private final Colors colors;
    private final OldSpaceMap map;
    private final HeapView heap;
    private final StepMarks marks;

    OldSpaceBand(DensityRaster.Band raster, Colors colors, OldSpaceMap map, HeapView heap, StepMarks marks) {
        this.raster = raster;
        this.colors = colors;
        this.map = map;
        this.heap = heap;
        this.marks = marks;
    }

    /** Colors as the raster wants them. */
    record Colors(
            long white, long gray, long black, long young, long large, long moved, long free, long unused, long freed) {

        static Colors of(Palette palette) {
            return new Colors(
                    packed(palette, Look.WHITE), packed(palette, Look.GRAY), packed(palette, Look.BLACK),
                    packed(palette, Look.YOUNG),
                    DensityRaster.packed(palette.tint(Ink.LARGE, LARGE_STRENGTH)),
                    DensityRaster.packed(palette.color(Ink.MOVED)), DensityRaster.packed(palette.color(Ink.FREE)),
                    DensityRaster.packed(palette.color(Ink.UNUSED)), DensityRaster.packed(palette.color(Ink.DEAD)));
        }

        private static long packed(Palette palette, Look look) {
            return DensityRaster.packed(look.barFill(palette));
        }

        private long of(Color color) {
            return switch (color) {
                case BLACK -> black;
                case GRAY -> gray;
                case WHITE -> white;
                case NONE -> young;
            };
        }
    }

    /** Adds all that lies between two addresses, which are the ends of the band's rows. */
    void add(long from, long to) {
        HeapView.BlockVisitor blocks = marks.anyMoved() ? this::blockOrMoved : this::block;
        for (int i = map.firstPage(from); i < map.pageCount() && map.page(i).address() < to; i++) {
            page(map.page(i), blocks);
        }
        for (int i = map.firstLarge(from); i < map.largeCount() && map.largeStart(i) < to; i++) {
            long start = map.largeStart(i);
            Color color = heap.colorOf(start + TypeDescriptor.HEADER);
            raster.add(start, start + map.largeSize(i), color == Color.WHITE ? colors.large() : colors.of(color));
        }
        for (int i = marks.firstFreed(from); i < marks.freedCount() && marks.freed(i) < to; i++) {
            if (heap.objectAt(marks.freed(i)) == 0) {
                add(marks.freed(i), marks.freedSize(i), colors.freed());
            }
        }
    }

    private void page(Page page, HeapView.BlockVisitor blocks) {
        if (page.blockSize() == 0) {
            boolean free = page.state() == PageState.FREE;
            raster.add(page.address(), page.address() + page.size(), free ? colors.free() : colors.unused());
        } else {
            heap.blocksOf(page, blocks);
        }
    }

    private void block(long object, int type, long size, long header) {
        add(object, size, colors.of(heap.colorOf(object, header)));
    }

    private void blockOrMoved(long object, int type, long size, long header) {
        add(object, size, marks.arrived(object) ? colors.moved() : colors.of(heap.colorOf(object, header)));
    }

    private void add(long object, long size, long color) {
        long start = object - TypeDescriptor.HEADER;
        raster.add(start, start + size, color);
    }
}
