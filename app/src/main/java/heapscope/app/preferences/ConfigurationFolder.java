package heapscope.app.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a person's settings live: {@code HEAPSCOPE_CONFIG} if it is set, else the folder that the operating system
 * provides for such files.
 */
public final class ConfigurationFolder {

    private ConfigurationFolder() {}

    /** The folder for the current user; it may not exist yet. */
    public static Path ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** The folder for an environment, an operating system and a home folder. */
    static Path of(Map<String, String> environment, String operatingSystem, Path home) {
        String chosen = environment.getOrDefault("HEAPSCOPE_CONFIG", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path base = roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
            return base.resolve("Heapscope");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Heapscope");
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("heapscope");
    }
}
