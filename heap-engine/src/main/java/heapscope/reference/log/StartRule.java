package heapscope.reference.log;

import java.util.Locale;

/** Outside of a cycle: an increment follows a minor collection if and only if the threshold is exceeded. */
final class StartRule {

    private long checked;
    private long started;
    private long missed;
    private long early;

    /** What is wrong with a minor collection that an increment follows or not, or null. */
    String followed(long memoryUsed, double threshold, boolean followed) {
        boolean over = memoryUsed > threshold;
        checked++;
        if (over && followed) {
            started++;
        } else if (over) {
            missed++;
            return message("no cycle starts although %d bytes are in use, above the threshold of %.2f",
                    memoryUsed, threshold);
        } else if (followed) {
            early++;
            return message("a cycle starts although only %d bytes are in use, not above the threshold of %.2f",
                    memoryUsed, threshold);
        }
        return null;
    }

    private static String message(String form, long memoryUsed, double threshold) {
        return String.format(Locale.ROOT, form, memoryUsed, threshold);
    }

    LogRules.Starts result() {
        return new LogRules.Starts(checked, started, missed, early);
    }
}
