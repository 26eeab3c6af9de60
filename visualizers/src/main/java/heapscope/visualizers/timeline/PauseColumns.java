package heapscope.visualizers.timeline;

import java.util.Arrays;

/**
 * The pauses of a window of time by column of pixels: for each column the longest pause that touches it. Drawing this
 * takes the same effort for ten pauses and for a million.
 */
public final class PauseColumns {

    private final long[] longest;
    private final int[] which;

    private PauseColumns(int columns) {
        longest = new long[columns];
        which = new int[columns];
        Arrays.fill(which, -1);
    }

    /** The columns of a plot that shows a window of time. */
    public static PauseColumns of(PauseSeries series, TimeWindow window, int columns) {
        PauseColumns result = new PauseColumns(columns);
        double perNano = columns / window.length();
        int last = series.firstStartingAfter(window.to());
        for (int i = series.firstEndingFrom(window.from()); i < last; i++) {
            int first = column((series.start(i) - window.from()) * perNano, columns);
            int end = column((series.end(i) - window.from()) * perNano, columns);
            result.put(i, series.duration(i), first, end);
        }
        return result;
    }

    /** How many columns there are. */
    public int size() {
        return which.length;
    }

    /** The longest pause that touches a column, in virtual nanoseconds; 0 if none does. */
    public long longest(int column) {
        return longest[column];
    }

    /** The position in its series of the longest pause that touches a column; -1 if none does. */
    public int which(int column) {
        return which[column];
    }

    private void put(int pause, long duration, int first, int end) {
        for (int column = first; column <= end; column++) {
            if (which[column] < 0 || duration > longest[column]) {
                longest[column] = duration;
                which[column] = pause;
            }
        }
    }

    private static int column(double x, int columns) {
        return Math.clamp((long) Math.floor(x), 0, columns - 1);
    }
}
