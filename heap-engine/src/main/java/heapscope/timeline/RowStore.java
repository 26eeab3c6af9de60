package heapscope.timeline;

import java.util.Arrays;

/**
 * Rows of longs that are only ever appended. What was appended never changes, so that a {@link View} costs nothing and
 * may be read by another thread that was handed it.
 */
final class RowStore {

    private static final int SHIFT = 10;
    private static final int ROWS = 1 << SHIFT;

    private final int width;
    private long[][] chunks = new long[4][];
    private int size;

    RowStore(int width) {
        this.width = width;
    }

    void append(long... row) {
        int chunk = size >> SHIFT;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[ROWS * width];
        }
        System.arraycopy(row, 0, chunks[chunk], (size & ROWS - 1) * width, width);
        size++;
    }

    int size() {
        return size;
    }

    long get(int row, int column) {
        return chunks[row >> SHIFT][(row & ROWS - 1) * width + column];
    }

    /** The first row whose column holds more than a value, in a column that only grows; the size if there is none. */
    int firstAbove(int column, long value) {
        return view().firstAbove(column, value);
    }

    View view() {
        return new View(chunks, width, size);
    }

    /** The rows up to now. */
    static final class View {

        private final long[][] chunks;
        private final int width;
        private final int size;

        private View(long[][] chunks, int width, int size) {
            this.chunks = chunks;
            this.width = width;
            this.size = size;
        }

        int size() {
            return size;
        }

        long get(int row, int column) {
            return chunks[row >> SHIFT][(row & ROWS - 1) * width + column];
        }

        int firstAbove(int column, long value) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (get(middle, column) > value) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
