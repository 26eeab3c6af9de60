package heapscope.language;

import java.util.List;

/**
 * What came of compiling a text.
 *
 * @param program the program, or null if there are errors
 * @param errors what is wrong, by position; empty if there is a program
 */
public record Compilation(Program program, List<Diagnostic> errors) {

    public Compilation {
        errors = List.copyOf(errors);
    }

    /** Whether there is a program. */
    public boolean succeeded() {
        return program != null;
    }
}
