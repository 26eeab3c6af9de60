package heapscope.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A display is one that a window could be opened on. */
final class DisplayTest {

    @Test
    void linuxNeedsADisplay() {
        assertFalse(Display.isThere("Linux", Map.of(), path -> true));
        assertTrue(Display.isThere("Linux", Map.of("DISPLAY", ":0"),
                path -> path.equals(Path.of("/tmp/.X11-unix/X0"))));
    }

    @Test
    void aLocalDisplayThatIsGoneIsNone() {
        assertFalse(Display.isThere("Linux", Map.of("DISPLAY", ":7.0"), path -> false));
    }

    @Test
    void aDisplayOfAnotherComputerIsTakenOnTrust() {
        assertTrue(Display.isThere("Linux", Map.of("DISPLAY", "lab:10.0"), path -> false));
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertTrue(Display.isThere("Windows 11", Map.of(), path -> false));
        assertTrue(Display.isThere("Mac OS X", Map.of(), path -> false));
    }
}
