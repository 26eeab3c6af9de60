package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;

/**
 * A format specification, {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}.
 *
 * @param fill the character (code point) to pad with
 * @param align one of {@code < > = ^}, 0 for the default of the type
 * @param sign one of {@code + -} and space
 * @param alternate whether there is a {@code #}
 * @param zero whether a 0 stands before the width
 * @param width the least width, 0 for none
 * @param grouping {@code ,} or {@code _}, 0 for none
 * @param precision digits or characters, -1 for none
 * @param type the letter at the end, 0 for none
 */
record FormatSpecification(
        int fill, char align, char sign, boolean alternate, boolean zero, int width, char grouping, int precision,
        char type) {

    private static final String ALIGNS = "<>=^";

    /** Reads a specification for a value of a type. */
    static FormatSpecification parse(ObjectSpace space, String text, String typeName) {
        Reader in = new Reader(space, text, typeName);
        return in.read();
    }

    /** Text padded to the width, aligned as the specification or else the default says. */
    String pad(String text, char defaultAlign) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        char where = align == 0 ? defaultAlign : align;
        int left = where == '<' ? 0 : where == '^' ? missing / 2 : missing;
        return padding(left) + text + padding(missing - left);
    }

    String padding(int count) {
        return Character.toString(fill).repeat(count);
    }

    /** Reads the parts of a specification one after the other. */
    private static final class Reader {

        private final ObjectSpace space;
        private final String text;
        private final String typeName;
        private int at;

        Reader(ObjectSpace space, String text, String typeName) {
            this.space = space;
            this.text = text;
            this.typeName = typeName;
        }

        FormatSpecification read() {
            int fill = ' ';
            char align = 0;
            int first = text.isEmpty() ? 0 : text.codePointAt(0);
            int second = Character.charCount(first);
            if (text.length() > second && ALIGNS.indexOf(text.charAt(second)) >= 0) {
                fill = first;
                align = text.charAt(second);
                at = second + 1;
            } else if (!text.isEmpty() && ALIGNS.indexOf(text.charAt(0)) >= 0) {
                align = text.charAt(0);
                at = 1;
            }
            char sign = oneOf("+- ");
            boolean alternate = oneOf("#") != 0;
            boolean zero = oneOf("0") != 0;
            if (zero && align == 0) {
                fill = '0';
            }
            int width = Math.max(0, number("width"));
            char grouping = oneOf(",_");
            int precision = -1;
            if (oneOf(".") != 0) {
                precision = number("precision");
                if (precision < 0) {
                    throw space.raise(BuiltinClass.VALUE_ERROR, "Format specifier missing precision");
                }
            }
            char type = at < text.length() ? text.charAt(at++) : 0;
            if (at < text.length()) {
                throw space.raise(BuiltinClass.VALUE_ERROR,
                        "Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
            }
            return new FormatSpecification(fill, align, sign, alternate, zero, width, grouping, precision, type);
        }

        private char oneOf(String characters) {
            if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                return text.charAt(at++);
            }
            return 0;
        }

        private int number(String what) {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at - start > 7) {
                throw space.raise(BuiltinClass.VALUE_ERROR, what + " too big: at most 9,999,999 characters");
            }
            return at == start ? -1 : Integer.parseInt(text, start, at, 10);
        }
    }
}
