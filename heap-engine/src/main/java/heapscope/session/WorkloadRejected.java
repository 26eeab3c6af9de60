package heapscope.session;

import heapscope.language.Diagnostic;
import java.util.List;

/** The text of a workload is not a program or recording that can be run. */
public final class WorkloadRejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> errors;

    /** A refusal of a text with its errors, at least one. */
    public WorkloadRejected(String name, List<Diagnostic> errors) {
        super(name + ":" + errors.getFirst());
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, by position. */
    public List<Diagnostic> errors() {
        return errors;
    }
}
