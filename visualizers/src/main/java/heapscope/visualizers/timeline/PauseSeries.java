package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import java.util.List;

/** The pauses of one kind as arrays, in order of time, ready to be drawn and searched. */
public final class PauseSeries {

    private final long[] start;
    private final long[] end;
    /** For each pause of the series its index in the list of all pauses. */
    private final int[] index;

    private PauseSeries(long[] start, long[] end, int[] index) {
        this.start = start;
        this.end = end;
        this.index = index;
    }

    /** The pauses of a kind among all pauses of a run. */
    public static PauseSeries of(List<Pause> pauses, Pause.Kind kind) {
        int count = 0;
        for (Pause pause : pauses) {
            count += pause.kind() == kind ? 1 : 0;
        }
        PauseSeries series = new PauseSeries(new long[count], new long[count], new int[count]);
        int next = 0;
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            if (pause.kind() == kind) {
                series.start[next] = pause.startTime().value();
                series.end[next] = pause.endTime().value();
                series.index[next] = i;
                next++;
            }
        }
        return series;
    }

    /** How many pauses there are. */
    public int size() {
        return start.length;
    }

    /** When a pause begins, in virtual nanoseconds. */
    public long start(int i) {
        return start[i];
    }

    /** When a pause ends, in virtual nanoseconds. */
    public long end(int i) {
        return end[i];
    }

    /** How long a pause takes, in virtual nanoseconds. */
    public long duration(int i) {
        return end[i] - start[i];
    }

    /** The index of a pause in the list of all pauses. */
    public int index(int i) {
        return index[i];
    }

    /** The first pause that ends at a time or later; {@link #size} if there is none. */
    public int firstEndingFrom(double time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] >= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first pause that begins after a time; {@link #size} if there is none. */
    public int firstStartingAfter(double time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The longest pause that a window of time shows at least in part, in virtual nanoseconds; 0 if it shows none. */
    public long longest(TimeWindow window) {
        long longest = 0;
        int last = firstStartingAfter(window.to());
        for (int i = firstEndingFrom(window.from()); i < last; i++) {
            longest = Math.max(longest, duration(i));
        }
        return longest;
    }

    /**
     * The pause at a time, or the longest one within a tolerance around it, so that a crowd of thin bars gives the one
     * that can be seen.
     *
     * @return its position in the series, -1 if there is none
     */
    public int near(double time, double tolerance) {
        int best = -1;
        int last = firstStartingAfter(time + tolerance);
        for (int i = firstEndingFrom(time - tolerance); i < last; i++) {
            if (best < 0 || duration(i) > duration(best)) {
                best = i;
            }
        }
        return best;
    }
}
