package heapscope.language;

import heapscope.language.grammar.WorkloadLexer;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * One string token taken apart.
 *
 * @param raw whether backslashes stand for themselves
 * @param bytes whether it is a byte string
 * @param format whether it is a format string
 * @param body what stands between the quotes
 * @param bodyLine the line where the body starts
 * @param bodyColumn the column, from 1, where the body starts
 */
record StringLiteral(boolean raw, boolean bytes, boolean format, String body, int bodyLine, int bodyColumn) {

    /** Takes a token of type {@link WorkloadLexer#STRING} apart. */
    static StringLiteral of(Token token) {
        String text = token.getText();
        int quote = 0;
        while (text.charAt(quote) != '\'' && text.charAt(quote) != '"') {
            quote++;
        }
        String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
        int quotes = text.startsWith(text.substring(quote, quote + 1).repeat(3), quote) && text.length() >= quote + 6
                ? 3 : 1;
        String body = text.substring(quote + quotes, text.length() - quotes).replace("\r\n", "\n").replace('\r', '\n');
        return new StringLiteral(prefix.contains("r"), prefix.contains("b"), prefix.contains("f"), body,
                token.getLine(), token.getCharPositionInLine() + 1 + quote + quotes);
    }

    /** The place of a character of the body. */
    Span at(int index, int length) {
        int line = bodyLine;
        int column = bodyColumn;
        for (int i = 0; i < Math.min(index, body.length()); i++) {
            if (body.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Span(line, column, Math.max(1, length));
    }
}
