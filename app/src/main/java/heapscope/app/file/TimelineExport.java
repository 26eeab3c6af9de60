package heapscope.app.file;

import heapscope.session.ExportKind;
import heapscope.snapshot.NamedTimeline;
import heapscope.snapshot.PauseTable;
import heapscope.snapshot.TimelineFile;
import heapscope.snapshot.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes timelines that are compared into one file. */
public final class TimelineExport {

    private TimelineExport() {}

    /** Whether a file by its ending holds timelines. */
    public static boolean canWrite(Path file) {
        return switch (ExportKind.of(file)) {
            case TIMELINE, TIMELINE_CSV, TRACE -> true;
            case null, default -> false;
        };
    }

    /**
     * Writes the kind of file that the name says.
     *
     * @throws IOException if it cannot be written; there is none then
     * @throws IllegalArgumentException if files of that ending hold no timelines
     */
    public static void write(Path file, List<NamedTimeline> timelines) throws IOException {
        switch (ExportKind.of(file)) {
            case TIMELINE -> TimelineFile.write(file, timelines);
            case TIMELINE_CSV -> PauseTable.write(file, timelines);
            case TRACE -> TraceFile.write(file, timelines);
            case null, default -> throw new IllegalArgumentException(file + " is no file of timelines");
        }
    }
}
