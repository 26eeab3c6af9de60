package heapscope.language;

import heapscope.language.SyntaxFaults.Complaint;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;

/** Explains words of the language that are used as names, and parts of statements that are missing. */
final class WordFaults {

    private WordFaults() { }

    /** What is wrong at the site, or null if this is another case. */
    static Complaint explain(FaultSite site) {
        boolean assigned = site.at(WorkloadLexer.ASSIGN) && FaultSite.isKeyword(site.previous());
        if (assigned) {
            return reserved(Spans.of(site.previous()), site.previous().getText());
        }
        boolean named = FaultSite.isKeyword(site.offending()) && expectsName(site);
        if (named) {
            return reserved(Spans.of(site.offending()), site.offending().getText());
        }
        if (site.startsWith(WorkloadLexer.FOR) && site.rule() instanceof WorkloadParser.ForStatementContext loop
                && loop.IN() == null) {
            return new Complaint(site.place(), "The for loop has no in.", "write for name in items:");
        }
        if (site.startsWith(WorkloadLexer.FROM) && site.rule() instanceof WorkloadParser.FromStatementContext from
                && from.IMPORT() == null) {
            return new Complaint(site.place(), "The word import is missing.", "write from module import name");
        }
        return null;
    }

    private static boolean expectsName(FaultSite site) {
        return switch (site.previous().getType()) {
            case WorkloadLexer.DEF, WorkloadLexer.CLASS, WorkloadLexer.DOT, WorkloadLexer.AS, WorkloadLexer.GLOBAL,
                    WorkloadLexer.NONLOCAL, WorkloadLexer.IMPORT, WorkloadLexer.FROM, WorkloadLexer.FOR -> true;
            default -> site.rule() instanceof WorkloadParser.ParametersContext
                    || site.rule() instanceof WorkloadParser.ParameterContext;
        };
    }

    private static Complaint reserved(Span at, String word) {
        return new Complaint(at, word + " is a word of the language and cannot be a name.", "write " + word
                + "_ or another name");
    }
}
