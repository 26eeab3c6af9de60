package heapscope.reference.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of text in the collector's sections, once for reading and writing (specification, section 10). The doubled
 * blanks are PyPy's; a reader takes any number of them.
 */
enum LogText {
    NURSERY_SIZE(LogSection.NURSERY, "nursery size: %d"),
    LEVEL_2(LogSection.HARDWARE, "L2cache = %d"),
    LEVEL_3(LogSection.HARDWARE, "L3cache = %d"),
    MEMORY_TOTAL(LogSection.HARDWARE, "memtotal = %f"),

    MEMORY_USED(LogSection.MINOR, "minor collect, total memory used: %d"),
    PINNED(LogSection.MINOR, "number of pinned objects: %d"),
    SURVIVING(LogSection.MINOR, "total size of surviving objects: %d"),
    MINOR_TIME(LogSection.MINOR, "time taken: %f"),

    STARTING(LogSection.STEP, "starting gc state:  %s"),
    TO_MARK(LogSection.STEP, "number of objects to mark %d plus %d"),
    RAW_SWEPT(LogSection.STEP, "freeing raw objects: %d freed, limit was %d"),
    PAGES_SWEPT(LogSection.STEP, "freeing GC objects, up to %d pages. No more pages left."),
    PAGES_LEFT(LogSection.STEP, "freeing GC objects, up to %d pages. More to do."),
    STOPPING(LogSection.STEP, "stopping, now in gc state:  %s"),
    STEP_TIME(LogSection.STEP, "time taken:  %f"),

    ARENAS(LogSection.DONE, "arenas:                %d  =>  %d"),
    ARENA_BYTES(LogSection.DONE, "bytes used in arenas:  %d"),
    RAW_BYTES(LogSection.DONE, "bytes raw-malloced:    %d  =>  %d"),
    THRESHOLD(LogSection.DONE, "next major collection threshold:  %f");

    private final LogSection section;
    private final String format;
    private final String beginning;
    private final Pattern pattern;

    LogText(LogSection section, String format) {
        this.section = section;
        this.format = format;
        beginning = format.substring(0, format.indexOf('%')).strip();
        pattern = Pattern.compile(("\\Q" + format + "\\E")
                .replaceAll(" +", "\\\\E +\\\\Q")
                .replace("%d", section == LogSection.HARDWARE ? "\\E(-?\\d{1,18})\\Q" : "\\E(\\d{1,18})\\Q")
                .replace("%f", "\\E(\\d{1,40}(?:\\.\\d{1,18})?)\\Q")
                .replace("%s", "\\E([A-Z]+)\\Q"));
    }

    /** The section it stands in. */
    LogSection section() {
        return section;
    }

    /** The line as PyPy writes it. Numbers with decimals are rounded from their exact value, as C does. */
    String line(Object... values) {
        Object[] exact = values.clone();
        for (int i = 0; i < exact.length; i++) {
            if (exact[i] instanceof Double number) {
                exact[i] = new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN);
            }
        }
        return String.format(Locale.ROOT, format, exact);
    }

    /** The form of the line with N for every value, for messages. */
    String form() {
        return format.replaceAll(" +", " ").replaceAll("%.", "N");
    }

    /** The values in a line, or null if it is another one. */
    String[] values(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        String[] values = new String[matcher.groupCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matcher.group(i + 1);
        }
        return values;
    }

    /** Whether a line begins like this one, and so is damaged if it is not one. */
    boolean begins(String line) {
        return line.startsWith(beginning);
    }
}
