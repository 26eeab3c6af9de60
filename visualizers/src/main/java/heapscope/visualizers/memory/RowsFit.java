package heapscope.visualizers.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses how many bytes go into a row.
 *
 * @param height of the area for rows, pixels
 * @param width of a row, pixels
 * @param textSize of normal text, pixels
 */
record RowsFit(double width, double height, double textSize) {

    /** Text in boxes gets no better than at this scale. */
    private static final double MOST_SCALE = 3.6;

    private static final long LEAST_PER_ROW = 64;

    /**
     * The fewest bytes per row, of ascending candidates, with which everything can be seen at once; if there is none,
     * the last candidate.
     */
    long choose(long bytes, long[] candidates) {
        for (long perRow : candidates) {
            if (width / perRow <= MOST_SCALE && heightOf(bytes, perRow) <= height) {
                return perRow;
            }
        }
        return candidates[candidates.length - 1];
    }

    /** The height of all rows with that many bytes in each. */
    double heightOf(long bytes, long perRow) {
        double scale = width / perRow;
        Detail detail = Detail.of(scale);
        double pitch = detail.laneHeight(textSize) + detail.boxHeight(scale, textSize) + detail.gap(scale, textSize);
        return (double) ((bytes + perRow - 1) / perRow) * pitch;
    }

    /** The height of boxes: a little taller than usual where there is room to spare. */
    double boxHeight(long bytes, long perRow) {
        double scale = width / perRow;
        Detail detail = Detail.of(scale);
        double box = detail.boxHeight(scale, textSize);
        double spare = Math.floor((height - heightOf(bytes, perRow)) / ((bytes + perRow - 1) / perRow));
        return box + Math.clamp(spare, 0, Math.floor(box * (detail.stretch() - 1)));
    }

    /** The rows. */
    AddressRows rows(long origin, long end, long perRow, double left, double top, double boxHeight) {
        double scale = width / perRow;
        Detail detail = Detail.of(scale);
        return new AddressRows(
                origin, end, perRow, left, top, width, detail.laneHeight(textSize), boxHeight,
                detail.gap(scale, textSize));
    }

    /** Rows of equal length for a nursery: from many to a single one, whole words each. */
    static long[] evenDivisions(long bytes, int mostRows) {
        long[] perRow = new long[mostRows];
        for (int rows = mostRows; rows >= 1; rows--) {
            perRow[mostRows - rows] = (bytes + rows * 8L - 1) / (rows * 8L) * 8;
        }
        return perRow;
    }

    /** Power of two parts of a page in a row, then pages: 1, 2, 3, 4, 6, 8, 12 and so on, at last everything. */
    static long[] pageMultiples(long pageSize, long bytes) {
        long least = pageSize;
        while (least > 128 && least % 16 == 0) {
            least /= 2;
        }
        List<Long> perRow = new ArrayList<>();
        for (long bytesPerRow = least; bytesPerRow < bytes; bytesPerRow *= 2) {
            perRow.add(bytesPerRow);
            if (bytesPerRow >= 2 * pageSize) {
                perRow.add(bytesPerRow / 2 * 3);
            }
        }
        perRow.add(Math.max(least, bytes));
        return perRow.stream().mapToLong(Long::longValue).toArray();
    }

    /** Fewer bytes in a row: half as many for each step. */
    static long zoomed(long perRow, int steps) {
        return Math.max(LEAST_PER_ROW, (perRow >> steps) + 7 & -8);
    }
}
