package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapFault;
import heapscope.heap.HeapView;
import heapscope.memory.AddressFault;
import heapscope.time.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each variable of the collector does to a run (specification of the collector, sections 1.1.4 and 9). */
class CollectorVariablesTest {

    private static final String GROWING = """
            kept = []
            for i in range(40000):
                kept.append([i])
            """;
    private static final String DYING = """
            for i in range(20000):
                x = [i]
            """;
    private static final String SMALL = "PYPY_GC_NURSERY=270336";

    private static SettingsRun run(String settings, String text) {
        return new SettingsRun("pypy-7.3.11", settings, text);
    }

    @Test
    void aSmallerNurseryIsCollectedMoreOftenInProportion() {
        long large = run("PYPY_GC_NURSERY=1M", DYING).count(EventKind.MINOR_FINISHED);
        long small = run("PYPY_GC_NURSERY=0.5mB", DYING).count(EventKind.MINOR_FINISHED);
        assertTrue(large >= 1 && small >= 2 * large, small + " and " + large);
    }

    @Test
    void ofATinyNurseryOnlyItsEndIsUsedAfterTheFirstFilling() {
        SettingsRun run = run("PYPY_GC_NURSERY=8K", DYING);
        HeapView.Nursery nursery = run.heap().nursery();
        assertEquals(270_336, nursery.end() - nursery.start());
        assertTrue(nursery.end() - nursery.free() <= 8192);
        long allocated = run.machine.clock().ledger().of(Work.ALLOCATED_BYTE);
        assertEquals((allocated - 270_336) / 8192.0, run.count(EventKind.MINOR_FINISHED), 20);
    }

    @Test
    void deadBytesAreOverwrittenWhenAsked() {
        String collect = DYING + "import gc\ngc.collect()\n";
        assertEquals(0x2323232323232323L, lastWord(run(SMALL + " PYPY_GC_NURSERY_DEBUG=1", collect)));
        assertNotEquals(0x2323232323232323L, lastWord(run(SMALL, collect)));
    }

    private static long lastWord(SettingsRun run) {
        return run.heap().memory().load(run.heap().nursery().end() - 8);
    }

    @Test
    void sevenNurseriesTakeTurnsSoThatAStaleAddressFaults() {
        List<Long> stale = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        SettingsRun run = new SettingsRun("classroom", "PYPY_GC_DEBUG=2 PYPY_GC_NURSERY_DEBUG=1", """
                class Node:
                    pass
                kept = []
                for i in range(200):
                    kept.append(Node())
                print(len(kept))
                """, (each, event) -> {
            if (event instanceof HeapEvent.ObjectMoved moved) {
                stale.add(moved.from().value());
            }
            if (event instanceof HeapEvent.NurseryRotated rotated) {
                starts.add(rotated.to().value());
                long last = stale.getLast();
                assertThrows(AddressFault.class, () -> each.memory.load(last));
                assertThrows(AddressFault.class, () -> each.memory.store(last, 0));
            }
        });
        assertEquals("200\n", run.machine.output(), run.machine.errors());
        assertEquals(run.count(EventKind.MINOR_FINISHED), starts.size());
        assertEquals(7, starts.stream().distinct().count());
        assertEquals(starts.get(0), starts.get(7));
    }

    @Test
    void withAPinnedObjectTheNurseryStays() {
        SettingsRun run = new SettingsRun("classroom", "PYPY_GC_DEBUG=1 PYPY_GC_NURSERY_DEBUG=1", """
                import gc
                import heapscope
                text = ("x" * 9).encode()
                print(heapscope.pin(text))
                gc.collect()
                heapscope.unpin(text)
                gc.collect()
                print(text)
                """);
        assertEquals("True\nb'xxxxxxxxx'\n", run.machine.output(), run.machine.errors());
        assertEquals(run.count(EventKind.MINOR_FINISHED) / 2, run.count(EventKind.NURSERY_ROTATED));
    }

    @Test
    void rotationNeedsBothVariables() {
        assertEquals(0, run(SMALL + " PYPY_GC_NURSERY_DEBUG=1", DYING).count(EventKind.NURSERY_ROTATED));
        assertEquals(0, run(SMALL + " PYPY_GC_DEBUG=1", DYING).count(EventKind.NURSERY_ROTATED));
    }

    @Test
    void aSmallerIncrementStepTakesMoreIncrementsOfMarking() {
        String collect = GROWING + "import gc\ngc.collect()\n";
        long small = run(SMALL + " PYPY_GC_INCREMENT_STEP=64K", collect).count(EventKind.STEP_FINISHED);
        long large = run(SMALL + " PYPY_GC_INCREMENT_STEP=16M", collect).count(EventKind.STEP_FINISHED);
        assertTrue(small > 2 * large, small + " and " + large);
    }

