package heapscope.visualizers.inspector;

import static heapscope.visualizers.panel.SampleHeap.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.Space;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.SampleHeap;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapAnswersTest {

    private final SampleHeap heap = new SampleHeap();
    private final HeapAnswers answers = new HeapAnswers();
    private final ObjectQuestions.Asker asker = new ObjectQuestions.Asker(() -> false, share -> { });

    @Test
    void referencesAreCountedByWhatHoldsThem() {
        long target = heap.youngNode(0, 5);
        long holder = heap.oldNode(target, 42, false);
        Answer answer = answers.whoReferences(
                heap.snapshot(1, frame("main", 3, 0x100, "x", target)), target, asker);

        assertEquals("Referenced by 1 root cell and 1 object.", answer.sentence());
        assertEquals(List.of(0L, holder), answer.links().stream().map(Answer.Link::object).toList());
        assertTrue(answer.links().getLast().text().endsWith(", next"), answer.links().toString());
    }

    @Test
    void aliveIsWhatARootLeadsTo() {
        long last = heap.youngNode(0, 5);
        long middle = heap.oldNode(last, 42, false);
        HeapSnapshot snapshot = heap.snapshot(1, frame("main", 3, 0x100, "x", middle));

        assertTrue(answers.whyAlive(snapshot, middle, asker).sentence().startsWith("A root holds it: frame main, x."));
        Answer answer = answers.whyAlive(snapshot, last, asker);
        assertTrue(answer.sentence().contains(", through 1 object."), answer.sentence());
        assertEquals(List.of(0L, middle), answer.links().stream().map(Answer.Link::object).toList());
    }

    @Test
    void longChainShowsItsBeginningAndItsEnd() {
        long next = heap.oldNode(0, 0, false);
        long last = next;
        for (int i = 1; i < 40; i++) {
            next = heap.oldNode(next, i, false);
        }
        Answer answer = answers.whyAlive(heap.snapshot(1, frame("main", 3, 0x100, "x", next)), last, asker);

        assertEquals(11, answer.links().size());
        assertEquals("root: frame main, x", answer.links().getFirst().text());
        assertEquals("… 30 objects between", answer.links().get(5).text());
        assertTrue(answer.links().getLast().text().startsWith("Node 1 at "), answer.links().toString());
    }

    @Test
    void youngGarbageDiesWithTheNextMinorCollectionUnlessOldGarbageReferencesIt() {
        long alone = heap.youngNode(0, 5);
        long held = heap.youngNode(0, 6);
        long dead = heap.oldNode(held, 42, false);
        HeapSnapshot snapshot = heap.snapshot(1);

        assertTrue(sentence(snapshot, alone).contains("will not copy it"), sentence(snapshot, alone));
        assertTrue(sentence(snapshot, held).contains("may copy it although it is garbage"));
        assertEquals(dead, answers.whyAlive(snapshot, held, asker).links().getFirst().object());
    }

    @Test
    void oldGarbageWaitsForTheSweepOfItsColor() {
        long white = heap.oldNode(0, 1, false);
        long black = heap.oldNode(0, 2, true);

        heap.setCollector(SampleHeap.collector(0, null));
        assertTrue(sentence(heap.snapshot(1), white).contains("the next one will not find it"));
        heap.setCollector(SampleHeap.collector(1, null));
        assertTrue(sentence(heap.snapshot(1), white).contains("if it stays white"));
        assertTrue(sentence(heap.snapshot(1), black).contains("survives this collection"));
        heap.setCollector(SampleHeap.collector(2, null));
        assertTrue(sentence(heap.snapshot(1), white).contains("frees it when it gets there"));
        assertTrue(sentence(heap.snapshot(1), black).contains("freed by the next one"));
    }

    @Test
    void survivorMovedBecauseSomethingHeldIt() {
        long from = heap.youngNode(0, 5);
        HeapSnapshot before = heap.snapshot(1, frame("main", 3, 0x100, "x", from));
        long to = heap.oldNode(0, 5, false);
        long child = heap.oldNode(0, 6, false);
        HeapSnapshot after = heap.snapshot(9, frame("main", 3, 0x100, "x", to));
        StepDetails step = step(before, after,
                new MovementRecord(from, to, 24, 0, "stack", Space.ARENA),
                new MovementRecord(SampleHeap.NURSERY + 0x100, child, 24, to, "", Space.ARENA));

        String byRoot = answers.whyMoved(after, step, to, asker).sentence();
        assertTrue(byRoot.startsWith("It moved from 0x" + Long.toHexString(from) + " to an arena"), byRoot);
        assertTrue(byRoot.contains("the variable x of main held it"), byRoot);
        Answer byParent = answers.whyMoved(after, step, child, asker);
        assertEquals(to, byParent.links().getFirst().object());
    }

    @Test
    void whatDidNotMoveSaysWhy() {
        long young = heap.youngNode(0, 5);
        long old = heap.oldNode(0, 5, false);
        HeapSnapshot snapshot = heap.snapshot(9);
        StepDetails quiet = step(heap.snapshot(1), snapshot);
        StepDetails elsewhere = step(heap.snapshot(1), heap.snapshot(7));
        StepDetails minor = step(heap.snapshot(1), snapshot, new MovementRecord(8, old + 8, 24, 0, "", Space.ARENA));

        assertTrue(moved(snapshot, quiet, old).contains("old objects never move"));
        assertTrue(moved(snapshot, quiet, young).contains("no minor collection"));
        assertTrue(moved(snapshot, elsewhere, young).contains("until the next minor collection"));
        assertTrue(moved(snapshot, null, young).contains("until the next minor collection"));
        assertTrue(moved(snapshot, minor, young).contains("allocated after the minor collection"));
    }

    private String sentence(HeapSnapshot snapshot, long object) {
        return answers.whyAlive(snapshot, object, asker).sentence();
    }

    private String moved(HeapSnapshot snapshot, StepDetails step, long object) {
        return answers.whyMoved(snapshot, step, object, asker).sentence();
    }

    private static StepDetails step(HeapSnapshot before, HeapSnapshot after, MovementRecord... moves) {
        return new StepDetails(before, after, List.of(), true, List.of(moves), List.of(), List.of(), "");
    }
}
