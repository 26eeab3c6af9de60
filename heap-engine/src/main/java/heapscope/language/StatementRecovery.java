package heapscope.language;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Gives up the whole statement at its first fault, without guessing tokens: the next statement starts afresh. */
final class StatementRecovery extends DefaultErrorStrategy {

    @Override
    public void recover(Parser parser, RecognitionException fault) {
        throw fault;
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    @Override
    public void sync(Parser parser) { }
}
