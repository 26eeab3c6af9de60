package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import java.util.List;

/** The pauses of one kind in order of time, ready to be drawn and searched; grows as the run goes on. */
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
            series.offer(pauses.get(i), i);
        }
        return series;
    }

    /** Appends a pause if it is of this series' kind. */
    void offer(Pause pause, int indexOfAll) {
        if (pause.kind() == kind) {
            start.add(pause.startTime().value());
            end.add(pause.endTime().value());
            duration.add(pause.duration().value());
            index.add(indexOfAll);
        }
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

    /** When a pause begins, in virtual nanoseconds. */
    public long start(int i) {
        return start.get(i);
    }

    /** When a pause ends, in virtual nanoseconds. */
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
