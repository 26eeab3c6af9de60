package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.run.Run;
import heapscope.timeline.Halt;
import heapscope.timeline.History;
import heapscope.timeline.Move;
import heapscope.timeline.Navigator;
import heapscope.unit.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The proof of history on workloads: any tick, reached by seeking and by steps forward and back, has the state of a
 * fresh run to that tick.
 */
class SeekProofTest {

    private static final long SEED = 4711;

    /** Objects of many kinds that live for different times, a large list, finalizers, weak references, output. */
    private static final String MIXED = """
            import weakref

            class Node:
                def __init__(self, value, next):
                    self.value = value
                    self.next = next

            class Noisy:
                count = 0
                def __init__(self, other):
                    self.other = other
                def __del__(self):
                    Noisy.count += 1

            def chain(n):
                head = None
                for i in range(n):
                    head = Node(str(i) * 3, head)
                return head

            def numbers(n):
                for i in range(n):
                    yield i * i

            def work(k):
                table = {}
                for i in numbers(30):
                    table[i] = [i, (k, i), {"a": i}]
                try:
                    if k % 5 == 3:
                        raise ValueError(k)
                except ValueError as e:
                    table["error"] = str(e)
                return sorted(table, key=str)[k % 7:k % 11]

            keep = []
            refs = []
            big = [None] * 3000
            for k in range(ROUNDS):
                head = chain(10 + k % 40)
                keep.append(head)
                refs.append(weakref.ref(head))
                big[k * 37 % 3000] = Node(k, work(k))
                Noisy(head)
                if len(keep) > 25:
                    keep.pop(0)
                    refs.pop(0)
                if k % 50 == 0:
                    print(k, Noisy.count > 0, sum(1 for r in refs if r() is not None))
            """;

    private static Run run(String preset, int rounds) {
        String text = MIXED.replace("ROUNDS", Integer.toString(rounds));
        String[] words = preset.split(" ");
        Configuration configuration = Configuration.preset(words[0]);
        for (int i = 1; i < words.length; i++) {
            configuration = configuration.withSetting(words[i]);
        }
        return new WorkloadSource().start(new Workload("mixed.py", text), configuration);
    }

    private static LongSupplier steadyClock() {
        long[] now = {0};
        return () -> now[0] += 15_000_000;
    }

    @ParameterizedTest
    @CsvSource({"classroom,20,32", "classroom,20,1", "pypy-7.3.11,100,256", "classroom virtuals=off,10,64"})
    void randomTicksAndSteps(String preset, int rounds, long mebibytes) {
        prove(preset, rounds, mebibytes, 100, 200);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"classroom,120,64", "pypy-7.3.11,300,256"})
    void aThousandTicksAndTenThousandSteps(String preset, int rounds, long mebibytes) {
        prove(preset, rounds, mebibytes, 1_000, 10_000);
    }

    @Test
    void anEmptyHistoryStillGoesAnywhere() {
        prove("classroom", 6, 0, 10, 10);
    }

    private static void prove(String preset, int rounds, long mebibytes, int seeks, int steps) {
        Map<Long, Long> seen = new HashMap<>();
        Random random = new Random(SEED);
        try (History history = new History(run(preset, rounds), new Bytes(mebibytes << 20), steadyClock())) {
            history.seek(Long.MAX_VALUE);
            assertEquals(Run.Outcome.Kind.FINISHED, history.outcome().kind(), () -> history.outcome().message());
            for (int i = 0; i < seeks; i++) {
                long tick = random.nextLong(1, history.known());
                assertEquals(Halt.ARRIVED, history.seek(tick));
                note(history, seen);
            }
            Navigator navigator = new Navigator(history);
            for (int i = 0; i < steps; i++) {
                Move move = Move.values()[random.nextInt(Move.values().length)];
                if (random.nextInt(20) < 11) {
                    navigator.forward(move);
                } else {
                    navigator.back(move);
                }
                note(history, seen);
            }
        }
        compareWithFreshRun(run(preset, rounds), seen);
    }

    /** The same tick must have the same state each time it is seen. */
    private static void note(History history, Map<Long, Long> seen) {
        if (!history.isAtEnd() && history.position() > 0) {
            long hash = history.stateHash();
            Long before = seen.put(history.position(), hash);
            assertEquals(before == null ? hash : before, hash, "at " + history.position() + ", seed " + SEED);
        }
    }

    private static void compareWithFreshRun(Run fresh, Map<Long, Long> seen) {
        int[] compared = {0};
        int[] insideCollections = {0};
        fresh.ticks().watchAll((tick, event) -> {
            Long hash = seen.get(tick.value());
            if (hash != null) {
                assertEquals(fresh.stateHash(), hash, "tick " + tick + ", " + event + ", seed " + SEED);
                compared[0]++;
                insideCollections[0] += fresh.capture().heap().collector().inCollection() == null ? 0 : 1;
            }
        });
        fresh.advance();
        assertEquals(seen.size(), compared[0]);
        assertTrue(insideCollections[0] > 0, "none of the ticks was inside a collection");
    }
}
