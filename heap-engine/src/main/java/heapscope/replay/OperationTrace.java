package heapscope.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.event.EventKind;
import heapscope.event.EventSink;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.heap.IncrementalCollector;
import heapscope.unit.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened in one operation, in the recordings' terms (format of the recordings, section 1.2): follows the heap's
 * events and keeps the labels up to date.
 */
final class OperationTrace implements EventSink {

    /** The kinds of events that are followed. */
    static final long KINDS = EventKind.OBJECT_MOVED.bit() | EventKind.OBJECT_KEPT.bit() | EventKind.OBJECT_FREED.bit()
            | EventKind.MINOR_FINISHED.bit() | EventKind.STEP_STARTED.bit() | EventKind.STEP_FINISHED.bit();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING");

    private final Labels labels;
    private final Set<Long> keptInNursery = new HashSet<>();
    private ArrayNode events = JSON.arrayNode();
    private ArrayNode openStep;
    private final List<Integer> moved = new ArrayList<>();
    private final Set<Integer> freed = new TreeSet<>();
    private final Set<Integer> freedShadows = new TreeSet<>();

    OperationTrace(Labels labels) {
        this.labels = labels;
    }

    /** Forgets what happened, before the next operation. */
    void clear() {
        events = JSON.arrayNode();
        openStep = null;
        moved.clear();
        freed.clear();
        freedShadows.clear();
        keptInNursery.clear();
    }

    @Override
    public void happened(Tick tick, HeapEvent event) {
        switch (event) {
            case HeapEvent.ObjectMoved e -> {
                Integer label = labels.move(e.from().value(), e.to().value());
                if (label != null) {
                    moved.add(label);
                }
            }
            case HeapEvent.ObjectKept e -> {
                if (e.space() == Space.NURSERY) {
                    keptInNursery.add(e.object().value());
                }
            }
            case HeapEvent.ObjectFreed e -> free(e.object().value());
            case HeapEvent.MinorFinished e -> {
                emptyNursery();
                events.add(JSON.arrayNode().add("m").add(e.surviving().value()).add(e.pinned()));
            }
            case HeapEvent.StepStarted e -> {
                openStep = JSON.arrayNode().add("s").add(STATES.indexOf(e.state()));
                events.add(openStep);
            }
            case HeapEvent.StepFinished e -> closeStep(STATES.indexOf(e.newState()));
            default -> { }
        }
    }

    private void closeStep(int newState) {
        if (openStep != null) {
            openStep.add(newState);
            openStep = null;
        }
    }

    private void free(long object) {
        Integer label = labels.label(object);
        if (label != null) {
            labels.release(label);
            freed.add(label);
            return;
        }
        Integer owner = labels.shadowOwner(object);
        if (owner != null) {
            labels.forgetShadow(owner);
            freedShadows.add(owner);
        }
    }

    private void emptyNursery() {
        for (int label : labels.youngLabels()) {
            if (!keptInNursery.contains(labels.address(label))) {
                labels.release(label);
                freed.add(label);
            }
        }
        keptInNursery.clear();
    }

    /** A light destructor ran. */
    void destructorCalled(long object) {
        addLabelled("d", object);
    }

    /** An old-style finalizer ran. */
    void finalizerCalled(long object) {
        addLabelled("of", object);
    }

    /** A queue was triggered. */
    void queueTriggered(int queue) {
        events.add(JSON.arrayNode().add("trig").add(queue));
    }

    private void addLabelled(String kind, long object) {
        Integer label = labels.label(object);
        ArrayNode event = JSON.arrayNode().add(kind);
        events.add(label == null ? event.addNull() : event.add(label));
    }

    /** What happened, by the names of a record's fields. */
    ObjectNode deeds(IncrementalCollector heap) {
        closeStep((int) heap.scalar("gc_state"));
        ObjectNode deeds = JSON.objectNode();
        deeds.set("ev", events);
        deeds.set("mv", moved(heap));
        deeds.set("fr", sorted(freed));
        deeds.set("sfr", sorted(freedShadows));
        return deeds;
    }

    /** The labelled objects that left the nursery, in order, and where they are now. */
    private ArrayNode moved(IncrementalCollector heap) {
        ArrayNode all = JSON.arrayNode();
        for (int label : moved) {
            ArrayNode entry = JSON.arrayNode().add(label);
            if (labels.isBound(label)) {
                entry.addAll(StateDump.location(heap.locate(labels.address(label))));
            } else {
                entry.add("x");
            }
            all.add(entry);
        }
        return all;
    }

    private static ArrayNode sorted(Set<Integer> set) {
        ArrayNode all = JSON.arrayNode();
        set.forEach(all::add);
        return all;
    }
}
