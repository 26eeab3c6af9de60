package heapscope.language;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Turns the parser's faults into sentences. */
final class SyntaxFaults extends BaseErrorListener {

    private final Diagnostics diagnostics;

    SyntaxFaults(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, Object offending, int line, int column, String message,
            RecognitionException fault) {
        Token token = (Token) offending;
        diagnostics.report(Spans.of(token), "This is no statement of the workload language.", "");
    }
}
