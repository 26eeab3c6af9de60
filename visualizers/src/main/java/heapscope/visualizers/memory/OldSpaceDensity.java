package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import java.util.stream.IntStream;

/** Draws the old space when blocks are smaller than a few pixels. Made again only when something changed. */
final class OldSpaceDensity {

    /** Bands of rows that are made at the same time, so that all processors have something to do. */
    private static final int BANDS = 8;

    private final DensityRaster raster = new DensityRaster();
    private boolean valid;
    private AddressRows madeFor;
    private Palette madeWith;

    /** Another snapshot is shown. */
    void invalidate() {
        valid = false;
    }

    void paint(
            Surface surface, Palette palette, AddressRows rows, int firstRow, int endRow, OldSpaceMap map,
            HeapView heap, StepMarks marks) {
        if (!valid || !rows.equals(madeFor) || palette != madeWith) {
            valid = true;
            madeFor = rows;
            madeWith = palette;
            raster.begin(rows, firstRow, endRow, surface.pixelScale());
            OldSpaceBand.Colors colors = OldSpaceBand.Colors.of(palette);
            int count = Math.clamp(endRow - firstRow, 1, BANDS);
            IntStream.range(0, count).parallel().forEach(i -> {
                int from = firstRow + (endRow - firstRow) * i / count;
                int to = firstRow + (endRow - firstRow) * (i + 1) / count;
                new OldSpaceBand(raster.band(from, to), colors, map, heap, marks).add(
                        rows.rowStart(from), rows.rowStart(to));
            });
            raster.finish(palette.color(Ink.BACKGROUND), palette.color(Ink.BACKGROUND));
        }
        raster.show(surface);
    }
}
