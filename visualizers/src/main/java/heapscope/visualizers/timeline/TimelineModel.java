package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the timeline shows: a run's pauses and memory, the stretch of time in view, the range selected for statistics,
 * and the current instant. While everything is in view it stays in view as the run grows.
 */
public final class TimelineModel {

    private static final double ZOOM_STEP = 1.25;

    private final ReadOnlyObjectWrapper<TimelineData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>(new TimeWindow(0, 1));
    private final ReadOnlyObjectWrapper<TimeWindow> range = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final PauseSeries minors = new PauseSeries(Pause.Kind.MINOR);
    private final PauseSeries increments = new PauseSeries(Pause.Kind.INCREMENT);
    private final MemorySeries memory = new MemorySeries();

    /** What is known of the run, null at first. */
    public ReadOnlyObjectProperty<TimelineData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The stretch of time in view. */
    public ReadOnlyObjectProperty<TimeWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** The range selected for statistics, null for everything. */
    public ReadOnlyObjectProperty<TimeWindow> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** The index in the list of pauses of the one under the mouse, -1 for none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The current instant in virtual nanoseconds. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The minor collections. */
    public PauseSeries minors() {
        return minors;
    }

    /** The increments of major collections. */
    public PauseSeries increments() {
        return increments;
    }

    /** Memory used and the threshold. */
    public MemorySeries memory() {
        return memory;
    }

    /** Shows a run. */
    public void show(TimelineData next) {
        boolean everything = data.get() == null || window.get().equals(bounds());
        read(data.get(), next);
        if (hovered.get() >= next.pauses().size()) {
            hovered.set(-1);
        }
        data.set(next);
        range.set(range.get() == null ? null : clipped(range.get()));
        window.set(everything ? bounds() : window.get().panned(0, bounds()));
    }

    /** Moves the cursor to an instant; a cursor that was in view stays in view. */
    public void showInstant(VirtualNanos time) {
        TimeWindow shown = window.get();
        boolean followed = shown.contains(now.get());
        now.set(time.value());
        if (followed && !shown.contains(now.get())) {
            pan(now.get() - (shown.from() + shown.to()) / 2);
        }
    }

    /** All there is: from the start of the run to the last instant known. */
    public TimeWindow bounds() {
        return new TimeWindow(0, data.get() == null ? 1 : Math.max(1, data.get().endTime().value()));
    }

    /** Shows everything. */
    public void fit() {
        window.set(bounds());
    }

    /** Shows less of more detail (steps above 0) or more of less detail, around a time that keeps its place. */
    public void zoom(double steps, double anchor) {
        window.set(window.get().zoomed(Math.pow(ZOOM_STEP, -steps), anchor, bounds()));
    }

    /** Zooms around the cursor if it is in view, else around the middle. */
    public void zoom(double steps) {
        TimeWindow shown = window.get();
        zoom(steps, shown.contains(now.get()) ? now.get() : (shown.from() + shown.to()) / 2);
    }

    /** Zooms to the selected range, if there is one. */
    public void zoomToRange() {
        if (range.get() != null) {
            window.set(range.get().zoomed(1, range.get().from(), bounds()));
        }
    }

    /** Shows what lies that many virtual nanoseconds further on. */
    public void pan(double nanos) {
        window.set(window.get().panned(nanos, bounds()));
    }

    /** Selects the time between two instants for statistics, in whichever order they come. */
    public void selectRange(double one, double other) {
        double first = Math.min(one, other);
        double last = Math.max(one, other);
        range.set(last > first ? clipped(new TimeWindow(first, last)) : null);
    }

    /** Statistics are of everything again. */
    public void clearRange() {
        range.set(null);
    }

    /** Notes which pause is under the mouse, -1 for none. */
    public void hover(int pause) {
        hovered.set(pause);
    }

    /** The pause under the mouse. */
    public Optional<Pause> hoveredPause() {
        int index = hovered.get();
        return data.get() == null || index < 0 || index >= data.get().pauses().size()
                ? Optional.empty() : Optional.of(data.get().pauses().get(index));
    }

    /** The index of the pause of a kind at a time, or of the longest within a tolerance; -1 if there is none. */
    public int pauseNear(Pause.Kind kind, double time, double tolerance) {
        PauseSeries series = kind == Pause.Kind.MINOR ? minors : increments;
        int position = series.near(time, tolerance);
        return position < 0 ? -1 : series.index(position);
    }

    /**
     * The next longest pause: for an instant at the end of a pause the one that comes after it when all are ranked by
     * length, for any other instant the longest of all. After the shortest comes the longest again.
     *
     * @return nothing if there are no pauses
     */
    public Optional<Pause> nextLongest(Tick current) {
        if (data.get() == null || data.get().pauses().isEmpty()) {
            return Optional.empty();
        }
        List<Pause> pauses = data.get().pauses();
        int here = endingAt(pauses, current);
        long limit = here < 0 ? Long.MAX_VALUE : pauses.get(here).duration().value();
        int best = longest(limit, here);
        return Optional.of(pauses.get(best < 0 ? longest(Long.MAX_VALUE, -1) : best));
    }

    /**
     * The index of the longest pause that ranks after one of a given length at a given index; of equally long ones the
     * earlier ranks first.
     */
    private int longest(long limit, int after) {
        int best = -1;
        long duration = -1;
        for (PauseSeries series : List.of(minors, increments)) {
            for (int i = 0; i < series.size(); i++) {
                long each = series.duration(i);
                int index = series.index(i);
                boolean ranksAfter = each < limit || each == limit && index > after;
                if (ranksAfter && (each > duration || each == duration && index < best)) {
                    best = index;
                    duration = each;
                }
            }
        }
        return best;
    }

    private static int endingAt(List<Pause> pauses, Tick end) {
        int low = 0;
        int high = pauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pauses.get(middle).end().compareTo(end) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pauses.size() && pauses.get(low).end().equals(end) ? low : -1;
    }

    /** Reads what the next timeline has more than the one before; all of it if it is one of another run. */
    private void read(TimelineData before, TimelineData next) {
        int known = before == null ? 0 : before.pauses().size();
        boolean goesOn = known > 0 && known <= next.pauses().size() && known == memory.size()
                && before.pauses().get(known - 1).equals(next.pauses().get(known - 1));
        if (!goesOn) {
            minors.clear();
            increments.clear();
            memory.clear();
            known = 0;
        }
        for (int i = known; i < next.pauses().size(); i++) {
            Pause pause = next.pauses().get(i);
            minors.offer(pause, i);
            increments.offer(pause, i);
        }
        for (int i = known; i < next.memory().size(); i++) {
            memory.add(next.memory().get(i));
        }
    }

    private TimeWindow clipped(TimeWindow wanted) {
        double from = Math.clamp(wanted.from(), 0, bounds().to());
        double to = Math.clamp(wanted.to(), 0, bounds().to());
        return to > from ? new TimeWindow(from, to) : null;
    }
}
