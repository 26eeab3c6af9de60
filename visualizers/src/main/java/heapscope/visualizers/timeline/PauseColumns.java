package heapscope.visualizers.timeline;

/**
 * The pauses of a window of time by column of pixels: for each column the longest pause that touches it. Making and
 * drawing this takes nearly the same effort for ten pauses and for a million.
 */
public final class PauseColumns {

    private final PauseSeries series;
    private final int[] which;

    private PauseColumns(PauseSeries series, int columns) {
        this.series = series;
        which = new int[columns];
    }

    /** The columns of a plot that shows a window of time. */
    public static PauseColumns of(PauseSeries series, TimeWindow window, int columns) {
        PauseColumns result = new PauseColumns(series, columns);
        for (int column = 0; column < columns; column++) {
            result.which[column] = series.longestBetween(
                    window.time(column, 0, columns), window.time(column + 1.0, 0, columns));
        }
        return result;
    }

    /** How many columns there are. */
    public int size() {
        return which.length;
    }

    /** The longest pause that touches a column, in virtual nanoseconds; 0 if none does. */
    public long longest(int column) {
        return which[column] < 0 ? 0 : series.duration(which[column]);
    }

    /** The position in its series of the longest pause that touches a column; -1 if none does. */
    public int which(int column) {
        return which[column];
    }
}
