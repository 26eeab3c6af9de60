package heapscope.language;

import java.util.List;

/**
 * A compiled workload, immutable.
 *
 * @param fileName the name for messages
 * @param source the text
 * @param codes all code units by number; the first is the module
 * @param statementLines the lines at which a statement starts: where a breakpoint can stand
 */
public record Program(String fileName, String source, List<Code> codes, List<Integer> statementLines) {

    public Program {
        codes = List.copyOf(codes);
        statementLines = List.copyOf(statementLines);
    }

    /** The module's code. */
    public Code module() {
        return codes.getFirst();
    }
}
