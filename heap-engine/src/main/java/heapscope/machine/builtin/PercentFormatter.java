package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import java.math.BigInteger;
import java.util.Locale;

/** The {@code %} operator of strings: {@code "%5.2f %s" % (1.5, name)}. */
final class PercentFormatter {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;

    PercentFormatter(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
    }

    /** The template with the values of the cell, a tuple, a dict or a single value, put in. */
    String format(String template, long values) {
        Job job = new Job(template, values);
        long mark = stack.top();
        String result = job.run();
        stack.drop(mark);
        return result;
    }

    /** One template being filled. */
    private final class Job {

        private final String template;
        private final long values;
        private final boolean isTuple;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private int next;
        private boolean byName;

        private String flags;
        private int width;
        private int precision;

        Job(String template, long values) {
            this.template = template;
            this.values = values;
            this.isTuple = space.isInstance(stack.get(values), BuiltinClass.TUPLE);
        }

        String run() {
            while (at < template.length()) {
                char c = template.charAt(at++);
                if (c != '%') {
                    out.append(c);
                } else {
                    directive();
                }
            }
            boolean isMapping = space.isInstance(stack.get(values), BuiltinClass.DICT);
            if (isTuple ? next < space.tupleLength(stack.get(values)) : next == 0 && !byName && !isMapping) {
                throw typeError("not all arguments converted during string formatting");
            }
            return out.toString();
        }

        private void directive() {
            long value = 0;
            if (peek() == '(') {
                value = named();
            }
            int start = at;
            while ("-+ #0".indexOf(peek()) >= 0) {
                at++;
            }
            flags = template.substring(start, at);
            width = number();
            if (width < 0 && flags.indexOf('-') < 0) {
                width = 0;
            }
            precision = -1;
            if (peek() == '.') {
                at++;
                precision = Math.max(0, number());
            }
            while ("hlL".indexOf(peek()) >= 0) {
                at++;
            }
            char type = peek();
            at++;
            if (type == '%') {
                out.append('%');
                return;
            }
            out.append(pad(convert(type, value == 0 ? argument() : value)));
        }

        private long named() {
            int end = template.indexOf(')', at);
            if (end < 0) {
                throw space.raise(BuiltinClass.VALUE_ERROR, "incomplete format key");
            }
            if (!space.isInstance(stack.get(values), BuiltinClass.DICT)) {
                throw typeError("format requires a mapping");
            }
            byName = true;
            long key = stack.push(space.newStr(template.substring(at + 1, end)));
            at = end + 1;
            stack.set(key, operations.item(values, key));
            return key;
        }

        private char peek() {
            if (at >= template.length()) {
                throw space.raise(BuiltinClass.VALUE_ERROR, "incomplete format");
            }
            return template.charAt(at);
        }

        private int number() {
            if (peek() == '*') {
                at++;
                return (int) operations.index(argument());
            }
            int value = 0;
            while (Character.isDigit(peek())) {
                value = Math.min(1_000_000, value * 10 + template.charAt(at++) - '0');
            }
            return value;
        }

        private long argument() {
            if (!isTuple) {
                if (next++ > 0) {
                    throw typeError("not enough arguments for format string");
                }
                return values;
            }
            if (next >= space.tupleLength(stack.get(values))) {
                throw typeError("not enough arguments for format string");
            }
            long word = space.tupleItem(stack.get(values), next++);
            return stack.push(word);
        }

        private String convert(char type, long value) {
            return switch (type) {
                case 's' -> cut(operations.str(value));
                case 'r' -> cut(operations.repr(value));
                case 'a' -> cut(operations.ascii(value));
                case 'c' -> character(value);
                case 'd', 'i', 'u' -> signed(digits(integer(value, type), 10), integer(value, type).signum() < 0);
                case 'x' -> radix(value, type, 16, "0x");
                case 'X' -> radix(value, type, 16, "0X").toUpperCase(Locale.ROOT);
                case 'o' -> radix(value, type, 8, "0o");
                case 'e', 'f', 'g' -> floating(type, value);
                case 'E', 'F', 'G' -> floating(Character.toLowerCase(type), value).toUpperCase(Locale.ROOT);
                default -> throw space.raise(BuiltinClass.VALUE_ERROR, "unsupported format character '" + type + "' (0x"
                        + Integer.toHexString(type) + ") at index " + (at - 1));
            };
        }

        private String cut(String text) {
            boolean isLong = precision >= 0 && text.codePointCount(0, text.length()) > precision;
            return isLong ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
        }

        private String character(long value) {
            long word = stack.get(value);
            if (space.isStr(word) && space.field(word, Layout.STR_LENGTH) == 1) {
                return space.text(word);
            }
            if (!space.isWordInt(word)) {
                throw typeError("%c requires int or char");
            }
            return Character.toString((int) space.wordInt(word));
        }

        private BigInteger integer(long value, char type) {
            long word = stack.get(value);
            if (space.isInt(word)) {
                return space.bigInt(word);
            }
            if (space.isFloat(word) && type != 'x' && type != 'X' && type != 'o') {
                return Numbers.truncate(space, space.floatOf(word));
            }
            String kind = type == 'x' || type == 'X' || type == 'o' ? "an integer" : "a real number";
            throw typeError("%" + type + " format: " + kind + " is required, not " + space.typeName(value));
        }

        private String digits(BigInteger value, int radix) {
            String text = value.abs().toString(radix);
            return "0".repeat(Math.max(0, precision - text.length())) + text;
        }

        private String radix(long value, char type, int radix, String prefix) {
            BigInteger number = integer(value, type);
            String text = digits(number, radix);
            return signed(flags.indexOf('#') >= 0 ? prefix + text : text, number.signum() < 0);
        }

        private String floating(char type, long value) {
            double number = Numbers.toFloat(operations, value);
            int digits = precision < 0 ? 6 : precision;
            boolean alternate = flags.indexOf('#') >= 0;
            double magnitude = Math.abs(number);
            String text = switch (type) {
                case 'e' -> NumberFormatter.scientific(magnitude, digits, alternate);
                case 'f' -> NumberFormatter.fixed(magnitude, digits, alternate);
                default -> NumberFormatter.general(magnitude, digits, alternate);
            };
            return signed(text, number < 0 || number == 0 && 1 / number < 0);
        }

        private String signed(String text, boolean isNegative) {
            String sign = isNegative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
            int missing = Math.abs(width) - sign.length() - text.length();
            boolean padsWithZeros = flags.indexOf('0') >= 0 && flags.indexOf('-') < 0 && width > 0 && missing > 0;
            if (!padsWithZeros) {
                return sign + text;
            }
            int prefix = text.startsWith("0x") || text.startsWith("0X") || text.startsWith("0o") ? 2 : 0;
            return sign + text.substring(0, prefix) + "0".repeat(missing) + text.substring(prefix);
        }

        private String pad(String text) {
            int missing = Math.abs(width) - text.codePointCount(0, text.length());
            String blanks = " ".repeat(Math.max(0, missing));
            return width < 0 || flags.indexOf('-') >= 0 ? text + blanks : blanks + text;
        }

        private PythonError typeError(String message) {
            return space.raise(BuiltinClass.TYPE_ERROR, message);
        }
    }
}
