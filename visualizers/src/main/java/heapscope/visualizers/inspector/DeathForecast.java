package heapscope.visualizers.inspector;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.ReferenceWalk;
import heapscope.snapshot.ReferenceWalk.Reference;
import heapscope.visualizers.panel.Texts;
import java.util.List;

/**
 * Says of an object that no root reaches why its memory is not free yet, and what will free it (specification of the
 * collector, sections 5 and 6).
 */
final class DeathForecast {

    private static final int MOST_HOLDERS = 200;

    private final Texts texts = HeapAnswers.TEXTS;
    private final HeapSnapshot snapshot;
    private final HeapView heap;
    private final ReferenceWalk walk;

    DeathForecast(HeapSnapshot snapshot, ReferenceWalk walk) {
        this.snapshot = snapshot;
        this.heap = snapshot.heap();
        this.walk = walk;
    }

    /** What will become of an object. */
    Answer of(long object) {
        return switch (heap.spaceOf(object)) {
            case STATIC -> new Answer(texts.get("alive.static"), List.of());
            case NURSERY -> young(object);
            case ARENA, LARGE -> new Answer(texts.get("dead.old") + " " + texts.get(old(object)), List.of());
        };
    }

    /** A dead old object keeps what it references until it is swept: minor collections take all old objects for alive. */
    private Answer young(long object) {
        for (Reference reference : walk.referencesTo(object, MOST_HOLDERS)) {
            if (reference.holder() != 0 && heap.spaceOf(reference.holder()) != Space.NURSERY) {
                return new Answer(texts.get("dead.young.held"), List.of(HeapAnswers.link(snapshot, reference)));
            }
        }
        boolean pinned = heap.nursery().pinned().contains(object);
        return new Answer(texts.get(pinned ? "dead.young.pinned" : "dead.young"), List.of());
    }

    private String old(long object) {
        HeapView.Collector collector = heap.collector();
        String state = collector.states().isEmpty() ? "" : collector.states().get(collector.state());
        HeapView.Color color = heap.colorOf(object);
        return switch (state) {
            case "MARKING" -> color == HeapView.Color.WHITE ? "dead.old.marking.white" : "dead.old.marking.seen";
            case "SWEEPING" -> color == HeapView.Color.WHITE ? "dead.old.sweeping.white" : "dead.old.sweeping.black";
            default -> "dead.old.resting";
        };
    }
}
