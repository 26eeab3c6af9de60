package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers by a format specification. Floats are rounded from their exact value, half to even, as C does. */
final class NumberFormatter {

    private final ObjectSpace space;

    NumberFormatter(ObjectSpace space) {
        this.space = space;
    }

    /** An integer. */
    String format(BigInteger value, String specification) {
        FormatSpecification spec = FormatSpecification.parse(space, specification, "int");
        return switch (spec.type()) {
            case 0, 'd', 'n' -> integer(spec, value, 10, "");
            case 'b' -> integer(spec, value, 2, "0b");
            case 'o' -> integer(spec, value, 8, "0o");
            case 'x' -> integer(spec, value, 16, "0x");
            case 'X' -> integer(spec, value, 16, "0X");
            case 'c' -> character(spec, value);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> floating(spec, new IntArithmetic(space).toFloat(value));
            default -> throw unknown(spec.type(), "int");
        };
    }

    private String integer(FormatSpecification spec, BigInteger value, int radix, String prefix) {
        if (spec.precision() >= 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "Precision not allowed in integer format specifier");
        }
        if (spec.grouping() == ',' && radix != 10) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "Cannot specify ',' with '" + spec.type() + "'.");
        }
        String digits = value.abs().toString(radix);
        if (spec.type() == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        String before = sign(spec, value.signum() < 0) + (spec.alternate() ? prefix : "");
        return assemble(spec, before, digits, "", radix == 10 ? 3 : 4);
    }

    private String character(FormatSpecification spec, BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 21 || value.intValue() > Character.MAX_CODE_POINT) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        }
        return spec.pad(Character.toString(value.intValue()), '<');
    }

    /** A float. */
    String format(double value, String specification) {
        FormatSpecification spec = FormatSpecification.parse(space, specification, "float");
        return switch (spec.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> floating(spec, value);
            default -> throw unknown(spec.type(), "float");
        };
    }

    private String floating(FormatSpecification spec, double value) {
        String body = spec.type() == '%' ? percent(spec, value) : unsigned(spec, Math.abs(value));
        boolean isNegative = value < 0 || value == 0 && 1 / value < 0;
        if (Character.isUpperCase(spec.type())) {
            body = body.toUpperCase(Locale.ROOT);
        }
        int end = 0;
        while (end < body.length() && Character.isDigit(body.charAt(end))) {
            end++;
        }
        return assemble(spec, sign(spec, isNegative), body.substring(0, end), body.substring(end), 3);
    }

    private String percent(FormatSpecification spec, double value) {
        int precision = spec.precision() < 0 ? 6 : spec.precision();
        return fixed(Math.abs(value) * 100, precision, spec.alternate()) + "%";
    }

    private String unsigned(FormatSpecification spec, double value) {
        int precision = spec.precision() < 0 ? 6 : spec.precision();
        return switch (spec.type()) {
            case 'e', 'E' -> scientific(value, precision, spec.alternate());
            case 'f', 'F' -> fixed(value, precision, spec.alternate());
            case 'g', 'G', 'n' -> general(value, precision, spec.alternate());
            default -> spec.precision() < 0 ? FloatText.repr(value) : generalWithPoint(value, spec.precision());
        };
    }

    /** {@code %.<precision>f} of a number that is not negative. */
    static String fixed(double value, int precision, boolean alternate) {
        if (!Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        String text = new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        return alternate && precision == 0 ? text + "." : text;
    }

    /** {@code %.<precision>e} of a number that is not negative. */
    static String scientific(double value, int precision, boolean alternate) {
        if (!Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        String digits = "0".repeat(precision + 1);
        int exponent = 0;
        if (value != 0) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
            String significant = rounded.unscaledValue().toString();
            exponent = significant.length() - 1 - rounded.scale();
            digits = significant + "0".repeat(Math.max(0, precision + 1 - significant.length()));
        }
        String point = precision > 0 || alternate ? "." : "";
        return digits.charAt(0) + point + digits.substring(1, precision + 1) + FloatText.exponent(exponent);
    }

    /** {@code %.<precision>g} of a number that is not negative. */
    static String general(double value, int precision, boolean alternate) {
        if (!Double.isFinite(value)) {
            return FloatText.repr(value);
        }
        int digits = Math.max(1, precision);
        String rounded = scientific(value, digits - 1, false);
        int exponent = Integer.parseInt(rounded.substring(rounded.indexOf('e') + 1));
        if (exponent >= -4 && exponent < digits) {
            String text = fixed(value, digits - 1 - exponent, alternate);
            return alternate ? text : withoutZeros(text);
        }
        int at = rounded.indexOf('e');
        return (alternate ? rounded.substring(0, at) : withoutZeros(rounded.substring(0, at))) + rounded.substring(at);
    }

    /** As general, but with a digit behind the point, and by exponent from the precision on. */
    private static String generalWithPoint(double value, int precision) {
        String text = general(value, precision, false);
        if (!Double.isFinite(value) || text.indexOf('e') >= 0 || text.indexOf('.') >= 0) {
            return text;
        }
        if (text.length() >= Math.max(1, precision)) {
            String rounded = scientific(value, Math.max(1, precision) - 1, false);
            int at = rounded.indexOf('e');
            return withoutZeros(rounded.substring(0, at)) + rounded.substring(at);
        }
        return text + ".0";
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String sign(FormatSpecification spec, boolean isNegative) {
        if (isNegative) {
            return "-";
        }
        return spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
    }

    private static String assemble(FormatSpecification spec, String before, String digits, String behind, int group) {
        boolean padsInside = spec.align() == '=' || spec.align() == 0 && spec.zero();
        if (!padsInside) {
            return spec.pad(before + grouped(digits, spec.grouping(), group) + behind, '>');
        }
        int room = spec.width() - before.length() - behind.length();
        if (spec.fill() == '0' && spec.grouping() != 0) {
            String padded = digits;
            while (grouped(padded, spec.grouping(), group).length() < room) {
                padded = "0" + padded;
            }
            return before + grouped(padded, spec.grouping(), group) + behind;
        }
        String text = grouped(digits, spec.grouping(), group);
        return before + spec.padding(Math.max(0, room - text.length())) + text + behind;
    }

    private static String grouped(String digits, char separator, int group) {
        if (separator == 0) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - group; i > 0; i -= group) {
            out.insert(i, separator);
        }
        return out.toString();
    }

    private PythonError unknown(char type, String typeName) {
        return space.raise(BuiltinClass.VALUE_ERROR,
                "Unknown format code '" + type + "' for object of type '" + typeName + "'");
    }
}
