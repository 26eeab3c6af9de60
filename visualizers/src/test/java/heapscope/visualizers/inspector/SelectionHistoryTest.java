package heapscope.visualizers.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SelectionHistoryTest {

    private final SelectionHistory history = new SelectionHistory();

    @Test
    void goesBackAndForward() {
        history.visit(8);
        history.visit(16);
        history.visit(24);

        assertEquals(16, history.back());
        assertEquals(8, history.back());
        assertEquals(8, history.back());
        assertFalse(history.canGoBack());
        assertEquals(16, history.forward());
        assertTrue(history.canGoForward());
    }

    @Test
    void newSelectionForgetsWhatLayAhead() {
        history.visit(8);
        history.visit(16);
        history.back();
        history.visit(24);

        assertFalse(history.canGoForward());
        assertEquals(8, history.back());
    }

    @Test
    void sameObjectAgainAndNoObjectAreNotNoted() {
        history.visit(8);
        history.visit(8);
        history.visit(0);

        assertFalse(history.canGoBack());
        assertEquals(8, history.current());
    }

    @Test
    void goingBackKeepsTheWayForwardWhenTheSelectionFollows() {
        history.visit(8);
        history.visit(16);
        history.visit(history.back());

        assertTrue(history.canGoForward());
    }

    @Test
    void oldestSelectionsAreForgotten() {
        for (long object = 8; object <= 8 * 1000; object += 8) {
            history.visit(object);
        }
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            steps++;
        }

        assertEquals(199, steps);
    }
}
