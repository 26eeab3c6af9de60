package heapscope.visualizers.inspector;

import heapscope.event.Space;
import heapscope.run.RootGroup;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.List;

/** Says why an object moved in a step, or why it did not. */
final class MovementAnswer {

    private final Texts texts = HeapAnswers.TEXTS;
    private final HeapSnapshot snapshot;
    private final StepDetails step;

    /**
     * Answers about an instant.
     *
     * @param step the step that led there; null, or one that led elsewhere, if that is not known
     */
    MovementAnswer(HeapSnapshot snapshot, StepDetails step) {
        this.snapshot = snapshot;
        boolean fits = step != null
                && step.after().instant().tick().equals(snapshot.instant().tick());
        this.step = fits ? step : null;
    }

    /** Why an object moved or did not. */
    Answer of(long object) {
        if (step != null) {
            for (MovementRecord record : step.moves()) {
                if (record.to() == object) {
                    return survived(record);
                }
            }
        }
        Space space = snapshot.heap().spaceOf(object);
        return new Answer(texts.get(switch (space) {
            case STATIC -> "movement.static";
            case ARENA -> "movement.arena";
            case LARGE -> "movement.large";
            case NURSERY -> young(object);
        }), List.of());
    }

    private String young(long object) {
        if (step == null) {
            return "movement.young";
        }
        if (snapshot.heap().nursery().pinned().contains(object)) {
            return step.moves().isEmpty() ? "movement.young.pinned.resting" : "movement.young.pinned";
        }
        return step.moves().isEmpty() ? "movement.young.resting" : "movement.young.after";
    }

    private Answer survived(MovementRecord record) {
        String because = record.parent() == 0
                ? texts.get("movement.root", root(record))
                : texts.get("movement.parent", snapshot.label(record.parent()), Quantity.address(record.parent()));
        List<Answer.Link> links = record.parent() == 0 ? List.of() : List.of(new Answer.Link(
                texts.get("link.object", snapshot.label(record.parent()), Quantity.address(record.parent())),
                record.parent()));
        if (!record.moved()) {
            return new Answer(texts.get(
                    record.space() == Space.NURSERY ? "movement.kept.pinned" : "movement.kept.large", because), links);
        }
        return new Answer(texts.get("movement.moved", Quantity.address(record.from()), because,
                texts.get(record.space() == Space.LARGE ? "movement.to.large" : "movement.to.arena")), links);
    }

    /** The variable that held the object before the step, or the area of root cells. */
    private String root(MovementRecord record) {
        for (RootGroup group : step.before().roots()) {
            for (RootGroup.Slot slot : group.slots()) {
                if (slot.isReference() && slot.word() == record.from()) {
                    return texts.get("movement.variable", slot.name(), group.title());
                }
            }
        }
        return record.root().isEmpty() ? texts.get("movement.anyroot") : record.root();
    }
}
