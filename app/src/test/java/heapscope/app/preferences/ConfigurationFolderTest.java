package heapscope.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings go where each operating system wants them. */
final class ConfigurationFolderTest {

    private static final Path HOME = Path.of("home", "ada");

    @Test
    void linuxFollowsTheDesktopStandard() {
        assertEquals(HOME.resolve(".config").resolve("heapscope"), ConfigurationFolder.of(Map.of(), "Linux", HOME));
        assertEquals(Path.of("elsewhere", "heapscope"),
                ConfigurationFolder.of(Map.of("XDG_CONFIG_HOME", "elsewhere"), "Linux", HOME));
    }

    @Test
    void windowsUsesRoamingData() {
        assertEquals(Path.of("roaming", "Heapscope"),
                ConfigurationFolder.of(Map.of("APPDATA", "roaming"), "Windows 11", HOME));
    }

    @Test
    void macUsesTheLibrary() {
        assertEquals(HOME.resolve("Library").resolve("Application Support").resolve("Heapscope"),
                ConfigurationFolder.of(Map.of(), "Mac OS X", HOME));
    }

    @Test
    void aChosenFolderWins() {
        assertEquals(Path.of("mine"), ConfigurationFolder.of(
                Map.of("HEAPSCOPE_CONFIG", "mine", "XDG_CONFIG_HOME", "elsewhere"), "Linux", HOME));
    }
}
