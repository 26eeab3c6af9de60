package heapscope.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"start", "end", "0", "1234", "step:12", "statement:300", "cycle:2", "line:17", "mark:a b"})
    void aPlaceIsReadBackFromItsText(String text) {
        assertEquals(text, Place.parse(text).toString());
    }

    @Test
    void numbersMayBeGroupedAndGrainsWrittenLarge() {
        assertEquals(new Place.AtTick(8_214_332), Place.parse(" 8,214,332 "));
        assertEquals(new Place.Nth(Grain.STEP, 12), Place.parse("Step: 12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "step:0", "step:", "mark:", "page:3", "99999999999999999999"})
    void anythingElseIsRefusedWithASentence(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> Place.parse(text)).getMessage();
        assertTrue(message.startsWith("\"" + text + "\" is not a place in a run: write"), message);
    }
}
