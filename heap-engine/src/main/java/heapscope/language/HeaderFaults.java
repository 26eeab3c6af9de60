package heapscope.language;

import heapscope.language.SyntaxFaults.Complaint;
import heapscope.language.grammar.WorkloadLexer;
import heapscope.language.grammar.WorkloadParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Explains headers without colons and headers without blocks. */
final class HeaderFaults {

    private HeaderFaults() { }

    /** What is wrong at the site, or null if this is another case. */
    static Complaint explain(FaultSite site) {
        if (site.rule() instanceof WorkloadParser.BlockContext && site.at(Token.EOF)) {
            return new Complaint(Spans.of(((ParserRuleContext) site.rule().getParent()).getStart()),
                    "The text ends before the block of this header.", "indent the block below it, or write pass");
        }
        if (site.rule() instanceof WorkloadParser.BlockContext && site.after(WorkloadLexer.NEWLINE)) {
            return new Complaint(Spans.of(site.offending()),
                    "The line before opens a block, but this line is not indented.",
                    "indent it, or write pass as an empty block");
        }
        if (site.rule() instanceof WorkloadParser.TryStatementContext && site.first() == site.offending()) {
            return new Complaint(Spans.of(site.rule().getStart()), "A try needs an except or a finally.",
                    "add except, or remove the try");
        }
        if (site.rule() instanceof WorkloadParser.DefinitionContext && site.first() == site.offending()) {
            return new Complaint(Spans.of(site.rule().getStart()),
                    "A decorator stands before a function or a class only.",
                    "remove it, or define the function below it");
        }
        if (!site.opensBlock() || site.bracket() != null) {
            return null;
        }
        if (site.after(WorkloadLexer.ELSE) && site.at(WorkloadLexer.IF)) {
            return elseIf(site.previous());
        }
        if (site.at(WorkloadLexer.LBRACE) && FaultSite.endsValue(site.previous())) {
            return new Complaint(Spans.of(site.offending()), "A block is not written in braces.",
                    "write a colon, and indent the block below");
        }
        if (site.startsWith(WorkloadLexer.DEF) && site.atEnd() && site.rule().getStart() == site.first()
                && site.after(WorkloadLexer.NAME)) {
            return new Complaint(site.behind(), "The parameters of the function are missing.",
                    "write parentheses, even if they are empty: def name():");
        }
        boolean complete = FaultSite.endsValue(site.previous()) || site.previous() == site.first();
        boolean elsewhere = site.atEnd() || !site.colonAhead() && (FaultSite.isKeyword(site.offending())
                || FaultSite.startsValue(site.offending()));
        return complete && elsewhere && needsColon(site) ? new Complaint(site.behind(),
                "The colon at the end of the " + site.first().getText() + " header is missing.", "add :") : null;
    }

    /** What to say about {@code else if}. */
    static Complaint elseIf(Token word) {
        return new Complaint(Spans.of(word), "else takes no condition.", "write elif");
    }

    private static boolean needsColon(FaultSite site) {
        if (site.previous() != site.first()) {
            return !(site.startsWith(WorkloadLexer.FOR) && site.rule() instanceof WorkloadParser.ForStatementContext
                    && ((WorkloadParser.ForStatementContext) site.rule()).IN() == null);
        }
        return switch (site.first().getType()) {
            case WorkloadLexer.ELSE, WorkloadLexer.TRY, WorkloadLexer.FINALLY, WorkloadLexer.EXCEPT -> true;
            default -> false;
        };
    }
}
