package heapscope.language;

/** Replaces the backslash escapes of a string's body. */
final class EscapeDecoder {

    private final StringLiteral literal;
    private final Diagnostics diagnostics;
    private final StringBuilder decoded = new StringBuilder();
    private int position;
    private int end;

    EscapeDecoder(StringLiteral literal, Diagnostics diagnostics) {
        this.literal = literal;
        this.diagnostics = diagnostics;
    }

    /** The characters from start to end with their escapes replaced, unless the string is raw. */
    String decode(int start, int stop) {
        if (literal.raw()) {
            return literal.body().substring(start, stop);
        }
        decoded.setLength(0);
        position = start;
        end = stop;
        while (position < end) {
            char c = literal.body().charAt(position++);
            if (c == '\\' && position < end) {
                escape(literal.body().charAt(position++));
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> { }
            case '\\', '\'', '"' -> decoded.append(c);
            case 'a' -> decoded.append('\u0007');
            case 'b' -> decoded.append('\b');
            case 'f' -> decoded.append('\f');
            case 'n' -> decoded.append('\n');
            case 'r' -> decoded.append('\r');
            case 't' -> decoded.append('\t');
            case 'v' -> decoded.append('\u000b');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            case 'x' -> hexadecimal(c, 2);
            case 'u', 'U', 'N' -> unicode(c);
            default -> decoded.append('\\').append(c);
        }
    }

    private void octal() {
        int start = position - 1;
        while (position < end && position < start + 3 && isOctal(literal.body().charAt(position))) {
            position++;
        }
        int value = Integer.parseInt(literal.body().substring(start, position), 8);
        decoded.append((char) (literal.bytes() ? value & 0xff : value));
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    private void unicode(char c) {
        if (literal.bytes()) {
            decoded.append('\\').append(c);
        } else if (c == 'N') {
            named();
        } else {
            hexadecimal(c, c == 'u' ? 4 : 8);
        }
    }

    private void hexadecimal(char kind, int digits) {
        int start = position;
        while (position < end && position < start + digits
                && Character.digit(literal.body().charAt(position), 16) >= 0) {
            position++;
        }
        long value = position == start + digits ? Long.parseLong(literal.body().substring(start, position), 16) : -1;
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            diagnostics.report(literal.at(start - 2, position - start + 2),
                    "The escape \\" + kind + " needs " + digits + " hexadecimal digits that name a character.",
                    "write the character itself, or double the backslash if it stands for itself");
            return;
        }
        decoded.appendCodePoint((int) value);
    }

    private void named() {
        int close = literal.body().indexOf('}', position);
        boolean closed = position < end && literal.body().charAt(position) == '{' && close >= 0 && close < end;
        String name = closed ? literal.body().substring(position + 1, close) : "";
        int start = position;
        if (closed) {
            position = close + 1;
        }
        try {
            decoded.appendCodePoint(Character.codePointOf(name));
        } catch (IllegalArgumentException unknown) {
            diagnostics.report(literal.at(start - 2, position - start + 2),
                    "There is no character of this name.", "write the character itself, or \\u and four digits");
        }
    }
}
