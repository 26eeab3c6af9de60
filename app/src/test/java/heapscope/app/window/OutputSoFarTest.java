package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The longest output that is known serves all instants before. */
final class OutputSoFarTest {

    @Test
    void anEarlierInstantShowsTheBeginning() {
        OutputSoFar output = new OutputSoFar();
        output.learn(0, "one\ntwo\n");
        assertTrue(output.covers(4));
        assertEquals("one\n", output.at(4));
        assertFalse(output.covers(9));
    }

    @Test
    void anAnswerThatComesLateTakesNothingAway() {
        OutputSoFar output = new OutputSoFar();
        output.learn(0, "one\ntwo\n");
        output.learn(0, "one\n");
        output.learn(4, "two\nthree\n");
        assertEquals("one\ntwo\nthree\n", output.at(100));
    }
}
