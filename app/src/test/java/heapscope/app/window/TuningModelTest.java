package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values are applied together, and a value that does not fit is told in a sentence. */
final class TuningModelTest {

    private static final ConfigKey NURSERY = ConfigKey.named("PYPY_GC_NURSERY");

    private final TuningModel tuning = new TuningModel(Configuration.standard());

    @Test
    void nothingTypedIsTheConfigurationItself() {
        assertEquals(Configuration.standard(), tuning.result().orElseThrow());
        assertEquals("", tuning.problemProperty().get());
    }

    @Test
    void aTypedValueIsWhatDiffers() {
        tuning.type(NURSERY, "256K");
        assertTrue(tuning.differs(NURSERY));
        assertEquals(Map.of("PYPY_GC_NURSERY", "256K"), tuning.result().orElseThrow().differences());
    }

    @Test
    void aValueOutOfRangeIsToldWithKeyAndRange() {
        tuning.type(NURSERY, "9999G");
        assertFalse(tuning.result().isPresent());
        assertTrue(tuning.problemProperty().get().startsWith("PYPY_GC_NURSERY=9999G is out of range"),
                tuning.problemProperty().get());
    }

    @Test
    void valuesThatDoNotFitTogetherAreTold() {
        tuning.type(ConfigKey.named("large_object"), "64");
        assertFalse(tuning.result().isPresent());
        assertTrue(tuning.problemProperty().get().contains("large_object"), tuning.problemProperty().get());
        assertFalse(tuning.problemOf(ConfigKey.named("large_object")).isPresent());
    }

    @Test
    void aPresetTakesThePlaceOfEverythingTyped() {
        tuning.type(NURSERY, "nonsense");
        tuning.choose(Preset.CLASSROOM);
        assertEquals(Configuration.of(Preset.CLASSROOM), tuning.result().orElseThrow());
    }
}
