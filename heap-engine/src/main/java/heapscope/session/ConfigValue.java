package heapscope.session;

import heapscope.unit.Bytes;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values of the configuration are read and written (specification of the collector, section 9, number syntax). Of the
 * collector's own variables, a factor with a suffix counts as 0 and a number of pins that is none counts as 0, as in PyPy.
 */
final class ConfigValue {

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*([kKmMgG]?)(?:i?[bB])?");

    private ConfigValue() {}

    static double parse(ConfigKey key, String text) {
        String stripped = text.strip();
        double value = switch (key.kind()) {
            case SIZE -> size(key, stripped);
            case FACTOR -> number(key, stripped);
            case COUNT -> whole(key, stripped);
            case FLAG, SWITCH -> flag(key, stripped);
            case CHOICE -> key.choices().indexOf(stripped.toLowerCase(Locale.ROOT));
        };
        boolean automatic = value == 0 && !key.automatic().isEmpty();
        if (!automatic && !(value >= key.least() && value <= key.most())) {
            throw refusal(key, text, key.kind() == ConfigKey.Kind.CHOICE ? "none of its values" : "out of range");
        }
        return value;
    }

    private static double size(ConfigKey key, String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw refusal(key, text, "not a size such as 1024, 256K, 1.5Kb or 4M");
        }
        double unit = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1024;
            case "m" -> 1024 * 1024;
            case "g" -> 1024 * 1024 * 1024;
            default -> 1;
        };
        return Math.floor(Double.parseDouble(matcher.group(1)) * unit);
    }

    private static double number(ConfigKey key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            if (key.name().startsWith("PYPY_GC_") && SIZE.matcher(text).matches()) {
                return 0;
            }
            throw refusal(key, text, "not a number");
        }
    }

    private static double whole(ConfigKey key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            if (key.name().equals("PYPY_GC_MAX_PINNED")) {
                return 0;
            }
            throw refusal(key, text, "not a whole number");
        }
    }

    private static double flag(ConfigKey key, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "on", "true", "yes" -> 1;
            case "0", "off", "false", "no" -> 0;
            default -> throw refusal(key, text, key.kind() == ConfigKey.Kind.FLAG ? "neither 0 nor 1" : "neither on nor off");
        };
    }

    private static IllegalArgumentException refusal(ConfigKey key, String text, String why) {
        return new IllegalArgumentException(
                key.name() + "=" + text + " is " + why + "; its range is " + key.range() + ".");
    }

    static String format(ConfigKey key, double value) {
        if (key.kind() == ConfigKey.Kind.CHOICE) {
            return key.choices().get((int) value);
        }
        if (key.kind() == ConfigKey.Kind.FACTOR) {
            return Double.toString(value);
        }
        if (key.kind() == ConfigKey.Kind.SWITCH) {
            return value != 0 ? "on" : "off";
        }
        long whole = (long) value;
        if (key.kind() != ConfigKey.Kind.SIZE || whole == 0 || whole % 1024 != 0) {
            return Long.toString(whole);
        }
        if (whole % (1024 * 1024) != 0) {
            return whole / 1024 + "K";
        }
        return whole % (1024 * 1024 * 1024) != 0 ? whole / (1024 * 1024) + "M" : whole / (1024 * 1024 * 1024) + "G";
    }

    static String forPeople(ConfigKey key, double value) {
        return switch (key.kind()) {
            case SIZE -> new Bytes((long) value).toString();
            case FACTOR -> Double.toString(value);
            case SWITCH -> format(key, value);
            case CHOICE -> key.choices().get((int) value);
            case COUNT, FLAG -> counted(value) + (key.unit().isEmpty() ? "" : " " + key.unit());
        };
    }

    /** A count with its digits in groups. */
    static String counted(double value) {
        return String.format(Locale.ROOT, "%,d", (long) value);
    }

    /** The end of the sentence: a hint at the name that was meant, or where to find it. */
    static String similar(String name, Collection<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (String each : names) {
            String known = each.toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty() && (known.contains(wanted) || wanted.contains(known))) {
                return "; did you mean " + each + "?";
            }
        }
        return "; --help lists them.";
    }
}
