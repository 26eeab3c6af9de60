package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.HeapEvent;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps are told in plain sentences, always the same for the same step. */
class NarratorTest {

    private static final String PROGRAM = """
            class Node:
                def __init__(self, value, next):
                    self.value = value
                    self.next = next

            def build(n):
                head = None
                for i in range(n):
                    head = Node(i, head)
                return head

            keep = []
            for k in range(30):
                keep.append(build(k))
            """;

    private static Session session() {
        return Session.open(new Workload("t.py", PROGRAM), Configuration.of(Preset.CLASSROOM));
    }

    @Test
    void beforeTheFirstEventNothingHasHappened() {
        try (Session session = session()) {
            assertEquals("Nothing has happened yet: the program is about to start.",
                    session.detailsOfLastStep(Grain.EVENT).join().sentence());
        }
    }

    @Test
    void aMinorCollectionSaysHowManySurvivedAndWhoHeldThem() {
        try (Session session = session()) {
            session.goTo(Place.parse("step:2")).join();
            StepDetails details = session.detailsOfLastStep(Grain.STEP).join();
            long survivors = details.moves().stream().filter(MovementRecord::moved).count();
            assertTrue(details.sentence().matches("Minor collection 2: " + survivors
                    + " of \\d+ young objects survived and moved to the old space because "
                    + "frame build(, | and ).* hold them; \\d+ B were freed\\."), details.sentence());
            assertTrue(details.complete());
            assertTrue(details.moves().stream().allMatch(move -> move.parent() != 0 || !move.root().isEmpty()));
        }
    }

    @Test
    void anIncrementSaysWhatItDidInWhichState() {
        try (Session session = session()) {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                session.stepForward(Grain.STEP).join();
                sentences.add(session.detailsOfLastStep(Grain.STEP).join().sentence());
            }
            assertTrue(sentences.contains("Increment 1 of the major collection, SCANNING: the roots became gray; "
                    + "it is now in state MARKING."), sentences.toString());
            assertTrue(sentences.stream().anyMatch(text -> text.contains("became black")), sentences.toString());
            assertTrue(sentences.stream().anyMatch(text -> text.contains("swept")), sentences.toString());
        }
    }

    @Test
    void everySingleEventHasASentenceOfItsOwn() {
        try (Session session = session()) {
            for (int i = 0; i < 1_000; i++) {
                session.stepForward(Grain.EVENT).join();
                StepDetails details = session.detailsOfLastStep(Grain.EVENT).join();
                assertEquals(1, details.events().size());
                HeapEvent event = details.events().getFirst().event();
                assertTrue(details.sentence().endsWith("."), details.sentence());
                if (event instanceof HeapEvent.ObjectAllocated made && details.sentence().startsWith("Node at ")) {
                    assertEquals("Node at " + made.object()
                            + " was allocated in the nursery: the bump pointer moved by "
                            + made.size() + ".", details.sentence());
                }
            }
        }
    }

    @Test
    void theSameStepIsToldTheSameFromWhereverItIsReached() {
        try (Session session = session(); Session other = session()) {
            session.goTo(Place.parse("step:12")).join();
            other.toEnd().join();
            other.goTo(Place.parse("step:12")).join();
            assertEquals(session.detailsOfLastStep(Grain.STEP).join().sentence(),
                    other.detailsOfLastStep(Grain.STEP).join().sentence());
            long tick = session.here().join().tick().value();
            assertEquals(tick, other.here().join().tick().value());
        }
    }
}
