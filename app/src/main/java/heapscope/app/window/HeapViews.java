package heapscope.app.window;

import heapscope.session.Arrival;
import heapscope.snapshot.StepDetails;
import heapscope.timeline.Place;
import heapscope.visualizers.collector.CollectorView;
import heapscope.visualizers.narration.NarrationView;
import heapscope.visualizers.roots.RootsView;
import heapscope.visualizers.timeline.TimelineView;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The views of memory and time, all showing the same instant and sharing one selection. */
final class HeapViews {

    private final SelectionTrail trail;
    private final RootsView roots;
    private final CollectorView collector;
    private final TimelineView timeline = new TimelineView();
    private final NarrationView narration = new NarrationView();

    HeapViews(ExplorerModel model) {
        trail = new SelectionTrail(model.selection());
        roots = new RootsView(model.selection());
        collector = new CollectorView(model.selection());
        timeline.setOnGoTo(tick -> model.move(session -> session.goTo(new Place.AtTick(tick.value()))));
        model.position().arrivalProperty().subscribe(this::show);
        model.position().detailsProperty().subscribe(this::explain);
    }

    /** The view in a panel; none for the panels of the program. */
    Node view(PanelId id) {
        return switch (id) {
            case ROOTS -> roots;
            case COLLECTOR -> collector;
            case TIMELINE -> timeline;
            default -> new Region();
        };
    }

    /** What happened, in a sentence. */
    NarrationView narration() {
        return narration;
    }

    private void show(Arrival arrival) {
        if (arrival == null) {
            return;
        }
        trail.arrived(arrival.tick().value());
        roots.show(arrival.snapshot());
        collector.show(arrival.snapshot());
        timeline.show(arrival.timeline());
        timeline.showInstant(arrival.tick(), arrival.snapshot().instant().time());
    }

    private void explain(StepDetails details) {
        if (details != null) {
            trail.moved(details.after().instant().tick().value(), details.moves());
        }
    }

    void zoom(double factor) {
    }

    void fitAll() {
    }

    void nextLongestPause() {
        timeline.goToNextLongest();
    }
}
