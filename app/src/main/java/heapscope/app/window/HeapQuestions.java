package heapscope.app.window;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.ReferenceWalk;
import heapscope.snapshot.ReferenceWalk.Reference;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.inspector.Answer;
import heapscope.visualizers.inspector.ObjectQuestions;
import heapscope.visualizers.panel.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Answers the inspector's questions: from the heap at the instant, and from what happened in the step that led to it. */
final class HeapQuestions implements ObjectQuestions {

    private static final int MOST_REFERENCES = 100;
    private static final int MOST_LINKS = 30;

    private final PositionModel position;

    HeapQuestions(PositionModel position) {
        this.position = position;
    }

    @Override
    public Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker) {
        List<Reference> references = new ReferenceWalk(snapshot, asker.cancelled()).referencesTo(object, MOST_REFERENCES);
        List<Answer.Link> links = new ArrayList<>();
        for (Reference reference : references) {
            links.add(link(snapshot, reference));
        }
        String more = references.size() == MOST_REFERENCES ? " or more" : "";
        return new Answer(references.isEmpty() ? "Nothing references it."
                : Quantity.count(references.size(), "reference") + more + " to it.", links);
    }

    @Override
    public Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker) {
        List<Reference> chain = new ReferenceWalk(snapshot, asker.cancelled()).chainTo(object);
        if (chain.isEmpty()) {
            return new Answer("No root reaches it: it is garbage that was not collected yet.", List.of());
        }
        List<Answer.Link> links = new ArrayList<>();
        for (Reference reference : chain.subList(0, Math.min(chain.size(), MOST_LINKS))) {
            links.add(link(snapshot, reference));
        }
        if (chain.size() > MOST_LINKS) {
            links.add(new Answer.Link("… " + (chain.size() - MOST_LINKS) + " more references down to it", object));
        }
        String sentence = chain.size() == 1 ? "It is alive because a root holds it: " + chain.getFirst().place() + "."
                : "It is alive because a chain of " + Quantity.count(chain.size(), "reference") + " leads to it from "
                        + chain.getFirst().place() + ".";
        return new Answer(sentence, links);
    }

    private static Answer.Link link(HeapSnapshot snapshot, Reference reference) {
        if (reference.holder() == 0) {
            return new Answer.Link("root: " + reference.place(), 0);
        }
        String field = reference.place().isEmpty() ? "" : ", " + reference.place();
        return new Answer.Link(snapshot.label(reference.holder()) + " at " + Quantity.address(reference.holder()) + field,
                reference.holder());
    }

    @Override
    public Answer whyMoved(HeapSnapshot snapshot, long object, Asker asker) {
        StepDetails details = position.detailsProperty().get();
        if (details == null || details.after() != snapshot) {
            return new Answer("What happened in the last step is not known yet.", List.of());
        }
        for (MovementRecord record : details.moves()) {
            if (record.to() == object) {
                return of(snapshot, record);
            }
        }
        return new Answer(details.moves().isEmpty()
                ? "It did not move: no minor collection copied anything in this step."
                : "It did not move: it was not a survivor of the nursery in this step.", List.of());
    }

    private static Answer of(HeapSnapshot snapshot, MovementRecord record) {
        String because = record.parent() == 0 ? "root cells (" + record.root() + ") hold it"
                : snapshot.label(record.parent()) + " at " + Quantity.address(record.parent()) + " references it";
        List<Answer.Link> links = record.parent() == 0 ? List.of()
                : List.of(new Answer.Link(snapshot.label(record.parent()), record.parent()));
        if (!record.moved()) {
            return new Answer("It survived where it is, because " + because + " and it may not move: it is pinned or was "
                    + "allocated outside the nursery.", links);
        }
        return new Answer("It survived a minor collection and was copied from " + Quantity.address(record.from())
                + " out of the nursery, because " + because + ".", links);
    }
}
