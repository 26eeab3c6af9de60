package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import java.util.List;

/**
 * The pauses of one kind in order of time, ready to be drawn and searched; grows as the run goes on. Where they begin and
 * end is in units of the axis: virtual nanoseconds, unless the axis counts minor collections.
 */
public final class PauseSeries {

    private final Pause.Kind kind;
    private final LongSeries start = new LongSeries();
    private final LongSeries end = new LongSeries();
    private final LongSeries duration = new LongSeries();
    /** For each pause of the series its index in the list of all pauses. */
    private final LongSeries index = new LongSeries();

    /** The series of a kind, with nothing in it. */
    public PauseSeries(Pause.Kind kind) {
        this.kind = kind;
    }

    /** The pauses of a kind among all pauses of a run. */
    public static PauseSeries of(List<Pause> pauses, Pause.Kind kind) {
        PauseSeries series = new PauseSeries(kind);
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.get(i).kind() == kind) {
                series.add(pauses.get(i), i, AxisMap.OF_TIME);
            }
        }
        return series;
    }

    /** Appends a pause of this series' kind at its place on an axis. */
    void add(Pause pause, int indexOfAll, AxisMap axis) {
        if (pause.kind() != kind) {
            throw new IllegalArgumentException("a series of " + kind.label() + " pauses has no " + pause.kind());
        }
        start.add(axis.of(pause.startTime()));
        end.add(axis.of(pause.endTime()));
        duration.add(pause.duration().value());
        index.add(indexOfAll);
    }

    /** Forgets everything. */
    void clear() {
        start.clear();
        end.clear();
        duration.clear();
        index.clear();
    }

    /** How many pauses there are. */
    public int size() {
        return start.size();
    }

    /** Where on the axis a pause begins. */
    public long start(int i) {
        return start.get(i);
    }

    /** Where on the axis a pause ends. */
    public long end(int i) {
        return end.get(i);
    }

    /** How long a pause takes, in virtual nanoseconds. */
    public long duration(int i) {
        return duration.get(i);
    }

    /** The index of a pause in the list of all pauses. */
    public int index(int i) {
        return (int) index.get(i);
    }

    /** The first pause that ends at a time or later; {@link #size} if there is none. */
    public int firstEndingFrom(double time) {
        return end.firstFrom(time);
    }

    /** The first pause that begins at a time or later; {@link #size} if there is none. */
    public int firstStartingFrom(double time) {
        return start.firstFrom(time);
    }

    /** The longest pause that touches a stretch of time, its end excluded; -1 if there is none. */
    public int longestBetween(double from, double to) {
        return duration.greatest(firstEndingFrom(from), firstStartingFrom(to));
    }

    /** The longest pause that a window of time shows at least in part, in virtual nanoseconds; 0 if it shows none. */
    public long longest(TimeWindow window) {
        int longest = longestBetween(window.from(), Math.nextUp(window.to()));
        return longest < 0 ? 0 : duration(longest);
    }

    /**
     * The pause at a time, or the longest one within a tolerance around it, so that a crowd of thin bars gives the one
     * that can be seen.
     *
     * @return its position in the series, -1 if there is none
     */
    public int near(double time, double tolerance) {
        return longestBetween(time - tolerance, Math.nextUp(time + tolerance));
    }
}
