package heapscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where a key works follows from what it is. */
final class KeyStrokeTest {

    @Test
    void functionKeysWorkEverywhereWhateverIsHeldDown() {
        assertFalse(new KeyStroke("F5").isPlain());
        assertFalse(new KeyStroke("Shift+F11").isPlain());
        assertFalse(new KeyStroke("Alt+Shift+F11").isPlain());
    }

    @Test
    void lettersArrowsAndSpaceWorkOutsideTheEditorOnly() {
        for (String key : new String[] {"G", "Space", "Right", "Shift+Left", "Home"}) {
            assertTrue(new KeyStroke(key).isPlain(), key);
        }
    }

    @Test
    void theEditorKeepsItsOwnKeys() {
        assertTrue(new KeyStroke("Ctrl+Z").isPlain());
        assertFalse(new KeyStroke("Ctrl+S").isPlain());
    }

    @Test
    void signsAreKnownByWhatTheyType() {
        assertTrue(new KeyStroke("?").isTyped());
        assertTrue(new KeyStroke("+").isTyped());
        assertTrue(new KeyStroke("0").isTyped());
        assertFalse(new KeyStroke("G").isTyped());
    }

    @Test
    void peopleReadArrows() {
        assertEquals("Shift + →", new KeyStroke("Shift+Right").label());
        assertEquals("+", new KeyStroke("+").label());
        assertEquals("Alt + Shift + F11", new KeyStroke("Alt+Shift+F11").label());
    }
}
