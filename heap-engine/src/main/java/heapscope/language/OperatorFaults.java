package heapscope.language;

import heapscope.language.SyntaxFaults.Complaint;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;

/** Explains operators that do not exist, or not there. */
final class OperatorFaults {

    private OperatorFaults() { }

    /** What is wrong at the site, or null if this is another case. */
    static Complaint explain(FaultSite site) {
        if (site.at(WorkloadLexer.ASSIGN)) {
            return assignment(site);
        }
        if (site.at(WorkloadLexer.WALRUS)) {
            return new Complaint(Spans.of(site.offending()), "An assignment expression needs parentheses here.",
                    site.bracket() == null && site.previous() == site.first() ? "write = for an assignment"
                            : "write (name := value)");
        }
        if (site.at(WorkloadLexer.AUGMENTED)) {
            return new Complaint(Spans.of(site.offending()), site.offending().getText() + " is a statement of its own.",
                    "put the assignment on a line before");
        }
        Complaint doubled = doubled(site);
        if (doubled == null && site.after(WorkloadLexer.NOT) && FaultSite.startsValue(site.offending())) {
            return new Complaint(Spans.of(site.previous()), "not does not compare two values.", "write != or not in");
        }
        return doubled;
    }

    private static Complaint doubled(FaultSite site) {
        String pair = site.previous().getText() + site.offending().getText();
        boolean adjacent = site.previous().getStopIndex() + 1 == site.offending().getStartIndex();
        Span at = Spans.of(site.previous());
        Span both = new Span(at.line(), at.column(), pair.length());
        String advice = adjacent ? switch (pair) {
            case "&&" -> "write and";
            case "||" -> "write or";
            case "<>" -> "write !=";
            case "=>" -> "write >=";
            case "=<" -> "write <=";
            case "++", "--" -> "write += 1 or -= 1";
            case "===" -> "write ==";
            case "!==" -> "write !=";
            default -> "";
        } : "";
        if (!advice.isEmpty()) {
            return new Complaint(both, "There is no operator " + pair + ".", advice);
        }
        boolean step = site.atEnd() && site.beforePrevious().getType() == site.previous().getType()
                && (site.after(WorkloadLexer.PLUS) || site.after(WorkloadLexer.MINUS));
        if (step) {
            String sign = site.previous().getText();
            Span first = Spans.of(site.beforePrevious());
            return new Complaint(new Span(first.line(), first.column(), 2), "There is no operator " + sign + sign + ".",
                    "write " + sign + "= 1");
        }
        return null;
    }

    private static Complaint assignment(FaultSite site) {
        Span at = Spans.of(site.offending());
        if (FaultSite.isKeyword(site.previous()) && site.previous() == site.first()) {
            return null;
        }
        return switch (site.first().getType()) {
            case WorkloadLexer.IF, WorkloadLexer.ELIF, WorkloadLexer.WHILE, WorkloadLexer.ASSERT ->
                new Complaint(at, "A condition cannot assign with =.", "write == to compare");
            case WorkloadLexer.FOR -> new Complaint(at, "A for loop goes over the items of something.",
                    "write for name in range(first, last):");
            case WorkloadLexer.GLOBAL, WorkloadLexer.NONLOCAL -> new Complaint(at,
                    "A declaration cannot assign.", "assign in a statement of its own");
            default -> elsewhere(site, at);
        };
    }

    private static Complaint elsewhere(FaultSite site, Span at) {
        if (site.rule() instanceof WorkloadParser.ArgumentsContext || site.rule() instanceof WorkloadParser.CallContext
                || site.rule() instanceof WorkloadParser.PrimaryContext) {
            return new Complaint(at, "A keyword argument starts with a plain name.",
                    "write name=value, or == to compare");
        }
        return new Complaint(at, "= cannot stand inside an expression.",
                "write == to compare, or assign in a statement of its own");
    }
}
