package heapscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether there is a screen to open a window on. */
final class Display {

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Display() {}

    /** Whether this computer has one for us, or a platform of its own was asked for. */
    static boolean isThere() {
        return System.getProperty("glass.platform") != null
                || isThere(System.getProperty("os.name", ""), System.getenv(), Files::exists);
    }

    /** Whether an operating system with an environment has one. */
    static boolean isThere(String operatingSystem, Map<String, String> environment, Predicate<Path> exists) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("win") || system.startsWith("mac")) {
            return true;
        }
        String display = environment.getOrDefault("DISPLAY", "");
        Matcher local = LOCAL.matcher(display);
        if (local.matches()) {
            return exists.test(Path.of("/tmp/.X11-unix/X" + local.group(1)));
        }
        return !display.isBlank();
    }
}
