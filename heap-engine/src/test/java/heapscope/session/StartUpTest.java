package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heapscope.heap.CollectionListener;
import heapscope.heap.IncrementalCollector;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.language.Compiler;
import heapscope.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap at the first statement of a program, as the configuration wants it. */
class StartUpTest {

    private static final Configuration MEASURED = Configuration.standard().with(Map.of(
            "start_arena_bytes", "2517400", "start_arena_garbage", "700000", "start_raw_bytes", "789440",
            "start_raw_garbage", "285000", "start_minors", "13", "PYPY_GC_MIN", "16M"));

    private IncrementalCollector heap;

    private Machine machine(Configuration configuration, String text) {
        return Machine.of(
                Compiler.compile("program.py", text).program(),
                (memory, types, parameters, ticks, clock, client) ->
                        heap = new IncminimarkHeap(memory, types, parameters, ticks, clock, client),
                configuration.heapParameters(), configuration.machineParameters(), configuration.unitCosts());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theWantedBytesAreThereInEveryStateOfTheCollector(int state) {
        Machine machine = machine(
                MEASURED.with(Map.of("start_state", "" + state, "start_threshold", "3027763.2")), "x = 1\n");
        assertEquals(2_517_400, bytesInArenas());
        assertEquals(789_440, heap.statistics().largeMemory());
        assertEquals(state, heap.scalar("gc_state"));
        assertEquals(3_027_763.2, heap.scalar("next_major_collection_threshold"));
        assertEquals(13, heap.scalar("n_minor"));
        assertEquals(0, machine.ticks().now());
        heap.verify();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatIsDeadGoesWithTheNextWholeCollection(int state) {
        machine(MEASURED.with("start_state", "" + state), "import gc\ngc.collect()\n").advance();
        assertEquals(789_440 - 285_000, heap.statistics().largeMemory());
        assertEquals(2_517_400 - 700_000, heap.statistics().arenaMemory(), 3000);
    }

    @Test
    void whatLivesInTheNurseryBecomesOldAtTheFirstMinorCollection() {
        Machine machine = machine(
                MEASURED.with(Map.of("start_nursery_bytes", "300000", "start_nursery_garbage", "246000")), "import gc\ngc.collect(0)\n");
        List<CollectionListener.MinorReport> minors = new ArrayList<>();
        machine.listen(new CollectionListener() {
            @Override
            public void minorFinished(MinorReport report) {
                minors.add(report);
            }
        });
        machine.advance();
        assertEquals(14, minors.getFirst().number());
        assertEquals(54_000, minors.getFirst().surviving().value(), 3000);
    }

    @Test
    void prebuiltObjectsAreMarkedButCountAsNoMemory() {
        assertEquals(markingSteps("0") + 2, markingSteps("2M"));
        assertEquals(2_517_400, bytesInArenas());
    }

    private long bytesInArenas() {
        return heap.statistics().arenaMemory() + heap.statistics().unsweptMemory();
    }

    private int markingSteps(String prebuilt) {
        machine(MEASURED.with(Map.of("start_prebuilt_bytes", prebuilt, "PYPY_GC_INCREMENT_STEP", "1M")), "x = 1\n");
        heap.stepUntil(1);
        int steps = 0;
        while (heap.scalar("gc_state") == 1) {
            heap.collectStep();
            steps++;
        }
        return steps;
    }

    @Test
    void aSmallNurseryIsFilledSeveralTimes() {
        machine(MEASURED.with(Map.of("PYPY_GC_NURSERY", "256K", "start_state", "1")), "x = 1\n");
        assertEquals(2_517_400, heap.statistics().arenaMemory());
        assertEquals(789_440, heap.statistics().largeMemory());
    }

    @Test
    void theBytesFitTheClassroomToo() {
        machine(Configuration.preset("classroom").with(Map.of(
                "start_arena_bytes", "4000", "start_raw_bytes", "1000", "start_raw_garbage", "200")), "x = 1\n");
        assertEquals(4000, heap.statistics().arenaMemory());
        assertEquals(1000, heap.statistics().largeMemory());
    }

    @Test
    void anOrdinaryRunStartsWithNothingOfTheKind() {
        machine(Configuration.standard(), "x = 1\n");
        assertEquals(0, heap.scalar("n_minor"));
        assertEquals(0, heap.statistics().totalMemoryUsed());
    }

    @Test
    void thereIsNoMoreGarbageThanBytesAndNoMoreYoungThanFits() {
        assertEquals("start_raw_garbage=8192 must be at most start_raw_bytes = 0.",
                refusal("start_raw_garbage", "8K"));
        assertEquals("start_nursery_bytes=2097152 must be at most what fits in the nursery, 1048576.",
                refusal("start_nursery_bytes", "2M"));
    }

    private static String refusal(String key, String value) {
        return assertThrows(IllegalArgumentException.class, () -> Configuration.standard().with(key, value))
                .getMessage();
    }
}
