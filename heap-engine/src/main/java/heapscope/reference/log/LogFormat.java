package heapscope.reference.log;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The formats of the log (specification, section 10). */
public enum LogFormat {
    PYPY_7_3_11("7.3.11"),
    /** Each minor collection and increment ends with the time it took. */
    PYPY_2026("2026");

    private final String label;

    LogFormat(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException with a sentence if there is none
     */
    public static LogFormat named(String label) {
        for (LogFormat format : values()) {
            if (format.label.equals(label)) {
                return format;
            }
        }
        throw new IllegalArgumentException("there is no log format \"" + label + "\"; the formats are "
                + Arrays.stream(values()).map(LogFormat::label).collect(Collectors.joining(" and ")));
    }
}
