package heapscope.language;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens and rules stand. */
final class Spans {

    private Spans() { }

    /** Where a token stands; of one over several lines, its first line. */
    static Span of(Token token) {
        int length = token.getStopIndex() - token.getStartIndex() + 1;
        int lineEnd = length > 0 && token.getText() != null ? token.getText().indexOf('\n') : -1;
        return new Span(token.getLine(), token.getCharPositionInLine() + 1,
                Math.max(1, lineEnd > 0 ? lineEnd : length));
    }

    /** Where a rule's text stands; of one over several lines, its first token. */
    static Span of(ParserRuleContext rule) {
        Token start = rule.getStart();
        Token stop = rule.getStop();
        if (stop == null || stop.getLine() != start.getLine() || stop.getStopIndex() < start.getStartIndex()) {
            return of(start);
        }
        return new Span(start.getLine(), start.getCharPositionInLine() + 1,
                Math.max(of(start).length(), stop.getStopIndex() - start.getStartIndex() + 1));
    }
}
