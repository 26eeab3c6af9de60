package heapscope.session;

import heapscope.replay.OperationListing;
import heapscope.replay.Recording;
import heapscope.replay.RecordingFault;
import java.util.Locale;

/**
 * What a session runs. The name's ending says of which kind it is.
 *
 * @param name the file name, for messages too
 * @param text the program, or the lines of JSON of a recording
 */
public record Workload(String name, String text) {

    /** Kinds of workloads. */
    public enum Kind {
        /** A program in the workload language. */
        PROGRAM,
        /** A recording of the real collector, operation by operation: it runs on its own parameters. */
        RECORDING;

        /** The kind of a file by its name. */
        public static Kind of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return name.endsWith(".jsonl.gz") || name.endsWith(".jsonl") ? RECORDING : PROGRAM;
        }

        /** Whether a person can edit the text. */
        public boolean isEditable() {
            return this != RECORDING;
        }
    }

    /** Of which kind it is. */
    public Kind kind() {
        return Kind.of(name);
    }

    /**
     * The text for people, by whose lines positions and breakpoints count: the program; of a recording a line for each
     * operation with its number and what came of it.
     *
     * @throws RecordingFault with a sentence if a recording cannot be read
     */
    public String listing() {
        return switch (kind()) {
            case PROGRAM -> text;
            case RECORDING -> OperationListing.of(Recording.of(name, text));
        };
    }

    /** What stands on a line of the {@link #listing}, for people: {@code line 12}, {@code operation 4}. */
    public String placeOf(int line) {
        return kind() == Kind.RECORDING ? "operation " + (line - 1) : "line " + line;
    }

    /** Whether a key of the configuration has an effect on it: on a recording only the costs have. */
    public boolean heeds(ConfigKey key) {
        return kind() == Kind.PROGRAM || key.group() == ConfigKey.Group.COST;
    }
}
