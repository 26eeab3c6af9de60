package heapscope.machine.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The modules that are written in Python: they are compiled and run like the workload itself when they are imported.
 */
public final class SourceModules {

    private static final Set<String> NAMES =
            Set.of("collections", "functools", "heapq", "itertools", "operator", "random");

    private SourceModules() {}

    /** The text of a module, empty if there is none of that name. */
    public static Optional<String> source(String module) {
        if (!NAMES.contains(module)) {
            return Optional.empty();
        }
        try (InputStream in = SourceModules.class.getResourceAsStream("/heapscope/machine/module/" + module + ".py")) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The module " + module + " of the application cannot be read.", e);
        }
    }
}
