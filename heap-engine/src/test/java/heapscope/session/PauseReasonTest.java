package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Grain;
import heapscope.timeline.Pause;
import heapscope.timeline.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pause of a program says why it came. */
class PauseReasonTest {

    private static final String PROGRAM = """
            import gc

            kept = []
            for i in range(40):
                kept.append([i])
            gc.collect()
            gc.collect_step()
            """;

    @Test
    void aFullNurseryIsToldWithItsFigures() {
        Pause first = pauses().getFirst();
        assertEquals(Pause.Kind.MINOR, first.kind());
        assertTrue(first.why().reason().matches("the nursery is full: \\d+ B wanted, \\d+ B left"),
                first.why().reason());
        assertTrue(first.why().inputs().get(0).value() > first.why().inputs().get(1).value());
    }

    @Test
    void allPausesOfACallOfTheProgramAreToldToComeFromIt() {
        List<Pause> called = pauses().stream().filter(pause -> pause.line() == 6).toList();
        assertTrue(called.size() >= 6, "minor collections and increments: " + called.size());
        called.forEach(pause -> assertEquals(
                "the program called gc.collect(2): a whole major collection", pause.why().reason()));
        List<Pause> step = pauses().stream().filter(pause -> pause.line() == 7).toList();
        assertEquals(2, step.size());
        step.forEach(pause -> assertEquals("the program called gc.collect_step()", pause.why().reason()));
    }

    @Test
    void noPauseIsWithoutAReasonHoweverOneGetsThere() {
        try (Session session = session()) {
            List<Pause> pauses = session.toEnd().join().timeline().pauses();
            pauses.forEach(pause -> assertNotNull(pause.why(), pause.toString()));
            session.goTo(Place.parse("step:2")).join();
            assertEquals(pauses, session.toEnd().join().timeline().pauses());
        }
        try (Session session = session()) {
            Arrival arrival = session.here().join();
            while (arrival.outcome() == null) {
                arrival = session.stepForward(Grain.EVENT).join();
            }
            assertEquals(pauses(), arrival.timeline().pauses());
        }
    }

    private static List<Pause> pauses() {
        try (Session session = session()) {
            return session.toEnd().join().timeline().pauses();
        }
    }

    private static Session session() {
        return Session.open(new Workload("a.py", PROGRAM), Configuration.preset("classroom"));
    }
}
