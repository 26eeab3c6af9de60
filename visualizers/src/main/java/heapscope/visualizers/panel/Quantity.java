package heapscope.visualizers.panel;

import heapscope.unit.Bytes;
import java.util.Locale;

/** Writes figures for people: grouped digits, always with their unit. */
public final class Quantity {

    private Quantity() {}

    /**
     * A figure with its unit: {@code 1,204 objects}, {@code 1 object}, {@code 5.2 MiB}.
     *
     * @param unit a plural such as {@code objects}; {@code bytes} are written in the largest fitting binary unit,
     *     {@code truth value} as yes or no; may be empty for a bare count
     */
    public static String text(double value, String unit) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "none";
        }
        if (unit.equals("bytes")) {
            return new Bytes(Math.round(value)).toString();
        }
        if (unit.startsWith("truth value")) {
            return value == 0 ? "no" : "yes";
        }
        String number = number(value);
        if (unit.isEmpty()) {
            return number;
        }
        boolean one = number.equals("1");
        return number + " " + (one && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** A whole number with its digits in groups of three. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A count of things whose name is given in the singular and gets an s if there is not exactly one. */
    public static String count(long value, String singular) {
        return count(value) + " " + plural(value, singular);
    }

    /** A share of a whole in percent without decimals, {@code 0 %} of nothing. */
    public static String percent(double part, double whole) {
        return whole == 0 ? "0 %" : Math.round(100 * part / whole) + " %";
    }

    /** A raw word as sixteen hexadecimal digits. */
    public static String hex(long word) {
        return String.format(Locale.ROOT, "%016x", word);
    }

    /** An address as people write it: {@code 0x3f8}. */
    public static String address(long address) {
        return "0x" + Long.toHexString(address);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? count((long) value) : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String plural(long value, String singular) {
        if (value == 1) {
            return singular;
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }
}
