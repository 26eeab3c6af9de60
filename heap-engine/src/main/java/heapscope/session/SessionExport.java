package heapscope.session;

import java.nio.file.Path;
import java.util.Set;

/** Writes the files of a session. */
final class SessionExport {

    private SessionExport() {}

    static Path write(Path file, Playback playback, Set<Integer> breakpoints) {
        throw new UnsupportedOperationException("Exports are not connected yet.");
    }
}
