package heapscope.session;

/**
 * How fast a run goes on.
 *
 * @param stepsPerSecond steps of the chosen grain per second; infinite for as fast as it can
 */
public record Speed(double stepsPerSecond) {

    /** As fast as it can. */
    public static final Speed UNLIMITED = new Speed(Double.POSITIVE_INFINITY);

    /**
     * @throws IllegalArgumentException if the speed is not positive
     */
    public Speed {
        if (!(stepsPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "A speed is a positive number of steps per second, not " + stepsPerSecond + ".");
        }
    }

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return Double.isInfinite(stepsPerSecond);
    }
}
