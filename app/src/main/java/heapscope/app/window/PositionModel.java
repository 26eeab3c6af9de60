package heapscope.app.window;

import heapscope.session.Arrival;
import heapscope.session.SessionListener.Progress;
import heapscope.snapshot.StepDetails;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where the run stands and what there is to see there: the one instant that all views show. */
public final class PositionModel {

    private final ReadOnlyObjectWrapper<Arrival> arrival = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepDetails> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper tick = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper knownTicks = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper endKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper output = new ReadOnlyStringWrapper("");

    /** The instant and the timeline so far, null before the first workload. */
    public ReadOnlyObjectProperty<Arrival> arrivalProperty() {
        return arrival.getReadOnlyProperty();
    }

    /** The instant and the timeline so far, null before the first workload. */
    public Arrival arrival() {
        return arrival.get();
    }

    /** What happened in the step that led there; null while that is not known. */
    public ReadOnlyObjectProperty<StepDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** The tick, ahead of {@link #arrivalProperty} while a run goes at full speed. */
    public ReadOnlyLongProperty tickProperty() {
        return tick.getReadOnlyProperty();
    }

    /** How many ticks of the run are known. */
    public ReadOnlyLongProperty knownTicksProperty() {
        return knownTicks.getReadOnlyProperty();
    }

    /** Whether the run has no more ticks than those. */
    public ReadOnlyBooleanProperty endKnownProperty() {
        return endKnown.getReadOnlyProperty();
    }

    /** What the workload has written up to here. */
    public ReadOnlyStringProperty outputProperty() {
        return output.getReadOnlyProperty();
    }

    void arrived(Arrival at) {
        details.set(null);
        tick.set(at.tick().value());
        knownTicks.set(at.knownTicks());
        endKnown.set(at.endKnown());
        arrival.set(at);
    }

    void progressed(Progress progress) {
        if (progress.arrival() != null) {
            arrived(progress.arrival());
            details.set(progress.details());
        } else {
            tick.set(progress.tick());
            knownTicks.set(Math.max(knownTicks.get(), progress.knownTicks()));
        }
    }

    void explained(StepDetails found) {
        details.set(found);
    }

    void wrote(String text) {
        output.set(text);
    }
}
