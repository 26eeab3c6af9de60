package heapscope.language;

import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Turns the parser's faults into sentences: the first explanation that knows the case has the word. */
final class SyntaxFaults extends BaseErrorListener {

    /** What is said about a fault. */
    record Complaint(Span at, String message, String advice) {}

    private static final List<Function<FaultSite, Complaint>> EXPLANATIONS = List.of(
            OldSyntaxFaults::explain,
            OperatorFaults::explain,
            HeaderFaults::explain,
            WordFaults::explain,
            SyntaxFaults::explain);

    private final Diagnostics diagnostics;

    SyntaxFaults(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, Object offending, int line, int column, String message,
            RecognitionException fault) {
        WorkloadParser parser = (WorkloadParser) recognizer;
        FaultSite site = FaultSite.around(parser.getInputStream(), (Token) offending, parser.getContext());
        int lastLine = site.atEnd() || site.at(WorkloadLexer.DEDENT) || site.at(WorkloadLexer.INDENT)
                ? site.previous().getLine() : site.offending().getLine();
        for (int i = site.first().getLine(); i <= lastLine; i++) {
            if (diagnostics.mentions(i)) {
                return;
            }
        }
        for (Function<FaultSite, Complaint> explanation : EXPLANATIONS) {
            Complaint complaint = explanation.apply(site);
            if (complaint != null) {
                diagnostics.report(complaint.at, complaint.message, complaint.advice);
                return;
            }
        }
    }

    private static Complaint explain(FaultSite site) {
        if (site.atEnd() || site.at(WorkloadLexer.DEDENT) || site.at(WorkloadLexer.INDENT)) {
            return new Complaint(site.behind(), "Something is missing after " + FaultSite.quote(site.previous()) + ".",
                    "complete the line, or remove " + FaultSite.quote(site.previous()));
        }
        boolean otherLine = site.bracket() != null && site.previous().getLine() < site.offending().getLine();
        if (otherLine) {
            return new Complaint(Spans.of(site.bracket()), "This bracket is not closed before line "
                    + site.offending().getLine() + ".", "close it, or add the comma that is missing");
        }
        if (FaultSite.endsValue(site.previous()) && FaultSite.startsValue(site.offending())) {
            return new Complaint(Spans.of(site.offending()), "Something is missing between "
                    + FaultSite.quote(site.previous()) + " and " + FaultSite.quote(site.offending()) + ".",
                    site.bracket() == null ? "write an operator between them"
                            : "write a comma or an operator between them");
        }
        return new Complaint(Spans.of(site.offending()), "There is no place for " + FaultSite.quote(site.offending())
                + " here.", "remove it, or complete what stands before it");
    }
}
