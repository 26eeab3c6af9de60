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
 * What the timeline shows: a run's pauses and memory, the stretch of time in view, the range selected for statistics, and
 * the current instant. While everything is in view it stays in view as the run grows.
 */
public final class TimelineModel {

    private static final double ZOOM_STEP = 1.25;

    private final ReadOnlyObjectWrapper<TimelineData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>(new TimeWindow(0, 1));
    private final ReadOnlyObjectWrapper<TimeWindow> range = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private PauseSeries minors = PauseSeries.of(List.of(), Pause.Kind.MINOR);
    private PauseSeries increments = PauseSeries.of(List.of(), Pause.Kind.INCREMENT);
    private MemorySeries memory = MemorySeries.of(List.of());

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
        if (data.get() == null || data.get().pauses() != next.pauses()) {
            minors = PauseSeries.of(next.pauses(), Pause.Kind.MINOR);
            increments = PauseSeries.of(next.pauses(), Pause.Kind.INCREMENT);
        }
        if (hovered.get() >= next.pauses().size()) {
            hovered.set(-1);
        }
        memory = MemorySeries.of(next.memory());
        data.set(next);
        range.set(range.get() == null ? null : clipped(range.get()));
        window.set(everything ? bounds() : window.get().panned(0, bounds()));
    }

    /** Moves the cursor to an instant. */
    public void showInstant(VirtualNanos time) {
        now.set(time.value());
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
        Pause here = pauses.stream().filter(pause -> pause.end().equals(current)).findFirst().orElse(null);
        Pause longest = null;
        Pause next = null;
        for (Pause pause : pauses) {
            longest = longest == null || isLonger(pause, longest) ? pause : longest;
            if (here != null && isLonger(here, pause) && (next == null || isLonger(pause, next))) {
                next = pause;
            }
        }
        return Optional.of(next == null ? longest : next);
    }

    /** The order of {@link #nextLongest}: longer pauses first, of equal ones the earlier. */
    private static boolean isLonger(Pause one, Pause other) {
        int order = one.duration().compareTo(other.duration());
        return order > 0 || order == 0 && one.end().compareTo(other.end()) < 0;
    }

    private TimeWindow clipped(TimeWindow wanted) {
        double from = Math.clamp(wanted.from(), 0, bounds().to());
        double to = Math.clamp(wanted.to(), 0, bounds().to());
        return to > from ? new TimeWindow(from, to) : null;
    }
}
