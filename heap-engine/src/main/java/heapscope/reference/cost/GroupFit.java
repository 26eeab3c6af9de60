package heapscope.reference.cost;

import heapscope.timeline.PauseStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the pauses of one group of a log were fitted.
 *
 * @param pauses how many the log has
 * @param kept how many of them the fit goes by; the others are outliers
 * @param fitted whether there were enough to fit; if not, {@code after} is {@code before}
 * @param before how long they are by the costs before the fit, nanoseconds
 * @param after how long they are by the fit, nanoseconds
 * @param constantError standard error of the constant, nanoseconds
 * @param perUnitError standard error of what a unit costs, nanoseconds
 * @param rSquared the share of the variance that the fit explains; not a number where it has one coefficient
 * @param measured the durations in the log
 * @param modelledBefore the durations for the same pauses by {@code before}
 * @param modelledAfter the durations for the same pauses by {@code after}
 */
public record GroupFit(
        PauseGroup group, int pauses, int kept, boolean fitted, Estimate before, Estimate after, double constantError,
        double perUnitError, double rSquared, PauseStatistics measured, PauseStatistics modelledBefore,
        PauseStatistics modelledAfter) {

    /** Fewer pauses, or fewer that agree with each other, say too little. */
    static final int LEAST_PAUSES = 4;

    static GroupFit of(PauseGroup group, List<PauseSample> samples, Estimate before, double step) {
        boolean enough = samples.size() >= LEAST_PAUSES;
        RobustLine line = enough ? line(group, samples, step) : null;
        boolean fitted = enough && line.kept() >= LEAST_PAUSES
                && (!group.hasUnits() || line.estimate().perUnit() > 0 && before.perUnit() > 0);
        Estimate after = fitted ? line.estimate() : before;
        return new GroupFit(
                group, samples.size(), fitted ? line.kept() : 0, fitted, before, after,
                fitted ? line.constantError() : 0, fitted ? line.slopeError() : 0,
                fitted ? line.rSquared() : Double.NaN, statistics(samples, PauseSample::nanos),
                statistics(samples, sample -> before.of(sample.units())),
                statistics(samples, sample -> after.of(sample.units())));
    }

    /** The line through the samples of a group; where there is no constant, what any increment costs is it. */
    static RobustLine line(PauseGroup group, List<PauseSample> samples, double step) {
        double[] units = samples.stream().mapToDouble(PauseSample::units).toArray();
        double[] nanos = samples.stream().mapToDouble(sample -> Math.max(1, sample.nanos())).toArray();
        return RobustLine.through(units, nanos, group.hasConstant(), group.hasUnits(), step);
    }

    private static PauseStatistics statistics(List<PauseSample> samples, ToDoubleFunction<PauseSample> nanos) {
        return PauseStatistics.of(samples.stream().mapToLong(sample -> Math.round(nanos.applyAsDouble(sample)))
                .toArray());
    }
}
