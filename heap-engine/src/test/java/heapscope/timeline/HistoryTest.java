package heapscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.unit.Bytes;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final long SEED = 7;
    private static final long STATEMENTS = 20_000;
    private static final long HEAP = 1 << 20;

    /** A clock by which every look takes a while, so that keyframes come often and the same in each run. */
    private static LongSupplier steadyClock() {
        long[] now = {0};
        return () -> now[0] += 300_000;
    }

    private static History history(Bytes budget) {
        return new History(new ToyRun(SEED, STATEMENTS, HEAP), budget, steadyClock());
    }

    /** The hash of a run that was never kept nor put back. */
    private static long[] freshHashes(long[] ticks) {
        long[] hashes = new long[ticks.length];
        ToyRun run = new ToyRun(SEED, STATEMENTS, HEAP);
        int[] next = {0};
        run.ticks().watchAll((tick, event) -> {
            while (next[0] < ticks.length && ticks[next[0]] == tick.value()) {
                hashes[next[0]++] = run.stateHash();
            }
        });
        run.advance();
        assertEquals(ticks.length, next[0]);
        return hashes;
    }

    private static long length() {
        ToyRun run = new ToyRun(SEED, STATEMENTS, HEAP);
        run.advance();
        return run.ticks().now();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4 << 20, 256 << 20})
    void everyTickReachedBySeekingHasTheStateOfAFreshRun(long budget) {
        int samples = budget == 0 ? 100 : 1_000;
        long length = length();
        long[] ticks = new Random(SEED).longs(samples, 1, length).sorted().toArray();
        long[] expected = freshHashes(ticks);
        Random random = new Random(SEED + 1);
        try (History history = history(new Bytes(budget))) {
            assertEquals(Halt.ENDED, history.seek(Long.MAX_VALUE));
            assertEquals(length, history.known());
            for (int i = 0; i < samples; i++) {
                int sample = random.nextInt(samples);
                assertEquals(Halt.ARRIVED, history.seek(ticks[sample]));
                assertEquals(ticks[sample], history.position());
                assertEquals(expected[sample], history.stateHash(), "tick " + ticks[sample] + ", seed " + SEED);
            }
            assertTrue(history.keyframeBytes().value() <= budget);
            assertTrue(budget == 0 ? history.keyframeCount() == 1 : history.keyframeCount() > 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void aStepBackReturnsExactlyToWhereTheStepForwardCameFrom(Move move) {
        Random random = new Random(SEED);
        long length = length();
        try (History history = history(new Bytes(8 << 20))) {
            Navigator navigator = new Navigator(history);
            for (int i = 0; i < 100; i++) {
                history.seek(random.nextLong(1, length - 5_000));
                long origin = history.position();
                long hash = history.stateHash();
                navigator.forward(move);
                assertTrue(history.position() > origin);
                navigator.back(move);
                assertEquals(origin, history.position(), move + ", seed " + SEED + ", step " + i);
                assertEquals(hash, history.stateHash());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void stepsBackWithoutATrailGoThroughTheSamePlacesAsStepsForward(Move move) {
        try (History history = history(new Bytes(8 << 20))) {
            Navigator navigator = new Navigator(history);
            history.seek(30_000);
            navigator.forward(Move.INTO);
            navigator.forward(move);
            long[] places = new long[30];
            for (int i = 0; i < places.length; i++) {
                navigator.forward(move);
                places[i] = history.position();
            }
            Navigator withoutTrail = new Navigator(history);
            for (int i = places.length - 2; i >= 0; i--) {
                withoutTrail.back(move);
                if (move != Move.OVER && move != Move.OUT) {
                    assertEquals(places[i], history.position(), move + " " + i);
                } else {
                    assertTrue(history.position() < places[i + 1]);
                    history.seek(places[i]);
                }
            }
        }
    }

    @Test
    void aRandomWalkEndsWithTheStateOfAFreshRun() {
        Random random = new Random(SEED);
        try (History history = history(new Bytes(8 << 20))) {
            Navigator navigator = new Navigator(history);
            for (int i = 0; i < 2_000; i++) {
                Move move = Move.values()[random.nextInt(Move.values().length)];
                if (random.nextInt(100) < 55) {
                    navigator.forward(move);
                } else {
                    navigator.back(move);
                }
            }
            long end = history.position();
            if (end > 0 && end < length()) {
                assertEquals(freshHashes(new long[] {end})[0], history.stateHash(), "seed " + SEED);
            }
        }
    }

    @Test
    void aStepOverStopsAtTheNextStatementThatIsNotDeeper() {
        ToyRun run = new ToyRun(SEED, STATEMENTS, HEAP);
        try (History history = new History(run, new Bytes(8 << 20), steadyClock())) {
            Navigator navigator = new Navigator(history);
            navigator.forward(Move.INTO);
            for (int i = 0; i < 200; i++) {
                long depth = run.depth();
                navigator.forward(i % 3 == 0 ? Move.INTO : Move.OVER);
                assertTrue(i % 3 == 0 || run.depth() <= depth);
            }
            while (run.depth() == 0) {
                navigator.forward(Move.INTO);
            }
            long depth = run.depth();
            long inside = history.position();
            navigator.forward(Move.OUT);
            assertEquals(depth - 1, run.depth());
            history.seek(inside);
            navigator.back(Move.OUT);
            assertEquals(depth - 1, run.depth());
        }
    }

    @Test
    void runningAStretchAgainWritesNothingTwice() {
        try (History once = history(new Bytes(8 << 20)); History often = history(new Bytes(1 << 20))) {
            once.seek(Long.MAX_VALUE);
            Random random = new Random(SEED);
            for (int i = 0; i < 200; i++) {
                often.seek(random.nextLong(often.known() + 300));
            }
            often.seek(Long.MAX_VALUE);
            TimelineData expected = once.timeline();
            TimelineData timeline = often.timeline();
            assertTrue(expected.pauses().size() > 500);
            assertEquals(expected.pauses(), timeline.pauses());
            assertEquals(expected.stops(), timeline.stops());
            assertEquals(expected.cycles(), timeline.cycles());
            assertEquals(expected.decisions(), timeline.decisions());
            assertEquals(expected.bookmarks(), timeline.bookmarks());
            assertEquals(expected.memory(), timeline.memory());
        }
    }

    @Test
    void aPauseEndsAtTheEventThatEndsTheCollection() {
        try (History history = history(new Bytes(8 << 20))) {
            Navigator navigator = new Navigator(history);
            for (int i = 0; i < 50; i++) {
                navigator.forward(Move.STEP);
                Pause pause = history.timeline().pauses().getLast();
                assertEquals(i + 1, history.timeline().pauses().size());
                assertEquals(history.position(), pause.end().value());
                assertTrue(pause.start().value() < pause.end().value());
                assertEquals(pause.duration(), history.timeline().costs().of(pause.work()));
                assertEquals(pause.kind() == Pause.Kind.INCREMENT, pause.why() != null);
            }
        }
    }

    @Test
    void placesAreFoundWhereverTheHistoryIs() {
        ToyRun run = new ToyRun(SEED, STATEMENTS, HEAP);
        try (History history = new History(run, new Bytes(8 << 20), steadyClock())) {
            PlaceFinder finder = new PlaceFinder(history);
            finder.goTo(Place.parse("statement:300"));
            assertEquals(300, run.statementsReached());
            finder.goTo(Place.parse("mark:mark 3"));
            assertEquals(3 * 500 + 499, run.statementsReached());
            finder.goTo(Place.parse("step:12"));
            assertEquals(12, history.timeline().pauses().size() - after(history));
            finder.goTo(Place.parse("cycle:2"));
            assertEquals(2, history.log().cycles().ends().firstAbove(0, history.position()));
            finder.goTo(Place.parse("statement:301"));
            assertEquals(301, run.statementsReached());
            finder.goTo(Place.parse("line:17"));
            assertEquals(17, run.line());
            finder.goTo(Place.parse("1234"));
            assertEquals(1234, history.position());
        }
    }

    private static int after(History history) {
        RowStore rows = history.log().pauseRows();
        return rows.size() - rows.firstAbove(PauseLog.END, history.position());
    }
}
