package heapscope.reference.log;

import java.util.Locale;
import java.util.Optional;

/**
 * How many time stamps of a log make a second, and how that is known: the log does not say it.
 *
 * @param stampsPerSecond more than 0
 */
public record LogFrequency(double stampsPerSecond, Origin origin) {

    /** How a frequency is known. */
    public enum Origin {
        GIVEN("as given"),
        FITTED("found from the times that the log says"),
        ASSUMED("assumed as on the machine of the reference logs");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** How it is known, for people. */
        public String label() {
            return label;
        }
    }

    /** The frequency that a person gives. */
    public static LogFrequency given(double stampsPerSecond) {
        return new LogFrequency(stampsPerSecond, Origin.GIVEN);
    }

    /** The frequency that a log's own times tell, else that of the machine of the reference logs. */
    public static LogFrequency of(PypyLog log) {
        Optional<FrequencyFit> fit = FrequencyFit.of(log);
        return fit.isPresent() ? new LogFrequency(fit.get().frequency(), Origin.FITTED)
                : new LogFrequency(PypyLog.REFERENCE_FREQUENCY, Origin.ASSUMED);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f time stamps a second, %s", stampsPerSecond, origin.label());
    }
}
