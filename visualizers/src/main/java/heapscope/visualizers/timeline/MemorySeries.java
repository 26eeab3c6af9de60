package heapscope.visualizers.timeline;

import heapscope.timeline.TimelineData.MemorySample;
import java.util.List;

/** Memory used and the threshold of the next major collection over time, in order of time. */
public final class MemorySeries {

    private final LongSeries time = new LongSeries();
    private final LongSeries used = new LongSeries();
    /** In whole bytes. */
    private final LongSeries threshold = new LongSeries();

    /** The samples of a timeline. */
    public static MemorySeries of(List<MemorySample> samples) {
        MemorySeries series = new MemorySeries();
        samples.forEach(sample -> series.add(sample, AxisMap.OF_TIME));
        return series;
    }

    /** Appends a sample at its place on an axis. */
    void add(MemorySample sample, AxisMap axis) {
        time.add(axis.of(sample.time()));
        used.add(sample.used());
        threshold.add(Math.round(sample.threshold()));
    }

    /** Forgets everything. */
    void clear() {
        time.clear();
        used.clear();
        threshold.clear();
    }

    /** How many samples there are. */
    public int size() {
        return time.size();
    }

    /** Where on the axis a sample was taken: virtual nanoseconds, unless the axis counts minor collections. */
    public long time(int i) {
        return time.get(i);
    }

    /** Bytes used at a sample. */
    public long used(int i) {
        return used.get(i);
    }

    /** The threshold at a sample in bytes. */
    public double threshold(int i) {
        return threshold.get(i);
    }

    /** The last sample at a time or before; -1 if there is none. */
    public int at(double when) {
        return time.firstFrom(Math.nextUp(when)) - 1;
    }

    /** The greatest value of either line that a window of time shows, in bytes. */
    public double greatest(TimeWindow window) {
        int first = Math.max(0, at(window.from()));
        int last = at(window.to()) + 1;
        return first >= last ? 0 : Math.max(
                used.get(used.greatest(first, last)), threshold.get(threshold.greatest(first, last)));
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
        for (int column = 0; column < columns; column++) {
            int first = Math.max(0, time.firstFrom(window.time(column, 0, columns)) - 1);
            int last = time.firstFrom(window.time(column + 1.0, 0, columns));
            boolean known = first < last;
            range[0][column] = known ? used.get(used.least(first, last)) : -1;
            range[1][column] = known ? used.get(used.greatest(first, last)) : -1;
            range[2][column] = known ? used.get(last - 1) : -1;
        }
        return range;
    }
}
