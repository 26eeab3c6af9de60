package heapscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.replay.Recording;
import heapscope.replay.Replay;
import heapscope.unit.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History over runs of the real collector's recordings: each tick can be reached, and has the state it first had. */
class RecordingHistoryTest {

    private static final long SEED = 20261121;

    private static Replay replay(String name) throws IOException {
        try (InputStream in = Replay.class.getResourceAsStream(name + ".jsonl.gz")) {
            return new Replay(Recording.read(name, in), IncminimarkHeap::new);
        }
    }

    private static LongSupplier steadyClock() {
        long[] now = {0};
        return () -> now[0] += 20_000_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-004-pinning", "train-005-steps", "train-048-weakfin", "train-003-cards"})
    void ticksInsideCollectionsToo(String name) throws IOException {
        Map<Long, Long> seen = new HashMap<>();
        long length = length(name);
        Random random = new Random(SEED);
        try (History history = new History(replay(name), new Bytes(32 << 20), steadyClock())) {
            for (int i = 0; i < 300; i++) {
                long tick = random.nextLong(1, length);
                assertEquals(Halt.ARRIVED, history.seek(tick), () -> name + " at " + tick + ": " + history.outcome());
                note(history, seen);
            }
            Navigator navigator = new Navigator(history);
            for (int i = 0; i < 300; i++) {
                Move move = Move.values()[random.nextInt(Move.values().length)];
                if (random.nextBoolean()) {
                    navigator.forward(move);
                } else {
                    navigator.back(move);
                }
                note(history, seen);
            }
        }
        compareWithFreshRun(name, seen);
    }

    /** The same tick must have the same state each time it is seen. */
    private static void note(History history, Map<Long, Long> seen) {
        if (!history.isAtEnd() && history.position() > 0) {
            long hash = history.stateHash();
            Long before = seen.put(history.position(), hash);
            assertEquals(before == null ? hash : before, hash, "at " + history.position() + ", seed " + SEED);
        }
    }

    private static void compareWithFreshRun(String name, Map<Long, Long> seen) throws IOException {
        Replay fresh = replay(name);
        int[] compared = {0};
        int[] insideCollections = {0};
        fresh.ticks().watchAll((tick, event) -> {
            Long hash = seen.get(tick.value());
            if (hash != null) {
                assertEquals(fresh.stateHash(), hash, name + " at " + tick + ", seed " + SEED);
                compared[0]++;
                insideCollections[0] += fresh.capture().heap().collector().inCollection() == null ? 0 : 1;
            }
        });
        fresh.advance();
        assertEquals(seen.size(), compared[0]);
        assertTrue(insideCollections[0] > 0);
    }

    private static long length(String name) throws IOException {
        Replay run = replay(name);
        run.advance();
        return run.ticks().now();
    }
}
