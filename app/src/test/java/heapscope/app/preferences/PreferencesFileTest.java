package heapscope.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences come back as they were kept, and nothing that stands in their file can keep the window from opening. */
final class PreferencesFileTest {

    @TempDir
    private Path folder;

    @Test
    void preferencesComeBackAsTheyWereKept() throws Exception {
        Preferences kept = Preferences.defaults()
                .withTheme("dark")
                .withRunning(Double.POSITIVE_INFINITY, "cycle", "classroom")
                .withLayout(new WindowBounds(3, 4, 1280, 800, true), Map.of("roots", "folded"),
                        Map.of("rows", List.of(0.5)))
                .withRecent(folder.resolve("a.py"));
        new PreferencesFile(folder.resolve("new")).save(kept);
        assertEquals(kept, new PreferencesFile(folder.resolve("new")).load());
    }

    @Test
    void withoutAFileThereAreDefaults() {
        assertEquals(Preferences.defaults(), new PreferencesFile(folder).load());
    }

    @Test
    void aDamagedFileGivesDefaults() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{\"speed\": ");
        assertEquals(Preferences.defaults(), new PreferencesFile(folder).load());
    }

    @Test
    void entriesOfALaterVersionArePassedOver() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{\"speed\": 7, \"hologram\": true}");
        assertEquals(7, new PreferencesFile(folder).load().speed());
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws Exception {
        new PreferencesFile(folder).save(Preferences.defaults());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("preferences.json")), files.toList());
        }
    }

    @Test
    void theNewestWorkloadComesFirstAndOnlyOnce() {
        Preferences preferences = Preferences.defaults();
        for (int i = 0; i < 15; i++) {
            preferences = preferences.withRecent(Path.of("/w/" + i % 12 + ".py"));
        }
        assertEquals(Preferences.RECENT, preferences.recent().size());
        assertTrue(preferences.recent().getFirst().endsWith("2.py"));
        assertEquals(preferences.recent().stream().distinct().toList(), preferences.recent());
    }
}
