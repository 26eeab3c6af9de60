package heapscope.app.log;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frequency of a log's time stamps as people write it: {@code 2596.142 MHz}, {@code 2.6 GHz}, {@code 2596142000}.
 *
 * @param hertz time stamps in a second, more than 0
 */
public record StampFrequency(double hertz) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([0-9][0-9,_]*\\.?[0-9]*(?:e[0-9]+)?)\\s*([kmg]?)(?:hz)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> UNITS = Map.of("", 1.0, "k", 1e3, "m", 1e6, "g", 1e9);

    /** Outside of these no counter of time stamps runs. */
    private static final double LEAST = 1e3;
    private static final double GREATEST = 1e11;

    /**
     * Reads a frequency.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static StampFrequency parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\" is no frequency: write 2596.142 MHz, 2.6 GHz or 2596142000.");
        }
        double number = Double.parseDouble(written.group(1).replaceAll("[,_]", ""));
        double hertz = number * UNITS.get(written.group(2).toLowerCase(Locale.ROOT));
        if (hertz < LEAST || hertz > GREATEST) {
            throw new IllegalArgumentException("No processor counts " + text.strip()
                    + " time stamps in a second: the frequency is between 1 kHz and 100 GHz.");
        }
        return new StampFrequency(hertz);
    }

    /** To the nearest time stamp a second, as {@link #parse} reads it. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "%.6f", hertz / 1e6).replaceAll("\\.?0+$", "");
        return number + " MHz";
    }
}
