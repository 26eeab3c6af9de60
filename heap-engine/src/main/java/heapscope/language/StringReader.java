package heapscope.language;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** String literals: adjacent ones are one string, and format strings are taken apart. */
final class StringReader {

    private static final int LAST_ASCII = 0x7f;

    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;

    StringReader(ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.diagnostics = diagnostics;
    }

    /** The expression that one or more adjacent string tokens stand for. */
    Expression read(List<Token> tokens, Span at) {
        List<StringLiteral> literals = tokens.stream().map(StringLiteral::of).toList();
        boolean bytes = literals.getFirst().bytes();
        for (int i = 1; i < literals.size(); i++) {
            if (literals.get(i).bytes() != bytes) {
                diagnostics.report(Spans.of(tokens.get(i)), "Strings and bytes cannot be joined.",
                        "give all parts the prefix b, or none of them");
            }
        }
        return bytes ? bytes(literals, at) : text(literals, at);
    }

    private Expression bytes(List<StringLiteral> literals, Span at) {
        List<Integer> values = new ArrayList<>();
        for (StringLiteral literal : literals) {
            if (literal.body().chars().anyMatch(c -> c > LAST_ASCII)) {
                diagnostics.report(at, "A byte string can hold ASCII characters only.",
                        "write the bytes as \\x and two digits, or encode a string: \"...\".encode()");
            }
            String decoded = new EscapeDecoder(literal, diagnostics).decode(0, literal.body().length());
            decoded.chars().forEach(c -> values.add(c & 0xff));
        }
        return new Expression.Literal(new Constant.BytesValue(values), at);
    }

    private Expression text(List<StringLiteral> literals, Span at) {
        FormatStringReader.Parts parts = new FormatStringReader.Parts(at);
        for (StringLiteral literal : literals) {
            if (literal.format()) {
                new FormatStringReader(literal, expressions, diagnostics).readInto(parts);
            } else {
                parts.text(new EscapeDecoder(literal, diagnostics).decode(0, literal.body().length()));
            }
        }
        return parts.asExpression(literals.stream().anyMatch(StringLiteral::format));
    }
}
