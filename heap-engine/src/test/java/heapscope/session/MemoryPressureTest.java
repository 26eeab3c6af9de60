package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import org.junit.jupiter.api.Test;

/** Memory outside the heap brings the next major collection nearer (specification of the collector, section 3.9). */
class MemoryPressureTest {

    private static SettingsRun run(String text) {
        return new SettingsRun("pypy-7.3.11", "", "import heapscope\n" + text);
    }

    @Test
    void theThresholdSinksByTheAmountAndSixteenBytesAndTheDecisionSaysSo() {
        SettingsRun run = run("heapscope.add_memory_pressure(1048560)\n");
        assertEquals((8 << 20) - (1 << 20), run.figure("next_major_collection_threshold"));
        assertEquals(8 << 20, run.figure("next_major_collection_initial"));
        assertEquals(1, run.decisions("lower the threshold: ").size());
        assertTrue(run.decisions("lower the threshold: ").getFirst().contains("sinks from 8 MiB to 7 MiB"));
    }

    @Test
    void givingBackRaisesItAgain() {
        SettingsRun run = run("heapscope.add_memory_pressure(5000)\nheapscope.add_memory_pressure(-5032)\n");
        assertEquals(8 << 20, run.figure("next_major_collection_threshold"));
        assertEquals(1, run.decisions("raise the threshold: ").size());
    }

    @Test
    void belowZeroTheNextAllocationCollectsAndTheWholeCycleSetsTheThresholdAnew() {
        SettingsRun run = run("heapscope.add_memory_pressure(9000000)\nx = [object() for i in range(3)]\n");
        assertEquals(1, run.count(EventKind.MINOR_FINISHED));
        assertEquals(1, run.decisions("give up the rest of the nursery: ").size());
        assertEquals(1, run.decisions("start a major collection: ").size());
        SettingsRun whole = run("import gc\nheapscope.add_memory_pressure(9000000)\ngc.collect()\n");
        assertEquals(8 << 20, whole.figure("next_major_collection_threshold"));
    }

    @Test
    void theModuleOfPyPyDoesTheSame() {
        SettingsRun run = new SettingsRun("pypy-7.3.11", "", "import __pypy__\n__pypy__.add_memory_pressure(1000)\n");
        assertEquals((8 << 20) - 1016, run.figure("next_major_collection_threshold"));
    }
}
