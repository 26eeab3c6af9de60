package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData.MemorySample;
import java.util.Arrays;
import java.util.List;

/** Memory used and the threshold of the next major collection over time, as arrays in order of time. */
public final class MemorySeries {

    private long[] time = new long[64];
    private long[] used = new long[64];
    private double[] threshold = new double[64];
    private int size;

    /** The samples of a timeline. */
    public static MemorySeries of(List<MemorySample> samples) {
        MemorySeries series = new MemorySeries();
        samples.forEach(series::add);
        return series;
    }

    /** Appends a sample. */
    void add(MemorySample sample) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            used = Arrays.copyOf(used, 2 * size);
            threshold = Arrays.copyOf(threshold, 2 * size);
        }
        time[size] = sample.time().value();
        used[size] = sample.used();
        threshold[size] = sample.threshold();
        size++;
    }

    /** Forgets everything. */
    void clear() {
        size = 0;
    }

    /** How many samples there are. */
    public int size() {
        return size;
    }

    /** When a sample was taken, in virtual nanoseconds. */
    public long time(int i) {
        return time[i];
    }

    /** Bytes used at a sample. */
    public long used(int i) {
        return used[i];
    }

    /** The threshold at a sample in bytes. */
    public double threshold(int i) {
        return threshold[i];
    }

    /** The last sample at a time or before; -1 if there is none. */
    public int at(double when) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] <= when) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The greatest value of either line that a window of time shows, in bytes. */
    public double greatest(TimeWindow window) {
        double greatest = 0;
        for (int i = Math.max(0, at(window.from())); i < size() && time[i] <= window.to(); i++) {
            greatest = Math.max(greatest, Math.max(used[i], threshold[i]));
        }
        return greatest;
    }

    /**
     * The least and the greatest number of bytes used in each column of a plot, so that no peak is lost, however many
     * samples fall into one column. A column without a sample repeats the value before it; columns before the first
     * sample hold -1.
     *
     * @return three rows: the least, the greatest, the last
     */
    public long[][] usedByColumn(TimeWindow window, int columns) {
        long[][] range = new long[3][columns];
        int sample = at(window.from());
        for (int column = 0; column < columns; column++) {
            double end = window.from() + (column + 1) * window.length() / columns;
            long before = sample < 0 ? -1 : used[sample];
            range[0][column] = before;
            range[1][column] = before;
            while (sample + 1 < size() && time[sample + 1] < end) {
                sample++;
                range[0][column] = before < 0 && range[0][column] < 0
                        ? used[sample] : Math.min(range[0][column], used[sample]);
                range[1][column] = Math.max(range[1][column], used[sample]);
            }
            range[2][column] = sample < 0 ? -1 : used[sample];
        }
        return range;
    }
}
