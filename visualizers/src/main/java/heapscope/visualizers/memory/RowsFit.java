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

    private static final long LEAST_PER_ROW = 64;

    /**
     * How the rows are.
     *
     * @param bytesPerRow how many bytes go into a row
     * @param detail how much is shown of each object
     */
    record Choice(long bytesPerRow, Detail detail) {}

    /**
     * The most detail with which everything can be seen at once and, with it, the fewest bytes per row of ascending
     * candidates; if not everything can be seen, the last candidate.
     */
    Choice choose(long bytes, long[] candidates) {
        for (Detail detail : Detail.values()) {
            for (long perRow : candidates) {
                if (detail.suits(width / perRow) && heightOf(bytes, new Choice(perRow, detail)) <= height) {
                    return new Choice(perRow, detail);
                }
            }
        }
        return at(candidates[candidates.length - 1]);
    }

    /** Rows with a number of bytes in each, and as much detail as the scale has room for. */
    Choice at(long perRow) {
        return new Choice(perRow, Detail.of(width / perRow));
    }

    /** The height of all rows. */
    double heightOf(long bytes, Choice rows) {
        double scale = width / rows.bytesPerRow();
        Detail detail = rows.detail();
        double pitch = detail.laneHeight(textSize) + detail.boxHeight(scale, textSize) + detail.gap(scale, textSize);
        return (double) ((bytes + rows.bytesPerRow() - 1) / rows.bytesPerRow()) * pitch;
    }

    /** The height of boxes: a little taller than usual where there is room to spare. */
    double boxHeight(long bytes, Choice rows) {
        long perRow = rows.bytesPerRow();
        double box = rows.detail().boxHeight(width / perRow, textSize);
        double spare = Math.floor((height - heightOf(bytes, rows)) / ((bytes + perRow - 1) / perRow));
        return box + Math.clamp(spare, 0, Math.floor(box * (rows.detail().stretch() - 1)));
    }

    /** The rows. */
    AddressRows rows(long origin, long end, Choice rows, double left, double top, double boxHeight) {
        double scale = width / rows.bytesPerRow();
        Detail detail = rows.detail();
        return new AddressRows(
                origin, end, rows.bytesPerRow(), left, top, width, detail.laneHeight(textSize), boxHeight,
                detail.gap(scale, textSize), detail);
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
