package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapParameters;
import heapscope.time.Work;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {

    private static HeapParameters nursery(String size) {
        return Configuration.standard().with("PYPY_GC_NURSERY", size).heapParameters();
    }

    /** Specification of the collector, section 1.1.2. */
    @ParameterizedTest
    @CsvSource({"4M,16777216,33554432,15", "8M,33554432,67108864,31", "16M,67108864,134217728,62",
        "270336,1081344,2162688,1"})
    void theWorkedDefaultsOfTheSpecificationFollowFromTheNursery(String size, long step, long min, int pinned) {
        HeapParameters parameters = nursery(size);
        assertEquals(step, parameters.incrementStep());
        assertEquals(min, parameters.minHeapSize());
        assertEquals(pinned, parameters.maxPinned());
        assertEquals(-1, parameters.tinyNursery());
    }

    @Test
    void belowTwiceTheLargeObjectTheNurseryIsTiny() {
        assertEquals(270_336, nursery("1").nurserySize());
        assertEquals(0, nursery("1").tinyNursery());
        assertEquals(262_144, nursery("256K").tinyNursery());
        assertEquals(2_162_688, nursery("256K").minHeapSize());
    }

    @Test
    void theLeastThresholdIsRaisedToNurseryTimesFactor() {
        HeapParameters parameters = Configuration.standard().with("PYPY_GC_MIN", "1").heapParameters();
        assertEquals(1_908_408, (long) parameters.minHeapSize());
    }

    @Test
    void presetsHaveTheirFixedFigures() {
        assertEquals(1 << 20, Configuration.standard().heapParameters().nurserySize());
        assertEquals(4 << 20, Configuration.preset("pypy-2026").heapParameters().nurserySize());
        assertEquals(25_276_502_016.0 / 8, Configuration.standard().heapParameters().maxDelta());
        HeapParameters classroom = Configuration.preset("classroom").heapParameters();
        assertEquals(1024, classroom.nurserySize());
        assertEquals(-1, classroom.tinyNursery());
    }

    @ParameterizedTest
    @CsvSource({"1024,1024", "256K,262144", "1.5Kb,1536", "1234B,1234", "4m,4194304", "1G,1073741824", ".5M,524288"})
    void sizesAreReadAsTheCollectorReadsThem(String text, double bytes) {
        assertEquals(bytes, ConfigKey.named("PYPY_GC_NURSERY").parse(text));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyValueIsReadBackFromItsText(Preset preset) {
        for (ConfigKey key : ConfigKey.all()) {
            assertEquals(key.in(preset), key.parse(key.format(key.in(preset))), key.name());
            assertTrue(!key.meaning().isEmpty() && !key.range().isEmpty());
        }
    }

    @Test
    void printsWhatDiffersFromThePreset() {
        Configuration configuration = Configuration.preset("classroom")
                .withSetting("PYPY_GC_GROWTH=1.4")
                .withSetting("cost.MOVED_BYTE=90")
                .with("PYPY_GC_NURSERY", "2048");
        assertEquals("classroom PYPY_GC_NURSERY=2K cost.MOVED_BYTE=90", configuration.toString());
        assertEquals(Map.of("PYPY_GC_NURSERY", "2K", "cost.MOVED_BYTE", "90"), configuration.differences());
        assertEquals(90, configuration.unitCosts().picosOf(Work.MOVED_BYTE));
        assertEquals("classroom", configuration.with("PYPY_GC_NURSERY", "1K").with("cost.MOVED_BYTE",
                "22").toString());
    }

    @Test
    void virtualsAreOnInAllPresetsAndCanBeSwitchedOff() {
        for (Preset preset : Preset.values()) {
            assertTrue(Configuration.of(preset).machineParameters().virtuals());
        }
        Configuration off = Configuration.standard().withSetting("virtuals=off");
        assertFalse(off.machineParameters().virtuals());
        assertEquals(Map.of("virtuals", "off"), off.differences());
        assertEquals(Configuration.standard(), off.with("virtuals", "on"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "virtuals=maybe | virtuals=maybe is neither on nor off; its range is on or off.",
        "PYPY_GC_MAX=x | PYPY_GC_MAX=x is not a size such as 1024, 256K, 1.5Kb or 4M; its range is 0 B to 16 GiB.",
        "PYPY_GC_NURSERY=0 | PYPY_GC_NURSERY=0 is out of range; its range is 1 B to 1 GiB.",
        "PYPY_GC_MAJOR_COLLECT=-1 | PYPY_GC_MAJOR_COLLECT=-1 is out of range; its range is 0.0 to 100.0.",
        "PYPY_GC_DEBUG=3 | PYPY_GC_DEBUG=3 is out of range; its range is 0 to 2.",
        "NURSERY=1 | There is no key \"NURSERY\" in the configuration; did you mean PYPY_GC_NURSERY?",
        "PYPY_GC_NURSERY | \"PYPY_GC_NURSERY\" is not a setting: write KEY=VALUE.",
        "card_page_indices=100 | card_page_indices=100 must be a power of two.",
        "page_size=256 | page_size=256 must be at least small_request_threshold + 32 = 312."})
    void whatDoesNotFitIsRefusedInOneSentence(String setting, String sentence) {
        String message = assertThrows(
                IllegalArgumentException.class, () -> Configuration.standard().withSetting(setting)).getMessage();
        assertEquals(sentence, message);
    }
}
