package heapscope.session;

import heapscope.language.Compiler;
import heapscope.language.Diagnostic;
import heapscope.replay.OperationListing;
import heapscope.replay.Recording;
import heapscope.replay.RecordingFault;
import java.util.List;
import java.util.Locale;

/**
 * What a session runs. The name's ending says of which kind it is.
 *
 * @param name the file name, for messages too
 * @param text the program, the lines of JSON of a recording, or the JSON of a script
 */
public record Workload(String name, String text) {

    /** Kinds of workloads. */
    public enum Kind {
        /** A program in the workload language. */
        PROGRAM,
        /** A recording of the real collector, operation by operation: it runs on its own parameters. */
        RECORDING,
        /** A hand-written script of operations on the collector. */
        SCRIPT;

        /** The kind of a file by its name. */
        public static Kind of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            if (name.endsWith(".heapops.json")) {
                return SCRIPT;
            }
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
     * The text for people, by whose lines positions and breakpoints count: the program or script itself; of a recording a line for each
     * operation with its number and what came of it.
     *
     * @throws RecordingFault with a sentence if a recording cannot be read
     */
    public String listing() {
        return switch (kind()) {
            case PROGRAM, SCRIPT -> text;
            case RECORDING -> OperationListing.of(Recording.of(name, text));
        };
    }

    /** What stands on a line of the {@link #listing}, for people: {@code line 12}, {@code operation 4}. */
    public String placeOf(int line) {
        return kind() == Kind.RECORDING ? "operation " + (line - 1) : "line " + line;
    }

    /** What is wrong with the text, by position; empty if it can be run. */
    public List<Diagnostic> check() {
        return switch (kind()) {
            case PROGRAM -> Compiler.compile(name, text).errors();
            case RECORDING -> checkRecording();
            case SCRIPT -> ScriptWorkload.of(this).errors();
        };
    }

    private List<Diagnostic> checkRecording() {
        try {
            Recording.of(name, text);
            return List.of();
        } catch (RecordingFault fault) {
            return List.of(new Diagnostic(1, 1, 1, fault.getMessage(), "open another file"));
        }
    }

    /** The configuration that it is made for: a script's own preset, else the standard. */
    public Configuration configuration() {
        return kind() == Kind.SCRIPT ? ScriptWorkload.of(this).suggested() : Configuration.standard();
    }

    /**
     * The configuration that it runs under when a session has the given one: a script's own parameters take the place of
     * those of the session; of a recording the costs alone count.
     */
    public Configuration effective(Configuration given) {
        return kind() == Kind.SCRIPT ? ScriptWorkload.of(this).effective(given) : given;
    }

    /** Whether a key of the configuration has an effect on it; not if it sets the key itself. */
    public boolean heeds(ConfigKey key) {
        return switch (kind()) {
            case PROGRAM -> true;
            case RECORDING -> key.group() == ConfigKey.Group.COST;
            case SCRIPT -> !ScriptWorkload.of(this).settings().containsKey(key.name());
        };
    }
}
