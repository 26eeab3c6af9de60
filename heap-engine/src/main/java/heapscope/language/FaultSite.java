package heapscope.language;

import heapscope.language.grammar.WorkloadLexer;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * Where the parser could not go on.
 *
 * @param first the first token of the statement
 * @param beforePrevious the one before that
 * @param previous the token before, or the offending one itself at the start of a text
 * @param offending the token that does not fit
 * @param bracket the innermost open bracket of the statement, or null
 * @param colonAhead whether a colon follows in the same line
 * @param rule the grammar's rule that was being followed
 */
record FaultSite(Token first, Token beforePrevious, Token previous, Token offending, Token bracket, boolean colonAhead,
        ParserRuleContext rule) {

    /** Looks around the offending token. */
    static FaultSite around(TokenStream tokens, Token offending, ParserRuleContext rule) {
        Token previous = neighbor(tokens, offending, -1);
        Token first = offending;
        Token bracket = null;
        int closed = 0;
        Token token = previous;
        while (token != null && !endsLine(token)) {
            first = token;
            if (isClosing(token)) {
                closed++;
            } else if (isOpening(token)) {
                bracket = bracket == null && closed == 0 ? token : bracket;
                closed = Math.max(0, closed - 1);
            }
            token = neighbor(tokens, token, -1);
        }
        Token last = previous == null ? offending : previous;
        Token beforeLast = neighbor(tokens, last, -1);
        return new FaultSite(first, beforeLast == null ? last : beforeLast, last, offending, bracket,
                colonFollows(tokens, offending), rule);
    }

    private static boolean colonFollows(TokenStream tokens, Token start) {
        for (Token token = start; token != null && !endsLine(token); token = neighbor(tokens, token, 1)) {
            if (token.getType() == WorkloadLexer.COLON) {
                return true;
            }
        }
        return false;
    }

    private static Token neighbor(TokenStream tokens, Token token, int step) {
        int index = token.getTokenIndex() + step;
        while (index >= 0 && index < tokens.size()) {
            if (tokens.get(index).getChannel() == Token.DEFAULT_CHANNEL) {
                return tokens.get(index);
            }
            index += step;
        }
        return null;
    }

    private static boolean endsLine(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.NEWLINE, WorkloadLexer.INDENT, WorkloadLexer.DEDENT -> true;
            default -> false;
        };
    }

    private static boolean isOpening(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.LPAREN, WorkloadLexer.LBRACK, WorkloadLexer.LBRACE -> true;
            default -> false;
        };
    }

    private static boolean isClosing(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.RPAREN, WorkloadLexer.RBRACK, WorkloadLexer.RBRACE -> true;
            default -> false;
        };
    }

    /** Whether the offending token is of the type. */
    boolean at(int type) {
        return offending.getType() == type;
    }

    /** Whether the token before is of the type. */
    boolean after(int type) {
        return previous.getType() == type;
    }

    /** Whether the statement starts with the type. */
    boolean startsWith(int type) {
        return first.getType() == type;
    }

    /** Whether the line or the text is over. */
    boolean atEnd() {
        return at(WorkloadLexer.NEWLINE) || at(Token.EOF);
    }

    /** Whether a token is a word of the language. */
    static boolean isKeyword(Token token) {
        return token.getType() >= WorkloadLexer.FALSE && token.getType() <= WorkloadLexer.YIELD;
    }

    /** Whether a token can start an expression. */
    static boolean startsValue(Token token) {
        return switch (token.getType()) {
            case WorkloadLexer.NAME, WorkloadLexer.INTEGER, WorkloadLexer.FLOAT, WorkloadLexer.STRING,
                    WorkloadLexer.NONE, WorkloadLexer.TRUE, WorkloadLexer.FALSE, WorkloadLexer.LAMBDA -> true;
            default -> false;
        };
    }

    /** Whether a token can end an expression. */
    static boolean endsValue(Token token) {
        return startsValue(token) && token.getType() != WorkloadLexer.LAMBDA || isClosing(token);
    }

    /** Whether the statement's first word opens a block. */
    boolean opensBlock() {
        return switch (first.getType()) {
            case WorkloadLexer.IF, WorkloadLexer.ELIF, WorkloadLexer.ELSE, WorkloadLexer.WHILE, WorkloadLexer.FOR,
                    WorkloadLexer.TRY, WorkloadLexer.EXCEPT, WorkloadLexer.FINALLY, WorkloadLexer.WITH,
                    WorkloadLexer.DEF, WorkloadLexer.CLASS -> true;
            default -> false;
        };
    }

    /** The place just behind the token before. */
    Span behind() {
        Span before = Spans.of(previous);
        return new Span(before.line(), before.column() + before.length(), 1);
    }

    /** The place of the offending token; at the end of a line, just behind its last token. */
    Span place() {
        return atEnd() || at(WorkloadLexer.DEDENT) || at(WorkloadLexer.INDENT) ? behind() : Spans.of(offending);
    }

    /** A token as it is quoted in a message. */
    static String quote(Token token) {
        String text = token.getText();
        if (token.getType() == WorkloadLexer.STRING) {
            return "a string";
        }
        return isKeyword(token) ? text : token.getType() == WorkloadLexer.NAME ? text
                : String.format(Locale.ROOT, "'%s'", text);
    }
}
