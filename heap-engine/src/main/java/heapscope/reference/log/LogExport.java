package heapscope.reference.log;

import heapscope.session.ExportKind;
import heapscope.snapshot.PauseTable;
import heapscope.snapshot.TimelineFile;
import heapscope.snapshot.TraceFile;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the timeline of a log as files of the same kinds as that of a run. */
public final class LogExport {

    private LogExport() {}

    /** Whether a log has what a file's name asks for: a timeline it has, a heap it has not. */
    public static boolean canExport(Path file) {
        return switch (ExportKind.of(file)) {
            case TIMELINE, TIMELINE_CSV, TRACE -> true;
            case SESSION, SNAPSHOT -> false;
            case null -> false;
        };
    }

    /**
     * Writes the kind of file that the name says.
     *
     * @throws IllegalArgumentException if {@link #canExport} does not know it
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, PypyLog log, LogFrequency frequency) throws IOException {
        if (!canExport(file)) {
            throw new IllegalArgumentException("A log has no " + file.getFileName() + " to export.");
        }
        TimelineData timeline = LogTimeline.of(log, frequency.stampsPerSecond());
        String settings = "log of PyPy, nursery " + log.settings().nurserySize() + " B, " + frequency;
        switch (ExportKind.of(file)) {
            case TIMELINE -> TimelineFile.write(file, timeline, log.name(), settings);
            case TRACE -> TraceFile.write(file, timeline, log.name(), settings);
            default -> PauseTable.write(file, timeline);
        }
    }
}
