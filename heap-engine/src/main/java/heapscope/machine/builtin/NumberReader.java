package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads numbers from text, as {@code int(text, base)} and {@code float(text)} do. */
final class NumberReader {

    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

    private final ObjectSpace space;

    NumberReader(ObjectSpace space) {
        this.space = space;
    }

    /** The word of an integer; the base 0 goes by the prefix. */
    long integer(String text, int base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
        }
        String body = Text.strip(text);
        boolean isNegative = body.startsWith("-");
        if (isNegative || body.startsWith("+")) {
            body = body.substring(1);
        }
        int radix = base;
        int prefixed = prefixBase(body);
        if (prefixed != 0 && (base == 0 || base == prefixed)) {
            radix = prefixed;
            body = body.startsWith("_", 2) ? body.substring(3) : body.substring(2);
        } else if (base == 0) {
            radix = 10;
        }
        boolean leadingZero = base == 0 && prefixed == 0 && body.length() > 1 && body.startsWith("0");
        if (!isDigits(body, radix) || leadingZero && !body.matches("[0_]*")) {
            throw invalid(text, base);
        }
        BigInteger value = new BigInteger(body.replace("_", ""), radix);
        return space.newInt(isNegative ? value.negate() : value);
    }

    private static int prefixBase(String body) {
        if (body.length() < 3 || body.charAt(0) != '0') {
            return 0;
        }
        return switch (Character.toLowerCase(body.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
        };
    }

    private static boolean isDigits(String body, int radix) {
        boolean mayBeUnderscore = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean isUnderscore = c == '_';
            if (isUnderscore ? !mayBeUnderscore : Character.digit(c, radix) < 0) {
                return false;
            }
            mayBeUnderscore = !isUnderscore;
        }
        return mayBeUnderscore;
    }

    private PythonError invalid(String text, int base) {
        return space.raise(BuiltinClass.VALUE_ERROR,
                "invalid literal for int() with base " + base + ": " + Quoting.str(text));
    }

    /** A float. */
    double floating(String text) {
        String body = Text.strip(text);
        String word = body.startsWith("+") || body.startsWith("-") ? body.substring(1) : body;
        double sign = body.startsWith("-") ? -1 : 1;
        switch (word.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> {
                return sign * Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                if (!FLOAT.matcher(body).matches()) {
                    throw space.raise(BuiltinClass.VALUE_ERROR,
                            "could not convert string to float: " + Quoting.str(text));
                }
                return Double.parseDouble(body.replace("_", ""));
            }
        }
    }
}
