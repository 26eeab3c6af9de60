package heapscope.language;

import java.math.BigInteger;

/** Numbers as they are written in a text. */
final class NumberReader {

    private NumberReader() { }

    /** The value of an integer: decimal, {@code 0x}, {@code 0o} or {@code 0b}, with underscores. */
    static Constant integer(String text) {
        String digits = text.replace("_", "");
        char second = digits.length() > 1 ? Character.toLowerCase(digits.charAt(1)) : '0';
        BigInteger value = switch (second) {
            case 'x' -> new BigInteger(digits.substring(2), 16);
            case 'o' -> new BigInteger(digits.substring(2), 8);
            case 'b' -> new BigInteger(digits.substring(2), 2);
            default -> new BigInteger(digits);
        };
        return new Constant.IntValue(value);
    }

    /** The value of a float. */
    static Constant floating(String text) {
        return new Constant.FloatValue(Double.parseDouble(text.replace("_", "")));
    }
}
