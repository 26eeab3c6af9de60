package heapscope.visualizers.memory;

import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Palette;
import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * Draws blocks smaller than pixels: each pixel is the mean of what lies in its bytes. Sums of red, green, blue and of
 * the share that is covered are kept in the four quarters of one {@code long} per pixel, so that a block costs a
 * multiplication and an addition.
 */
final class DensityRaster {

    /** A whole pixel; 257 times 255 still fits into 16 bits. */
    private static final int WHOLE = 256;
    private static final int BITS = 8;

    private long[] sums = new long[0];
    private int[] pixels = new int[0];
    private AddressRows rows;
    private double pixelScale;
    private int columns;
    private int firstRow;
    private int endRow;
    private int height;
    /** Parts of which a pixel has {@link #WHOLE}. */
    private double unitsPerByte;

    /** A color as the four sums that one unit of it adds. */
    static long packed(Color color) {
        int argb = Palette.argb(color);
        return (argb >> 16 & 0xffL) << 48 | (argb >> 8 & 0xffL) << 32 | (argb & 0xffL) << 16 | 1;
    }

    /** Starts an empty picture of some rows. */
    void begin(AddressRows newRows, int newFirstRow, int newEndRow, double newPixelScale) {
        rows = newRows;
        firstRow = newFirstRow;
        endRow = newEndRow;
        pixelScale = newPixelScale;
        columns = (int) Math.ceil(rows.width() * pixelScale);
        unitsPerByte = columns * (double) WHOLE / rows.bytesPerRow();
        int size = columns * Math.max(0, endRow - firstRow);
        if (sums.length < size) {
            sums = new long[size];
        } else {
            Arrays.fill(sums, 0, size, 0);
        }
    }

    /** Some of the rows of the picture; bands that have no row in common can be filled at the same time. */
    Band band(int bandFirstRow, int bandEndRow) {
        return new Band(bandFirstRow, bandEndRow);
    }

    /** The whole picture. */
    Band band() {
        return band(firstRow, endRow);
    }

    /** Ends the picture: what is not covered has the color of the ground. */
    void finish(Color ground, Color gap) {
        int rowPixels = (int) Math.round(rows.pitch() * pixelScale);
        int boxPixels = (int) Math.round(rows.box() * pixelScale);
        height = rowPixels * Math.max(0, endRow - firstRow);
        if (pixels.length != columns * height) {
            pixels = new int[columns * height];
        }
        int groundPixel = Palette.argb(ground);
        int gapPixel = Palette.argb(gap);
        for (int row = 0; row < endRow - firstRow; row++) {
            int target = row * rowPixels * columns;
            resolve(row * columns, target, groundPixel);
            for (int line = 1; line < boxPixels; line++) {
                System.arraycopy(pixels, target, pixels, target + line * columns, columns);
            }
            Arrays.fill(pixels, target + boxPixels * columns, target + rowPixels * columns, gapPixel);
        }
    }

    /** Shows the finished picture where the rows are. */
    void show(Surface surface) {
        double y = rows.top() + firstRow * rows.pitch() + rows.lane();
        surface.image(pixels, columns, height, rows.left(), y, columns / pixelScale, height / pixelScale);
    }

    private void resolve(int source, int target, int ground) {
        int groundRed = ground >> 16 & 0xff;
        int groundGreen = ground >> 8 & 0xff;
        int groundBlue = ground & 0xff;
        for (int i = 0; i < columns; i++) {
            long sum = sums[source + i];
            int open = Math.max(0, WHOLE - (int) (sum & 0xffff));
            int red = (int) (sum >>> 48) + open * groundRed >> BITS;
            int green = (int) (sum >>> 32 & 0xffff) + open * groundGreen >> BITS;
            int blue = (int) (sum >>> 16 & 0xffff) + open * groundBlue >> BITS;
            pixels[target + i] = 0xff000000 | red << 16 | green << 8 | blue;
        }
    }

    /** Rows to which blocks are added by one thread. */
    final class Band {
        private final int bandFirstRow;
        private final int bandEndRow;
        /** The addresses of the row to which something was added last, and where its sums start. */
        private long rowStart;
        private long rowEnd = -1;
        private int rowSums;

        private Band(int bandFirstRow, int bandEndRow) {
            this.bandFirstRow = bandFirstRow;
            this.bandEndRow = bandEndRow;
        }

        /** Adds what lies in these rows of a range of addresses. Ranges in order of addresses are the fastest. */
        void add(long from, long to, long packedColor) {
            if (from >= rowStart && to <= rowEnd) {
                span(rowSums, from - rowStart, to - rowStart, packedColor);
            } else {
                addToOtherRow(from, to, packedColor);
            }
        }

        private void addToOtherRow(long from, long to, long packedColor) {
            long fromOffset = from - rows.origin();
            int row = (int) (fromOffset / rows.bytesPerRow());
            long inRow = fromOffset - row * rows.bytesPerRow();
            long left = to - from;
            while (left > 0 && row < bandEndRow) {
                long part = Math.min(left, rows.bytesPerRow() - inRow);
                if (row >= bandFirstRow) {
                    rowStart = rows.rowStart(row);
                    rowEnd = rowStart + rows.bytesPerRow();
                    rowSums = (row - firstRow) * columns;
                    span(rowSums, inRow, inRow + part, packedColor);
                }
                left -= part;
                inRow = 0;
                row++;
            }
        }

        private void span(int firstSum, long from, long to, long packedColor) {
            int start = (int) (from * unitsPerByte);
            int end = (int) (to * unitsPerByte);
            int first = firstSum + (start >> BITS);
            int last = firstSum + (end >> BITS);
            if (first == last) {
                sums[first] += (end - start) * packedColor;
                return;
            }
            sums[first] += (WHOLE - (start & WHOLE - 1)) * packedColor;
            for (int at = first + 1; at < last; at++) {
                sums[at] += WHOLE * packedColor;
            }
            int rest = end & WHOLE - 1;
            if (rest > 0) {
                sums[last] += rest * packedColor;
            }
        }
    }
}
