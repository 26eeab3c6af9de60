package heapscope.reference.cost;

/**
 * How long the pauses of a group are.
 *
 * @param constant nanoseconds of each
 * @param perUnit nanoseconds for each of what the log counts
 */
public record Estimate(double constant, double perUnit) {

    /** The duration of a pause with so many units, in nanoseconds. */
    public double of(double units) {
        return constant + perUnit * units;
    }
}
