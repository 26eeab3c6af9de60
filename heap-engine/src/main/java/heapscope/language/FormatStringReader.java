package heapscope.language;

import heapscope.language.grammar.WorkloadParser;
import java.util.ArrayList;
import java.util.List;

/** Takes a format string apart: text, and replacement fields with their conversions and formats. */
final class FormatStringReader {

    /** Text and fields in their order; adjacent texts are joined. */
    static final class Parts {

        private final Span at;
        private final List<Expression> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Parts(Span at) {
            this.at = at;
        }

        void text(String more) {
            text.append(more);
        }

        void field(Expression replacement) {
            flush();
            parts.add(replacement);
        }

        private void flush() {
            if (!text.isEmpty()) {
                parts.add(new Expression.Literal(new Constant.StrValue(text.toString()), at));
                text.setLength(0);
            }
        }

        /** A string constant if there are no fields, else a format string. */
        Expression asExpression(boolean isFormat) {
            boolean plain = parts.isEmpty();
            String whole = text.toString();
            flush();
            if (plain || !isFormat) {
                return new Expression.Literal(new Constant.StrValue(whole), at);
            }
            return new Expression.FormatString(List.copyOf(parts), at);
        }
    }

    private static final int DEEPEST = 2;

    private final StringLiteral literal;
    private final String body;
    private final ExpressionBuilder expressions;
    private final Diagnostics diagnostics;
    private int position;

    FormatStringReader(StringLiteral literal, ExpressionBuilder expressions, Diagnostics diagnostics) {
        this.literal = literal;
        this.expressions = expressions;
        this.body = literal.body();
        this.diagnostics = diagnostics;
    }

    /** Reads the whole literal. */
    void readInto(Parts parts) {
        read(parts, 0);
    }

    private void read(Parts parts, int depth) {
        int textStart = position;
        while (position < body.length()) {
            char c = body.charAt(position);
            boolean doubled = depth == 0 && position + 1 < body.length() && body.charAt(position + 1) == c;
            if (depth > 0 && c == '}') {
                break;
            }
            if (c == '\\' && !literal.raw()) {
                skipEscape();
            } else if ((c == '{' || c == '}') && doubled) {
                parts.text(decode(textStart, position + 1));
                position += 2;
                textStart = position;
            } else if (c == '{') {
                parts.text(decode(textStart, position));
                field(parts, depth);
                textStart = position;
            } else if (c == '}') {
                diagnostics.report(literal.at(position, 1), "A single } in a format string closes nothing.",
                        "write }} for the character itself");
                position++;
            } else {
                position++;
            }
        }
        parts.text(decode(textStart, position));
    }

    private String decode(int start, int stop) {
        return new EscapeDecoder(literal, diagnostics).decode(start, stop);
    }

    private void skipEscape() {
        if (body.startsWith("\\N{", position)) {
            int close = body.indexOf('}', position);
            position = close < 0 ? body.length() : close + 1;
        } else {
            position = Math.min(position + 2, body.length());
        }
    }

    private void field(Parts parts, int depth) {
        int open = position++;
        int start = position;
        scanExpression();
        int end = position;
        boolean debug = at('=');
        if (debug) {
            position++;
            while (at(' ')) {
                position++;
            }
            parts.text(body.substring(start, position));
        }
        int conversion = at('!') ? conversion() : 0;
        Expression format = null;
        if (at(':')) {
            position++;
            Parts nested = new Parts(literal.at(position, 1));
            if (depth + 1 >= DEEPEST) {
                diagnostics.report(literal.at(open, 1), "Replacement fields are nested too deeply.",
                        "compute the inner format before, and use a name here");
            }
            read(nested, depth + 1);
            format = nested.asExpression(true);
        }
        close(open);
        if (debug && conversion == 0 && format == null) {
            conversion = 2;
        }
        Expression value = value(open, start, end);
        if (value != null) {
            parts.field(new Expression.Replacement(value, conversion, format, literal.at(open, end - open + 1)));
        }
    }

    private void close(int open) {
        if (at('}')) {
            position++;
            return;
        }
        diagnostics.report(literal.at(open, 1), "This { of the format string is not closed.",
                "add }, or write {{ for the character itself");
        position = body.length();
    }

    private boolean at(char c) {
        return position < body.length() && body.charAt(position) == c;
    }

    private int conversion() {
        char kind = position + 1 < body.length() ? body.charAt(position + 1) : ' ';
        int conversion = " sra".indexOf(kind);
        if (conversion <= 0) {
            diagnostics.report(literal.at(position, 2), "A conversion in a format string is !r, !s or !a.",
                    "write !r for repr()");
        }
        position = Math.min(position + 2, body.length());
        return Math.max(0, conversion);
    }

    /**
     * Goes to what ends the expression: a closing brace, a colon, a conversion or the sign = of a self-documenting
     * field.
     */
    private void scanExpression() {
        int nesting = 0;
        while (position < body.length()) {
            char c = body.charAt(position);
            if (c == '\'' || c == '"') {
                skipString(c);
                continue;
            }
            if (nesting == 0 && endsExpression(c)) {
                return;
            }
            switch (c) {
                case '(', '[', '{' -> nesting++;
                case ')', ']', '}' -> nesting--;
                default -> { }
            }
            boolean twoCharacters = "=!<>".indexOf(c) >= 0 && position + 1 < body.length()
                    && body.charAt(position + 1) == '=';
            position += twoCharacters ? 2 : 1;
        }
    }

    private boolean endsExpression(char c) {
        boolean equals = position + 1 < body.length() && body.charAt(position + 1) == '=';
        return c == '}' || c == ':' || (c == '!' || c == '=') && !equals;
    }

    private void skipString(char quote) {
        String quotes = String.valueOf(quote);
        if (body.startsWith(quotes.repeat(3), position)) {
            quotes = quotes.repeat(3);
        }
        int close = body.indexOf(quotes, position + quotes.length());
        position = close < 0 ? body.length() : close + quotes.length();
    }

    private Expression value(int open, int start, int end) {
        String code = body.substring(start, end);
        if (code.isBlank()) {
            diagnostics.report(literal.at(open, end - open + 1), "The braces of a format string are empty.",
                    "put an expression between them, or write {{ and }} for the characters themselves");
            return null;
        }
        int backslash = code.indexOf('\\');
        if (backslash >= 0) {
            diagnostics.report(literal.at(start + backslash, 1),
                    "An expression inside a format string cannot contain a backslash.",
                    "give the value a name before, and use the name here");
            return null;
        }
        Span first = literal.at(start, 1);
        WorkloadParser.ReplacementContext tree = SyntaxReader.replacement(code, first, diagnostics);
        if (tree == null) {
            return null;
        }
        return tree.yieldExpression() != null
                ? expressions.suspension(tree.yieldExpression()) : expressions.starList(tree.starList());
    }
}