    @Test
    void theFactorSetsTheThresholdAfterACycle() {
        String settings = SMALL + " PYPY_GC_GROWTH=50 PYPY_GC_MAJOR_COLLECT=";
        String collect = GROWING + "import gc\ngc.collect()\n";
        SettingsRun run = run(settings + "3", collect);
        double used = run.figure("ac_total_memory_used") + run.figure("rawmalloced_total_size");
        assertEquals(used * 3, run.figure("next_major_collection_threshold"), used * 0.05);
    }

    @ParameterizedTest
    @CsvSource({"PYPY_GC_MAJOR_COLLECT,1", "PYPY_GC_MAJOR_COLLECT,0.5", "PYPY_GC_MAJOR_COLLECT,2K", "PYPY_GC_GROWTH,1",
        "PYPY_GC_GROWTH,0", "PYPY_GC_GROWTH,3M"})
    void aFactorThatIsNotAboveOneOrHasASuffixIsIgnored(String variable, String value) {
        String text = GROWING.replace("40000", "400");
        assertEquals(new SettingsRun("classroom", "", text).events,
                new SettingsRun("classroom", variable + "=" + value, text).events);
    }

    @Test
    void theThresholdGrowsByNoMoreThanTheGrowthFactor() {
        SettingsRun run = new SettingsRun("classroom", "PYPY_GC_GROWTH=1.1", """
                class Node:
                    def __init__(self, next):
                        self.next = next
                kept = None
                for i in range(600):
                    kept = Node(kept)
                """);
        assertTrue(run.count(EventKind.CYCLE_FINISHED) >= 1);
        assertEquals(8192 * Math.pow(1.1, run.count(EventKind.CYCLE_FINISHED)),
                run.figure("next_major_collection_initial"), 1);
    }

    @Test
    void belowTheMinimumNoMajorCollectionStarts() {
        assertEquals(0, run(SMALL + " PYPY_GC_MIN=64M", GROWING).count(EventKind.STEP_FINISHED));
        assertTrue(run(SMALL, GROWING).count(EventKind.STEP_FINISHED) > 0);
    }

    @Test
    void theMaximumBoundsTheThreshold() {
        SettingsRun run = run(SMALL + " PYPY_GC_MAX=2.5M", "import gc\ngc.collect()\n");
        assertEquals(2_162_688, run.figure("next_major_collection_threshold"));
        assertEquals(2 << 20, run(SMALL + " PYPY_GC_MAX=2M", "").figure("next_major_collection_threshold"));
    }

    @Test
    void theThresholdLiesNoMoreThanTheDeltaAboveTheMemoryInUse() {
        SettingsRun run = run(SMALL + " PYPY_GC_MAX_DELTA=100K", GROWING + "import gc\ngc.collect()\n");
        double used = run.figure("ac_total_memory_used") + run.figure("rawmalloced_total_size");
        assertEquals(used + 102_400, run.figure("next_major_collection_threshold"), used * 0.01);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "0,0", "lots,0", "2K,0", "-1,1"})
    void soManyObjectsCanBePinned(String value, int pinned) {
        SettingsRun run = run(SMALL + " PYPY_GC_MAX_PINNED=" + value, """
                import heapscope
                texts = [("x" * i).encode() for i in range(2, 8)]
                print(sum([heapscope.pin(text) for text in texts]))
                """);
        assertEquals(pinned + "\n", run.machine.output(), run.machine.errors());
    }

    @ParameterizedTest
    @CsvSource({"0,none", "1,increment", "2,minor"})
    void consistencyIsCheckedAtIncrementsOrAtMinorCollectionsToo(int level, String where) {
        String[] found = {"none"};
        List<EventKind> since = new ArrayList<>();
        String text = """
                import gc
                import heapscope
                class Node:
                    pass
                kept = Node()
                gc.collect()
                heapscope.mark("break something")
                for i in range(60):
                    x = [i]
                heapscope.mark("collect")
                gc.collect()
                """;
        try {
            new SettingsRun("classroom", "PYPY_GC_DEBUG=" + level, text, (run, event) -> {
                if (event instanceof HeapEvent.BookmarkSet mark && mark.name().startsWith("break")) {
                    run.heap().arenas().getFirst().pages().stream().filter(page -> page.used() > 0)
                            .forEach(page -> run.heap().blocksOf(page, (object, type, size, header) ->
                                    run.memory.store(object - 8, header | 1L << 34)));
                    since.clear();
                }
                since.add(event.kind());
            });
        } catch (HeapFault fault) {
            found[0] = since.contains(EventKind.STEP_STARTED) ? "increment" : "minor";
        }
        assertEquals(where, found[0]);
    }
}
