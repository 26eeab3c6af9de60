package heapscope.reference.log;

import java.util.List;

/**
 * Whether a log follows the rules by which the collector paces itself, as the measurements checked them (section 5):
 * outside of a cycle an increment follows a minor collection if and only if more memory is in use than the threshold;
 * within one, exactly one increment follows each, and rule A2 adds further pairs at once; and each threshold is the one
 * that the memory in use demands. What a log cannot tell is assumed to be as in PyPy 7.3.11 without settings: factors
 * 1.82 and 1.4, and where it does not say the size of the nursery, 1 MiB.
 *
 * @param starts minor collections outside of a cycle
 * @param progress minor collections within a cycle
 * @param thresholds ends of cycles
 * @param exceptions what does not follow the rules, the first of it
 */
public record LogRules(Starts starts, Progress progress, Thresholds thresholds, List<LogFault> exceptions) {

    /**
     * Minor collections outside of a cycle.
     *
     * @param checked how many
     * @param started after how many a cycle had to start and did
     * @param missed after how many it had to start and did not: the collector was disabled
     * @param early after how many it started although it did not have to: memory outside of the nursery was asked for
     *     that would have passed the threshold, or the program asked for a collection
     */
    public record Starts(long checked, long started, long missed, long early) {}

    /**
     * Minor collections within a cycle.
     *
     * @param checked how many
     * @param withIncrement how many had their increment
     * @param without how many had none: the collector was disabled, or the program asked for a minor collection
     * @param demanded how many pairs of an empty minor collection and an increment rule A2 demands
     * @param demandedAndSeen how many of these follow at once
     * @param further how many pairs follow at once that the survivors do not demand: large objects that survived count
     *     for rule A2 but are not in the log, as is memory outside of the nursery that was asked for
     */
    public record Progress(
            long checked, long withIncrement, long without, long demanded, long demandedAndSeen, long further) {}

    /**
     * Ends of cycles.
     *
     * @param checked how many
     * @param equal how many set the threshold that the rule demands
     * @param above how many set a higher one: the size that was asked for when the cycle ended is added
     * @param below how many set a lower one: what only finalizers keep alive is left out
     */
    public record Thresholds(long checked, long equal, long above, long below) {}

    /**
     * Checks a log.
     *
     * @param frequency the log's time stamps in a second, which says what follows at once
     */
    public static LogRules check(PypyLog log, double frequency) {
        return new RuleCheck(log, frequency).run();
    }

    /** Whether everything that was checked follows the rules. */
    public boolean hold() {
        return exceptions.isEmpty();
    }
}
