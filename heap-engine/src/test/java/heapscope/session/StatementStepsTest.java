package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.timeline.Grain;
import heapscope.timeline.TimelineData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps by statement through a program of the machine. */
class StatementStepsTest {

    private static final String WORKLOAD = """
            def twice(n):
                doubled = n + n
                return doubled

            a = twice(2)
            print(a)
            """;

    private final Session session =
            Session.open(new Workload("steps.py", WORKLOAD), Configuration.preset("classroom"));

    @AfterEach
    void close() {
        session.close();
    }

    private static int line(CompletableFuture<Arrival> arrival) {
        return arrival.join().snapshot().instant().line();
    }

    @Test
    void aStatementStepGoesOverCalls() {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add(line(session.stepForward(Grain.STATEMENT)));
        }
        assertEquals(List.of(1, 5, 6), lines);
    }

    @Test
    void intoAndOutFollowTheCall() {
        session.stepForward(Grain.STATEMENT).join();
        session.stepForward(Grain.STATEMENT).join();
        assertEquals(2, line(session.stepInto()));
        assertEquals(3, line(session.stepForward(Grain.STATEMENT)));
        assertEquals(6, line(session.stepOut()));
    }

    @Test
    void backFromTheEndLeadsToTheLastStatement() {
        session.toEnd().join();
        assertEquals(6, line(session.stepBack(Grain.STATEMENT)));
        assertEquals(5, line(session.stepBack(Grain.STATEMENT)));
        assertEquals(1, line(session.stepBack(Grain.STATEMENT)));
    }

    @Test
    void aStepForwardAtTheEndStaysThere() {
        long end = session.toEnd().join().tick().value();
        for (Grain grain : Grain.values()) {
            assertEquals(end, session.stepForward(grain).join().tick().value(), grain + " at the end");
        }
    }

    @Test
    void aPauseKnowsTheLineThatWasRunning() {
        String text = "import gc\nx = []\ngc.collect()\n";
        try (Session collecting = Session.open(new Workload("collect.py", text), Configuration.preset("classroom"))) {
            TimelineData timeline = collecting.toEnd().join().timeline();
            assertEquals(3, timeline.pauses().getFirst().line());
        }
    }
}
