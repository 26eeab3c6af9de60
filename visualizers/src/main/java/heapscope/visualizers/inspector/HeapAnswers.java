package heapscope.visualizers.inspector;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.ReferenceWalk;
import heapscope.snapshot.ReferenceWalk.Reference;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.Quantity;
import heapscope.visualizers.panel.Texts;
import java.util.ArrayList;
import java.util.List;

/** Answers the questions about an object from the snapshot of its instant and from what happened in the last step. */
public final class HeapAnswers implements ObjectQuestions {

    static final Texts TEXTS = Texts.of(HeapAnswers.class);

    private static final int MOST_REFERENCES = 1_000;
    private static final int MOST_LINKS = 30;
    private static final int CHAIN_END = 5;

    private final Texts texts = TEXTS;

    @Override
    public Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker) {
        List<Reference> all = new ReferenceWalk(snapshot, asker.cancelled(), asker.progress())
                .referencesTo(object, MOST_REFERENCES);
        if (all.isEmpty()) {
            return new Answer(texts.get("references.none"), List.of());
        }
        long roots = all.stream().filter(reference -> reference.holder() == 0).count();
        List<Answer.Link> links = new ArrayList<>();
        for (Reference reference : all.subList(0, Math.min(all.size(), MOST_LINKS))) {
            links.add(link(snapshot, reference));
        }
        boolean cut = all.size() == MOST_REFERENCES;
        return new Answer(cut
                ? texts.get("references.cut", Quantity.count(MOST_REFERENCES)) : from(roots, all.size() - roots), links);
    }

    private String from(long roots, long objects) {
        String cells = Quantity.count(roots, "root cell");
        String holders = Quantity.count(objects, "object");
        if (roots > 0 && objects > 0) {
            return texts.get("references.both", cells, holders);
        }
        return texts.get("references.one", roots > 0 ? cells : holders);
    }

    @Override
    public Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker) {
        ReferenceWalk walk = new ReferenceWalk(snapshot, asker.cancelled(), asker.progress());
        List<Reference> chain = walk.chainTo(object);
        if (chain.isEmpty()) {
            return new DeathForecast(snapshot, walk).of(object);
        }
        String root = chain.getFirst().place();
        return new Answer(chain.size() == 1
                ? texts.get("alive.root", root)
                : texts.get("alive.chain", root, Quantity.count(chain.size() - 1L, "object")),
                links(snapshot, chain));
    }

    /** The beginning and the end of a chain; who looks at a long one wants to know where it comes from and goes to. */
    private List<Answer.Link> links(HeapSnapshot snapshot, List<Reference> chain) {
        List<Answer.Link> links = new ArrayList<>();
        int left = chain.size() - 2 * CHAIN_END;
        for (int i = 0; i < chain.size(); i++) {
            if (left > 1 && i == CHAIN_END) {
                links.add(new Answer.Link(texts.get("alive.further", Quantity.count(left, "object")), 0));
                i += left;
            }
            links.add(link(snapshot, chain.get(i)));
        }
        return links;
    }

    @Override
    public Answer whyMoved(HeapSnapshot snapshot, StepDetails step, long object, Asker asker) {
        return new MovementAnswer(snapshot, step).of(object);
    }

    /** A line of an answer for a reference. */
    static Answer.Link link(HeapSnapshot snapshot, Reference reference) {
        if (reference.holder() == 0) {
            return new Answer.Link(TEXTS.get("link.root", reference.place()), 0);
        }
        String label = snapshot.label(reference.holder());
        return new Answer.Link(reference.place().isEmpty()
                ? TEXTS.get("link.object", label, Quantity.address(reference.holder()))
                : TEXTS.get(
                        "link.field", label, Quantity.address(reference.holder()), reference.place()),
                reference.holder());
    }
}
