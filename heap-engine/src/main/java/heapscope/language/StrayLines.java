package heapscope.language;

import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser.StrayLineContext;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a line that starts as no statement does. */
final class StrayLines {

    private StrayLines() { }

    /** Reports the line, unless it continues a statement that was itself wrong. */
    static void report(StrayLineContext line, boolean afterFault, Diagnostics diagnostics) {
        Token start = line.getStart();
        boolean continues = switch (start.getType()) {
            case WorkloadLexer.ELSE, WorkloadLexer.ELIF, WorkloadLexer.EXCEPT, WorkloadLexer.FINALLY -> true;
            default -> false;
        };
        if (continues && afterFault && !isElseIf(line) || diagnostics.mentions(start.getLine())) {
            return;
        }
        Span at = Spans.of(start);
        if (isElseIf(line)) {
            SyntaxFaults.Complaint complaint = HeaderFaults.elseIf(start);
            diagnostics.report(at, complaint.message(), complaint.advice());
            return;
        }
        switch (start.getType()) {
            case WorkloadLexer.ELSE -> diagnostics.report(at, "This else belongs to no statement above it.",
                    "align it with its if, while, for or try");
            case WorkloadLexer.ELIF -> diagnostics.report(at, "This elif belongs to no if above it.",
                    "align it with its if");
            case WorkloadLexer.EXCEPT, WorkloadLexer.FINALLY -> diagnostics.report(at,
                    "This " + start.getText() + " belongs to no try above it.", "align it with its try");
            case WorkloadLexer.ASYNC -> diagnostics.report(at, "async is outside the workload language.",
                    "remove the word, and use generators where functions take turns");
            case WorkloadLexer.AWAIT -> diagnostics.report(at, "await is outside the workload language.",
                    "call the function directly");
            default -> diagnostics.report(at, "A statement cannot start with " + FaultSite.quote(start) + ".",
                    "remove it, or join the line to the one before");
        }
    }

    private static boolean isElseIf(StrayLineContext line) {
        return line.getStart().getType() == WorkloadLexer.ELSE && line.getChild(1).getText().equals("if");
    }
}
