package heapscope.session;

import java.nio.file.Path;
import java.util.Locale;

/** Kinds of files that a session can write, by the ending of the name. */
public enum ExportKind {
    SESSION(".heapscope.json", "the session: program, configuration, position, bookmarks"),
    SNAPSHOT(".snapshot.json", "a snapshot of the heap at this instant"),
    TIMELINE(".timeline.json", "the timeline"),
    TIMELINE_CSV(".csv", "the pauses of the timeline, one row each"),
    TRACE(".trace.json", "the timeline in the Trace Event Format that Perfetto and Chrome open");

    private final String ending;
    private final String meaning;

    ExportKind(String ending, String meaning) {
        this.ending = ending;
        this.meaning = meaning;
    }

    /** The ending of the file's name. */
    public String ending() {
        return ending;
    }

    /** What is in the file. */
    public String meaning() {
        return meaning;
    }

    /** The kind of a file by its name, or null. */
    public static ExportKind of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ExportKind kind : values()) {
            if (name.endsWith(kind.ending)) {
                return kind;
            }
        }
        return null;
    }
}
