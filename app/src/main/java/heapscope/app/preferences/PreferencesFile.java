package heapscope.app.preferences;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import heapscope.snapshot.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the preferences as {@code preferences.json} in the configuration folder. */
public final class PreferencesFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /** The preferences in a folder, which need not exist. */
    public PreferencesFile(Path folder) {
        file = folder.resolve("preferences.json");
    }

    /** The kept preferences; the defaults where there are none or they cannot be read. */
    public Preferences load() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Preferences.class) : Preferences.defaults();
        } catch (IOException damaged) {
            return Preferences.defaults();
        }
    }

    /**
     * Keeps the preferences.
     *
     * @throws IOException if the folder cannot be written to
     */
    public void save(Preferences preferences) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, JSON.writeValueAsString(preferences));
    }
}
