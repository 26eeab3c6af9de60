package heapscope.visualizers.timeline;

import java.util.Arrays;

/**
 * A growing row of numbers that knows the least and the greatest of any part of it without looking at each: for every
 * 256 numbers it remembers where their least and their greatest are.
 */
final class LongSeries {

    private static final int SHIFT = 8;
    private static final int BLOCK = 1 << SHIFT;

    private long[] values = new long[BLOCK];
    private int[] least = new int[4];
    private int[] greatest = new int[4];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    void clear() {
        size = 0;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        int block = size >> SHIFT;
        if (block == least.length) {
            least = Arrays.copyOf(least, 2 * block);
            greatest = Arrays.copyOf(greatest, 2 * block);
        }
        values[size] = value;
        if ((size & (BLOCK - 1)) == 0) {
            least[block] = size;
            greatest[block] = size;
        } else {
            least[block] = value < values[least[block]] ? size : least[block];
            greatest[block] = value > values[greatest[block]] ? size : greatest[block];
        }
        size++;
    }

    /** Where the greatest number from an index up to another is, the first of several; -1 if there is none. */
    int greatest(int from, int to) {
        int best = -1;
        for (int i = from; i < to;) {
            boolean whole = (i & (BLOCK - 1)) == 0 && i + BLOCK <= to;
            int candidate = whole ? greatest[i >> SHIFT] : i;
            if (best < 0 || values[candidate] > values[best]) {
                best = candidate;
            }
            i += whole ? BLOCK : 1;
        }
        return best;
    }

    /** Where the least number from an index up to another is, the first of several; -1 if there is none. */
    int least(int from, int to) {
        int best = -1;
        for (int i = from; i < to;) {
            boolean whole = (i & (BLOCK - 1)) == 0 && i + BLOCK <= to;
            int candidate = whole ? least[i >> SHIFT] : i;
            if (best < 0 || values[candidate] < values[best]) {
                best = candidate;
            }
            i += whole ? BLOCK : 1;
        }
        return best;
    }

    /** The first index whose number is at least a value, in a row that never falls; the size if there is none. */
    int firstFrom(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
