package heapscope.visualizers.memory;

/**
 * Where addresses are on the screen: left to right and then down, like text. The place of an address depends on nothing
 * else that lives there.
 *
 * @param origin the address at the start of the first row
 * @param end behind the last address
 * @param bytesPerRow bytes in a row
 * @param left where rows start, pixels
 * @param top where the first row starts, pixels; negative when scrolled
 * @param width the length of a row, pixels
 * @param lane the height of the lane above the boxes of each row
 * @param box the height of the boxes
 * @param gap the distance from one row to the next one's lane
 * @param detail how much is shown of each object
 */
record AddressRows(
        long origin, long end, long bytesPerRow, double left, double top, double width, double lane, double box,
        double gap, Detail detail) {

    /** Receives the parts of a range of addresses, one for each row that it touches. */
    @FunctionalInterface
    interface Parts {
        /**
         * One part.
         *
         * @param starts whether the range starts with this part
         * @param ends whether the range ends with this part
         */
        void part(double x, double y, double width, double height, boolean starts, boolean ends);
    }

    /** Pixels per byte. */
    double scale() {
        return width / bytesPerRow;
    }

    /** From one row to the next. */
    double pitch() {
        return lane + box + gap;
    }

    /** The number of rows. */
    int count() {
        return (int) ((end - origin + bytesPerRow - 1) / bytesPerRow);
    }

    /** The height of all rows. */
    double height() {
        return count() * pitch();
    }

    /** The row of an address, which may be outside. */
    int rowOf(long address) {
        return (int) Math.floorDiv(address - origin, bytesPerRow);
    }

    /** Where an address is in its row. */
    double xOf(long address) {
        return left + Math.floorMod(address - origin, bytesPerRow) * scale();
    }

    /** The top of the boxes of a row. */
    double boxTop(int row) {
        return top + row * pitch() + lane;
    }

    /** The first row that can be seen below a line. */
    int firstRow(double fromY) {
        return Math.max(0, (int) Math.floor((fromY - top) / pitch()));
    }

    /** Behind the last row that can be seen above a line. */
    int endRow(double toY) {
        return Math.clamp((long) Math.ceil((toY - top) / pitch()), 0, count());
    }

    /** The first address of a row. */
    long rowStart(int row) {
        return origin + row * bytesPerRow;
    }

    /** The address shown at a point; -1 where there is none. */
    long addressAt(double x, double y) {
        int row = (int) Math.floor((y - top) / pitch());
        if (row < 0 || row >= count() || x < left || x >= left + width) {
            return -1;
        }
        long address = rowStart(row) + (long) ((x - left) / scale());
        return address < end ? address : -1;
    }

    /** Shows the parts of a range from an address to another, which is not in it. */
    void parts(long from, long to, Parts parts) {
        long at = from;
        while (at < to) {
            int row = rowOf(at);
            long rowEnd = rowStart(row) + bytesPerRow;
            long partEnd = Math.min(to, rowEnd);
            double x = xOf(at);
            double right = left + (partEnd - rowStart(row)) * scale();
            parts.part(x, boxTop(row), right - x, box, at == from, partEnd == to);
            at = partEnd;
        }
    }

    /** The row in which a range has its longest part: where its text goes. */
    int longestPart(long from, long to) {
        int row = rowOf(from);
        long inFirst = rowStart(row) + bytesPerRow - from;
        return to - from <= inFirst || inFirst >= bytesPerRow / 2 || inFirst >= to - from - inFirst ? row : row + 1;
    }
}
