package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import java.util.Arrays;
import java.util.List;

/** The pauses of one kind as arrays, in order of time, ready to be drawn and searched; grows as the run goes on. */
public final class PauseSeries {

    private final Pause.Kind kind;
    private long[] start = new long[64];
    private long[] end = new long[64];
    /** For each pause of the series its index in the list of all pauses. */
    private int[] index = new int[64];
    private int size;

    /** The series of a kind, with nothing in it. */
    public PauseSeries(Pause.Kind kind) {
        this.kind = kind;
    }

    /** The pauses of a kind among all pauses of a run. */
    public static PauseSeries of(List<Pause> pauses, Pause.Kind kind) {
        PauseSeries series = new PauseSeries(kind);
        for (int i = 0; i < pauses.size(); i++) {
            series.offer(pauses.get(i), i);
        }
        return series;
    }

    /** Appends a pause if it is of this series' kind. */
    void offer(Pause pause, int indexOfAll) {
        if (pause.kind() != kind) {
            return;
        }
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            index = Arrays.copyOf(index, 2 * size);
        }
        start[size] = pause.startTime().value();
        end[size] = pause.endTime().value();
        index[size] = indexOfAll;
        size++;
    }

    /** Forgets everything. */
    void clear() {
        size = 0;
    }

    /** How many pauses there are. */
    public int size() {
        return size;
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
