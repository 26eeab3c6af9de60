package heapscope.language;

import heapscope.language.SyntaxFaults.Complaint;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;

/** Explains what Python 2 or a newer Python would accept, and what the workload language leaves out. */
final class OldSyntaxFaults {

    private OldSyntaxFaults() { }

    /** What is wrong at the site, or null if this is another case. */
    static Complaint explain(FaultSite site) {
        Complaint complaint = statements(site);
        return complaint != null ? complaint : clauses(site);
    }

    private static Complaint statements(FaultSite site) {
        String word = site.previous().getText();
        boolean value = FaultSite.startsValue(site.offending());
        if (value && site.previous() == site.first() && site.after(WorkloadLexer.NAME)) {
            switch (word) {
                case "print" -> {
                    return new Complaint(Spans.of(site.previous()), "print is a function.",
                            "put its arguments into parentheses: print(...)");
                }
                case "exec" -> {
                    return new Complaint(Spans.of(site.previous()), "exec is outside the workload language.",
                            "write the code into the program itself");
                }
                case "match", "case" -> {
                    return new Complaint(Spans.of(site.previous()),
                            "The match statement is outside the workload language.", "write if and elif");
                }
                case "type" -> {
                    return new Complaint(Spans.of(site.previous()), "Type aliases are outside the workload language.",
                            "remove the line");
                }
                default -> { }
            }
        }
        if (site.at(WorkloadLexer.AWAIT) || site.at(WorkloadLexer.ASYNC)) {
            return new Complaint(Spans.of(site.offending()), site.offending().getText()
                    + " is outside the workload language.", "call the function directly, or use a generator");
        }
        return null;
    }

    private static Complaint clauses(FaultSite site) {
        if (site.rule() instanceof WorkloadParser.ExceptClauseContext && site.at(WorkloadLexer.COMMA)) {
            return new Complaint(Spans.of(site.offending()), "Several exceptions of one handler form a tuple.",
                    "write except (A, B): or except A as name:");
        }
        if (site.rule() instanceof WorkloadParser.ExceptClauseContext && site.at(WorkloadLexer.STAR)) {
            return new Complaint(Spans.of(site.offending()), "Exception groups are outside the workload language.",
                    "write except without *");
        }
        if (site.startsWith(WorkloadLexer.RAISE) && site.at(WorkloadLexer.COMMA)) {
            return new Complaint(Spans.of(site.offending()), "raise takes one exception.",
                    "write the message as its argument: raise ValueError(\"...\")");
        }
        if (site.startsWith(WorkloadLexer.WITH) && site.at(WorkloadLexer.AS) && site.bracket() != null) {
            return new Complaint(Spans.of(site.offending()), "The items of a with stand without parentheses.",
                    "write with a as b, c as d:");
        }
        boolean nested = site.startsWith(WorkloadLexer.DEF) && site.at(WorkloadLexer.LPAREN)
                && (site.after(WorkloadLexer.LPAREN) || site.after(WorkloadLexer.COMMA));
        if (nested) {
            return new Complaint(Spans.of(site.offending()), "A parameter is a plain name.",
                    "take the tuple apart in the body of the function");
        }
        return null;
    }
}
