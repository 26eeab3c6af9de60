package heapscope.language.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the generated parser does itself when a statement is wrong: it gives up that statement's line and goes on. */
public abstract class StatementParser extends Parser {

    /** A parser of the tokens. */
    protected StatementParser(TokenStream input) {
        super(input);
    }

    /**
     * Marks the statement as broken and goes behind the end of its line, or stays where the fault is if that is the
     * start of a line; a block under it is parsed for its own sake.
     */
    protected void skipStatement(ParserRuleContext statement, RecognitionException fault) {
        statement.exception = fault;
        boolean moved = statement.getStart() != getCurrentToken();
        boolean atLineStart = moved && getInputStream().LA(-1) == WorkloadParser.NEWLINE;
        if (!atLineStart) {
            skipLine();
        }
        getErrorHandler().reportMatch(this);
    }

    private void skipLine() {
        int token = getInputStream().LA(1);
        while (token != Token.EOF && token != WorkloadParser.NEWLINE && token != WorkloadParser.DEDENT) {
            consume();
            token = getInputStream().LA(1);
        }
        if (token == WorkloadParser.NEWLINE) {
            consume();
        }
    }

    /** Gives up the rest of the text. */
    protected void skipText(ParserRuleContext text, RecognitionException fault) {
        text.exception = fault;
        while (getInputStream().LA(1) != Token.EOF) {
            consume();
        }
    }
}
