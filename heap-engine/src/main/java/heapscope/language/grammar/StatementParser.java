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

    /** Marks the statement as broken and goes behind the end of its line; a block under it is parsed for its own sake. */
    protected void skipStatement(ParserRuleContext statement, RecognitionException fault) {
        statement.exception = fault;
        int before = getInputStream().index();
        int token = getInputStream().LA(1);
        while (token != Token.EOF && token != WorkloadParser.NEWLINE && token != WorkloadParser.DEDENT) {
            consume();
            token = getInputStream().LA(1);
        }
        if (token == WorkloadParser.NEWLINE) {
            consume();
        }
        boolean stuck = getInputStream().index() == before && statement.getStart() == getCurrentToken();
        if (stuck && token != Token.EOF) {
            consume();
        }
        getErrorHandler().reportMatch(this);
    }
}
