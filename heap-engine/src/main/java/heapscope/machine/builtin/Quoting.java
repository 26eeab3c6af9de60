package heapscope.machine.builtin;

/** Text as Python writes it in a {@code repr}. */
final class Quoting {

    private Quoting() {}

    /** A string between quotes, with escapes where they are needed. */
    static String str(String text) {
        boolean single = text.indexOf('\'') < 0 || text.indexOf('"') >= 0;
        char quote = single ? '\'' : '"';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> escape(out, c, quote));
        return out.append(quote).toString();
    }

    private static void escape(StringBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (isPrintable(c)) {
            out.appendCodePoint(c);
        } else {
            number(out, c);
        }
    }

    private static void number(StringBuilder out, int c) {
        if (c < 0x100) {
            out.append("\\x").append(hex(c, 2));
        } else if (c < 0x10000) {
            out.append("\\u").append(hex(c, 4));
        } else {
            out.append("\\U").append(hex(c, 8));
        }
    }

    /** Whether a character stands for itself in a {@code repr}. */
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** A {@code repr} with everything beyond ASCII escaped. */
    static String ascii(String repr) {
        StringBuilder out = new StringBuilder();
        repr.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                number(out, c);
            }
        });
        return out.toString();
    }

    /** A byte string between quotes, with its {@code b}. */
    static String bytes(byte[] bytes) {
        boolean hasSingle = false;
        boolean hasDouble = false;
        for (byte b : bytes) {
            hasSingle |= b == '\'';
            hasDouble |= b == '"';
        }
        char quote = hasSingle && !hasDouble ? '"' : '\'';
        StringBuilder out = new StringBuilder("b").append(quote);
        for (byte b : bytes) {
            int c = b & 0xff;
            if (c < 0x7f && (c >= ' ' || c == '\n' || c == '\r' || c == '\t')) {
                escape(out, c, quote);
            } else {
                out.append("\\x").append(hex(c, 2));
            }
        }
        return out.append(quote).toString();
    }

    /** A number in hexadecimal with at least that many digits. */
    static String hex(long value, int digits) {
        String hex = Long.toHexString(value);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
