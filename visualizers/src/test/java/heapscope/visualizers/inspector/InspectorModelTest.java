package heapscope.visualizers.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.SampleHeap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InspectorModelTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final InspectorModel model = new InspectorModel(new Answers(), background::add, Runnable::run);
    private final SampleHeap heap = new SampleHeap();

    @Test
    void showsTheObjectItself() {
        long target = heap.youngNode(0, 5);
        long object = heap.oldNode(target, 42, true);
        model.show(heap.snapshot(1), null, object);

        Inspection found = model.inspectionProperty().get();
        assertEquals("Node", found.typeName());
        assertEquals("Node 42", found.label());
        assertEquals(24, found.size());
        assertEquals(Space.ARENA, found.space());
        assertEquals(HeapView.Color.BLACK, found.color());
        assertEquals(List.of("TRACK_YOUNG_PTRS", "VISITED"), model.flagNames());
        assertEquals(1, found.clearFlags().size());
        assertEquals(3, found.words().size());
        assertEquals(-8, found.words().getFirst().offset());
        assertEquals(42, found.words().getLast().word());
        assertEquals(target, model.target(found.fields().getFirst()));
        assertEquals(0, model.target(found.fields().getLast()));
    }

    @Test
    void bytesAreShownAsCharacters() {
        long object = heap.youngBytes("Hallo, Welt");
        model.show(heap.snapshot(1), null, object);

        assertEquals("Hallo,.W", model.inspectionProperty().get().words().get(2).text());
    }

    @Test
    void addressInsideAnObjectOrOfNoneShowsNothing() {
        long object = heap.youngNode(0, 5);
        HeapSnapshot snapshot = heap.snapshot(1);

        model.show(snapshot, null, object + 8);
        assertNull(model.inspectionProperty().get());
        model.show(snapshot, null, 0);
        assertNull(model.inspectionProperty().get());
        model.ask();
        assertTrue(background.isEmpty());
    }

    @Test
    void answersArriveOneAfterTheOther() {
        long object = heap.youngNode(0, 5);
        model.show(heap.snapshot(1), null, object);
        model.ask();

        assertEquals(Inquiry.State.ASKING, model.life().stateProperty().get());
        background.forEach(Runnable::run);

        assertEquals(List.of("alive", "moved", "references"), asked);
        assertEquals("because", model.life().answerProperty().get().sentence());
        assertEquals(Inquiry.State.ANSWERED, model.references().stateProperty().get());
        assertEquals(1, model.references().progressProperty().get());
    }

    @Test
    void newSelectionCancelsWhatWasAsked() {
        long one = heap.youngNode(0, 5);
        long other = heap.youngNode(0, 6);
        HeapSnapshot snapshot = heap.snapshot(1);
        model.show(snapshot, null, one);
        model.ask();
        model.show(snapshot, null, other);
        background.forEach(Runnable::run);

        assertEquals(List.of(), asked);
        assertEquals(Inquiry.State.IDLE, model.life().stateProperty().get());
    }

    @Test
    void answerThatComesTooLateIsDropped() {
        Inquiry inquiry = new Inquiry(Runnable::run, background::add);
        inquiry.ask(asker -> new Answer("late", List.of()));
        inquiry.cancel();
        background.forEach(Runnable::run);

        assertNull(inquiry.answerProperty().get());
    }

    @Test
    void questionThatFailsSaysWhy() {
        Inquiry inquiry = new Inquiry(Runnable::run, Runnable::run);
        inquiry.ask(asker -> {
            throw new IllegalStateException("The page is not mapped.");
        });

        assertEquals(Inquiry.State.FAILED, inquiry.stateProperty().get());
        assertNotNull(inquiry.answerProperty().get());
        assertEquals("The page is not mapped.", inquiry.answerProperty().get().sentence());
    }

    private final class Answers implements ObjectQuestions {
        @Override
        public Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker) {
            asked.add("references");
            asker.progress().accept(0.5);
            assertEquals(0.5, model.references().progressProperty().get());
            return new Answer("one object", List.of(new Answer.Link("main.x", 0)));
        }

        @Override
        public Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker) {
            asked.add("alive");
            return new Answer("because", List.of());
        }

        @Override
        public Answer whyMoved(HeapSnapshot snapshot, StepDetails step, long object, Asker asker) {
            asked.add("moved");
            return new Answer("it did not", List.of());
        }
    }
}
