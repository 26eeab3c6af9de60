package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import heapscope.timeline.ToyRun;
import heapscope.unit.Bytes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionTest {

    private static final Configuration STANDARD = Configuration.standard();
    private static final RunSource TOY = (workload, configuration) ->
            new ToyRun(5, Long.parseLong(workload.text()), 1 << 20);
    private static final RunSource ENDLESS = (workload, configuration) -> new ToyRun(5, Long.MAX_VALUE, 1 << 20);

    private static Session session(long statements) {
        return Session.open(new Workload("toy.py", Long.toString(statements)), STANDARD, new Bytes(64 << 20), TOY);
    }

    private static Session endless() {
        return Session.open(new Workload("toy.py", ""), STANDARD, new Bytes(4 << 20), ENDLESS);
    }

    @Test
    void beginsBeforeTheFirstEvent() {
        try (Session session = session(100)) {
            Arrival arrival = session.here().join();
            assertEquals(0, arrival.tick().value());
            assertEquals(Reason.START, arrival.reason());
            assertFalse(arrival.endKnown());
        }
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void goesForwardAndBackAtEveryGrain(Grain grain) {
        try (Session session = session(5_000)) {
            session.goTo(Place.parse("777")).join();
            Arrival forward = session.stepForward(grain).join();
            assertTrue(forward.tick().value() > 777);
            assertEquals(Reason.REACHED, forward.reason());
            assertEquals(777, session.stepBack(grain).join().tick().value());
        }
    }

    @Test
    void runsToBreakpointsAndThenToTheEnd() {
        try (Session session = session(150)) {
            session.setBreakpoints(Set.of(20));
            Arrival first = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.BREAKPOINT, first.reason());
            assertEquals(20, first.line());
            Arrival second = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.BREAKPOINT, second.reason());
            assertTrue(second.tick().value() > first.tick().value());
            Arrival end = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.END, end.reason());
            assertTrue(end.endKnown());
            assertEquals(second.tick(), session.runBack().join().tick());
            assertEquals(first.tick(), session.runBack().join().tick());
            assertEquals(0, session.runBack().join().tick().value());
        }
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void breakpointsHoldARunAtALimitedSpeedToo(Grain grain) {
        try (Session session = session(150)) {
            session.setBreakpoints(Set.of(20));
            Arrival fast = session.run(grain, Speed.UNLIMITED).join();
            session.toStart().join();
            Arrival slow = session.run(grain, new Speed(1e6)).join();
            assertEquals(Reason.BREAKPOINT, slow.reason());
            assertEquals(fast.tick(), slow.tick());
        }
    }

    @Test
    void anEndlessRunIsPausedAtOnceAndGoesOn() throws InterruptedException {
        try (Session session = endless()) {
            CountDownLatch running = new CountDownLatch(1);
            session.addListener(new SessionListener() {
                @Override
                public void progressed(Progress progress) {
                    running.countDown();
                }
            });
            CompletableFuture<Arrival> run = session.run(Grain.STEP, Speed.UNLIMITED);
            assertTrue(running.await(30, TimeUnit.SECONDS));
            assertTrue(session.isRunning());
            Arrival paused = session.pause().join();
            assertEquals(Reason.PAUSED, run.join().reason());
            assertEquals(Reason.PAUSED, paused.reason());
            assertTrue(paused.tick().value() > 0);
            assertEquals(paused.tick().value() + 1, session.stepForward(Grain.EVENT).join().tick().value());
        }
    }

    @Test
    void afterAStopARunBeginsAtTheStart() {
        try (Session session = session(150)) {
            session.setBreakpoints(Set.of(20));
            Arrival first = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.STOPPED, session.stop().join().reason());
            assertEquals(first.tick(), session.run(Grain.STATEMENT, Speed.UNLIMITED).join().tick());
        }
    }

    @Test
    void aMoveTakesThePlaceOfARun() {
        try (Session session = endless()) {
            CompletableFuture<Arrival> run = session.toEnd();
            Arrival there = session.goTo(Place.parse("1234")).join();
            assertEquals(1234, there.tick().value());
            assertEquals(Reason.PAUSED, run.join().reason());
        }
    }

    @Test
    void stepsThatAreGivenInARowAreAllDone() {
        try (Session session = session(5_000)) {
            CompletableFuture<Arrival> last = null;
            for (int i = 0; i < 100; i++) {
                last = session.stepForward(Grain.EVENT);
            }
            assertEquals(100, last.join().tick().value());
        }
    }

    @Test
    void aRunAtALimitedSpeedReportsWhatThereIsToSee() {
        List<SessionListener.Progress> reports = new CopyOnWriteArrayList<>();
        try (Session session = session(5_000)) {
            session.addListener(new SessionListener() {
                @Override
                public void progressed(Progress progress) {
                    reports.add(progress);
                    if (reports.size() == 3) {
                        session.pause();
                    }
                }
            });
            session.run(Grain.EVENT, new Speed(200)).join();
            assertTrue(reports.size() >= 3);
            assertEquals(reports.get(2).tick(), reports.get(2).arrival().tick().value());
        }
    }

    @Test
    void theSpeedCanBeChangedWhileRunning() {
        try (Session session = session(2_000)) {
            CompletableFuture<Arrival> run = session.run(Grain.EVENT, new Speed(0.001));
            session.setSpeed(Speed.UNLIMITED);
            assertEquals(Reason.END, run.join().reason());
        }
    }

    @Test
    void aPlaceThatDoesNotExistFailsWithASentenceAndLeavesTheSessionWhereItWas() {
        try (Session session = session(100)) {
            session.goTo(Place.parse("50")).join();
            CompletionException failure = assertThrows(
                    CompletionException.class, () -> session.goTo(Place.parse("999999")).join());
            assertTrue(failure.getCause().getMessage().startsWith("The run has no event 999999: it ends after"));
            assertEquals(50, session.here().join().tick().value());
        }
    }

    @Test
    void aChangeGoesToTheSameTickOrTheEnd() {
        try (Session session = session(5_000)) {
            session.goTo(Place.parse("700")).join();
            session.bookmark("here").join();
            session.stepForward(Grain.EVENT).join();
            Arrival same = session.change(new Workload("toy.py", "6000"), STANDARD).join();
            assertEquals(701, same.tick().value());
            assertEquals(700, same.timeline().bookmarks().getFirst().tick().value());
            Arrival shorter = session.change(new Workload("toy.py", "10"), STANDARD).join();
            assertEquals(Reason.END, shorter.reason());
            assertEquals("10", session.workload().text());
        }
    }

    @Test
    void aRejectedChangeLeavesEverythingAsItWas() {
        try (Session session = session(5_000)) {
            session.goTo(Place.parse("700")).join();
            CompletionException failure = assertThrows(
                    CompletionException.class, () -> session.change(new Workload("toy.py", "no"), STANDARD).join());
            assertInstanceOf(NumberFormatException.class, failure.getCause());
            assertEquals(700, session.here().join().tick().value());
            assertEquals("5000", session.workload().text());
        }
    }

    @Test
    void aClosedSessionRefusesCommands() {
        Session session = endless();
        CompletableFuture<Arrival> run = session.toEnd();
        session.close();
        assertEquals(Reason.PAUSED, run.join().reason());
        CompletionException failure = assertThrows(CompletionException.class, () -> session.here().join());
        assertEquals("The session is closed.", failure.getCause().getMessage());
    }
}
