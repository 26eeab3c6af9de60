package heapscope.session;

import heapscope.snapshot.AtomicFile;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.PauseTable;
import heapscope.snapshot.SnapshotFile;
import heapscope.snapshot.TimelineFile;
import heapscope.snapshot.TraceFile;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Writes the files of a session. */
final class SessionExport {

    private SessionExport() {}

    /**
     * Writes the kind of file that the name says.
     *
     * @throws IllegalArgumentException with a sentence if the ending is unknown
     * @throws UncheckedIOException with a sentence if the file cannot be written
     */
    static Path write(Path file, Playback playback, Set<Integer> breakpoints) {
        ExportKind kind = ExportKind.of(file);
        if (kind == null) {
            throw new IllegalArgumentException(file + " has an ending that says nothing: " + endings() + " are known.");
        }
        try {
            write(kind, file, playback, breakpoints);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + reason(file, e) + ".", e);
        }
        return file;
    }

    private static void write(ExportKind kind, Path file, Playback playback, Set<Integer> breakpoints)
            throws IOException {
        TimelineData timeline = playback.history().timeline();
        String program = playback.workload().name();
        String configuration = playback.conditions();
        switch (kind) {
            case SESSION -> AtomicFile.write(file, saved(playback, breakpoints).toJson());
            case SNAPSHOT -> SnapshotFile.write(file, new HeapSnapshot(playback.history().capture()), program);
            case TIMELINE -> TimelineFile.write(file, timeline, program, configuration);
            case TIMELINE_CSV -> PauseTable.write(file, timeline);
            case TRACE -> TraceFile.write(file, timeline, program, configuration);
        }
    }

    private static SavedSession saved(Playback playback, Set<Integer> breakpoints) {
        return new SavedSession(
                SavedSession.VERSION,
                playback.workload(),
                playback.configuration(),
                playback.history().position(),
                playback.history().isAtEnd(),
                playback.history().stateHash(),
                playback.userBookmarks().stream()
                        .map(mark -> new SavedSession.Mark(mark.name(), mark.tick().value()))
                        .toList(),
                breakpoints);
    }

    private static String reason(Path file, IOException failure) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "there is no folder " + folder;
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        if (failure instanceof AccessDeniedException || !Files.isWritable(folder)) {
            return "the folder " + folder + " does not let you write";
        }
        return failure.getMessage();
    }

    private static String endings() {
        StringBuilder endings = new StringBuilder();
        for (ExportKind kind : ExportKind.values()) {
            endings.append(endings.isEmpty() ? "" : ", ").append(kind.ending());
        }
        return endings.toString();
    }
}
