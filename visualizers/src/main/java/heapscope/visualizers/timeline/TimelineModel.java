package heapscope.visualizers.timeline;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the timeline shows: a run's pauses and memory, perhaps those of a log of the real PyPy on the same axis, the
 * stretch in view, the range selected for statistics, and the current instant, which is always one of the run. While
 * everything is in view it stays in view as the run grows. Windows and ranges are in units of the axis: virtual
 * nanoseconds, unless it counts minor collections.
 */
public final class TimelineModel {

    private static final double ZOOM_STEP = 1.25;

    private final TimelineTrack run = new TimelineTrack(Origin.SIMULATED);
    private final TimelineTrack measured = new TimelineTrack(Origin.MEASURED);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Alignment> alignment = new ReadOnlyObjectWrapper<>(Alignment.TIME);
    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>(new TimeWindow(0, 1));
    private final ReadOnlyObjectWrapper<TimeWindow> range = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PauseAt> hovered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private boolean runHidden;
    private boolean measuredHidden;

    /** Counts the changes of what is shown: other figures, other timelines, another axis. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What the axis counts. */
    public ReadOnlyObjectProperty<Alignment> alignmentProperty() {
        return alignment.getReadOnlyProperty();
    }

    /** The stretch in view. */
    public ReadOnlyObjectProperty<TimeWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** The range selected for statistics, null for everything. */
    public ReadOnlyObjectProperty<TimeWindow> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** The pause under the mouse, null for none. */
    public ReadOnlyObjectProperty<PauseAt> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The current instant in virtual nanoseconds. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The simulated run. */
    public TimelineTrack run() {
        return run;
    }

    /** The log of the real PyPy; without figures if there is none. */
    public TimelineTrack measured() {
        return measured;
    }

    /** Whether there is a log, shown or not. */
    public boolean hasMeasured() {
        return measured.data() != null;
    }

    /** Whether a timeline is to be seen. */
    public boolean isShown(Origin origin) {
        return origin == Origin.SIMULATED ? run.data() != null && !runHidden : hasMeasured() && !measuredHidden;
    }

    /** The timelines to be seen, the simulated run first. */
    public List<TimelineTrack> tracks() {
        return Stream.of(run, measured).filter(track -> isShown(track.origin())).toList();
    }

    /** Shows a run. */
    public void show(TimelineData next) {
        changing(() -> run.show(next));
    }

    /** Gives the run the name of its program. */
    public void nameRun(String name) {
        if (!name.equals(run.name())) {
            run.rename(name);
            changed();
        }
    }

    /** Lays a log over the run, or shows it in its place. */
    public void showMeasured(String name, TimelineData log, boolean alone) {
        measured.rename(name);
        measured.show(log);
        measuredHidden = false;
        runHidden = alone;
        range.set(null);
        changed();
        fit();
    }

    /** Shows the run alone again. */
    public void removeMeasured() {
        measured.clear();
        runHidden = false;
        hovered.set(null);
        range.set(null);
        align(Alignment.TIME);
        changed();
        fit();
    }

    /** Shows or hides a timeline; something always remains to be seen. */
    public void setShown(Origin origin, boolean shown) {
        boolean ofRun = origin == Origin.SIMULATED;
        runHidden = ofRun ? !shown : runHidden && shown;
        measuredHidden = ofRun ? measuredHidden && shown : !shown;
        hovered.set(null);
        changed();
        fit();
    }

    /** Lets the axis count something else; everything is in view then. */
    public void align(Alignment wanted) {
        if (wanted != alignment.get()) {
            run.align(wanted);
            measured.align(wanted);
            alignment.set(wanted);
            range.set(null);
            changed();
            fit();
        }
    }

    private void changing(Runnable change) {
        boolean everything = run.data() == null || window.get().equals(bounds());
        change.run();
        if (hovered.get() != null && !hovered.get().exists()) {
            hovered.set(null);
        }
        changed();
        range.set(range.get() == null ? null : clipped(range.get()));
        window.set(everything ? bounds() : window.get().panned(0, bounds()));
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Moves the cursor to an instant; a cursor that was in view stays in view. */
    public void showInstant(VirtualNanos time) {
        TimeWindow shown = window.get();
        boolean followed = shown.contains(cursor());
        now.set(time.value());
        if (followed && !shown.contains(cursor())) {
            pan(cursor() - (shown.from() + shown.to()) / 2);
        }
    }

    /** Where the current instant stands on the axis. */
    public double cursor() {
        return run.axis().position(now.get());
    }

    /** All there is: from the start to the last instant known of any timeline in view. */
    public TimeWindow bounds() {
        return new TimeWindow(0, Math.max(1, tracks().stream().mapToDouble(TimelineTrack::end).max().orElse(1)));
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
        zoom(steps, shown.contains(cursor()) ? cursor() : (shown.from() + shown.to()) / 2);
    }

    /** Zooms to the selected range, if there is one. */
    public void zoomToRange() {
        if (range.get() != null) {
            window.set(range.get().zoomed(1, range.get().from(), bounds()));
        }
    }

    /** Shows what lies that many units of the axis further on. */
    public void pan(double units) {
        window.set(window.get().panned(units, bounds()));
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

    /** Notes which pause is under the mouse, null for none. */
    public void hover(PauseAt pause) {
        hovered.set(pause);
    }

    /**
     * The pause of a kind at a position of the axis, or the longest within a tolerance around it; of two timelines the
     * nearer one, and of equally near ones that of the run.
     */
    public Optional<PauseAt> pauseNear(Pause.Kind kind, double position, double tolerance) {
        return tracks().stream()
                .flatMap(track -> pauseNear(track, kind, position, tolerance).stream())
                .min(Comparator.comparingDouble(found -> found.distance(position)));
    }

    private static Optional<PauseAt> pauseNear(
            TimelineTrack track, Pause.Kind kind, double position, double tolerance) {
        PauseSeries series = track.pauses(kind);
        int found = series.near(position, tolerance);
        return found < 0 ? Optional.empty() : Optional.of(new PauseAt(track, series.index(found)));
    }

    /** The pause of the same kind and number in the other timeline in view. */
    public Optional<PauseAt> counterpart(PauseAt pause) {
        return tracks().stream().filter(track -> track != pause.track())
                .flatMap(track -> track.pauseAt(pause.pause().kind(), pause.pause().number()).stream())
                .findFirst();
    }

    /** The longest pause of the run, or the next longest one for an instant at the end of a pause. */
    public Optional<Pause> nextLongest(Tick current) {
        return run.data() == null ? Optional.empty() : new PauseRanking(run).after(current);
    }

    private TimeWindow clipped(TimeWindow wanted) {
        double from = Math.clamp(wanted.from(), 0, bounds().to());
        double to = Math.clamp(wanted.to(), 0, bounds().to());
        return to > from ? new TimeWindow(from, to) : null;
    }
}
