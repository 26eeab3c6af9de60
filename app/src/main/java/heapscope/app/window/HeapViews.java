package heapscope.app.window;

import heapscope.app.picture.ViewName;
import heapscope.session.Arrival;
import heapscope.snapshot.StepDetails;
import heapscope.timeline.Place;
import heapscope.visualizers.collector.CollectorView;
import heapscope.visualizers.inspector.InspectorView;
import heapscope.visualizers.memory.MemoryView;
import heapscope.visualizers.narration.NarrationView;
import heapscope.visualizers.roots.RootsView;
import heapscope.visualizers.timeline.TimelineView;
import javafx.scene.Node;

/** The views of memory and time, all showing the same instant and sharing one selection. */
final class HeapViews {

    private final ExplorerModel model;
    private final SelectionTrail trail;
    private final MemoryView memory;
    private final RootsView roots;
    private final CollectorView collector;
    private final InspectorView inspector;
    private final TimelineView timeline = new TimelineView();
    private final NarrationView narration = new NarrationView();

    HeapViews(ExplorerModel model) {
        this.model = model;
        trail = new SelectionTrail(model.selection());
        memory = new MemoryView(model.selection());
        roots = new RootsView(model.selection());
        collector = new CollectorView(model.selection());
        inspector = new InspectorView(model.selection());
        timeline.setOnGoTo(tick -> model.move(session -> session.goTo(new Place.AtTick(tick.value()))));
        model.runsProperty().addListener(change -> memory.startOver());
        model.position().arrivalProperty().subscribe(this::show);
        model.position().detailsProperty().subscribe(this::explain);
    }

    /** The view in a panel. */
    Node view(PanelId id) {
        return switch (id) {
            case MEMORY -> memory;
            case ROOTS -> roots;
            case COLLECTOR -> collector;
            case INSPECTOR -> inspector;
            case TIMELINE -> timeline;
            case PROGRAM, OUTPUT -> throw new IllegalArgumentException(id.title() + " is no view of the heap");
        };
    }

    /** What a picture of a view is taken from: what draws itself if the view does, else its node. */
    Portrait portrait(ViewName of, Node node) {
        return switch (of) {
            case MEMORY -> new Portrait(memory, memory);
            case NURSERY -> new Portrait(memory.nursery(), memory);
            case OLD_SPACE -> new Portrait(memory.oldSpace(), memory);
            case TIMELINE -> new Portrait(timeline.picture(), timeline);
            default -> new Portrait(null, node);
        };
    }

    /** Pauses and memory over time. */
    TimelineView timeline() {
        return timeline;
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
        memory.show(arrival.snapshot(), model.position().detailsProperty().get());
        roots.show(arrival.snapshot());
        collector.show(arrival.snapshot());
        inspector.show(arrival.snapshot(), model.position().detailsProperty().get());
        timeline.nameRun(model.document().name());
        timeline.show(arrival.timeline());
        timeline.showInstant(arrival.tick(), arrival.snapshot().instant().time());
    }

    private void explain(StepDetails details) {
        if (details != null) {
            trail.moved(details.after().instant().tick().value(), details.moves());
            memory.show(details.after(), details);
            inspector.show(details.after(), details);
        }
    }

    /** Shows less, larger. A view that has the focus does so by itself. */
    void zoomIn() {
        if (!hasFocus()) {
            memory.nursery().zoomIn();
            memory.oldSpace().zoomIn();
        }
    }

    /** Shows more, smaller. */
    void zoomOut() {
        if (!hasFocus()) {
            memory.nursery().zoomOut();
            memory.oldSpace().zoomOut();
        }
    }

    /** Shows everything. */
    void zoomToFit() {
        if (!hasFocus()) {
            memory.nursery().zoomToFit();
            memory.oldSpace().zoomToFit();
            timeline.model().fit();
        }
    }

    private boolean hasFocus() {
        return memory.isFocusWithin() || timeline.isFocusWithin();
    }

    void nextLongestPause() {
        timeline.goToNextLongest();
    }

    /** Lets go of threads. */
    void dispose() {
        inspector.dispose();
        memory.dispose();
        timeline.dispose();
    }
}
