package heapscope.reference.cost;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A straight line through points whose constant and slope are not negative, that does not mind outliers. A process that
 * was preempted in a pause makes it ten or a hundred times as long. So the line is that of least absolute deviations in
 * proportion to the line: as many points are above it as below. Points that deviate by more than three times the usual
 * deviation (the median of all, scaled to that of a normal distribution) are left out, until nothing changes.
 *
 * @param estimate the line
 * @param constantError standard error of the constant, in its unit
 * @param slopeError standard error of the slope, in its unit
 * @param rSquared the share of the variance of the points it was fitted to that it explains; not a number for a line
 *     of one coefficient
 * @param kept how many points it was fitted to
 */
record RobustLine(Estimate estimate, double constantError, double slopeError, double rSquared, int kept) {

    private static final int LEAST_ROUNDS = 20;
    private static final int MOST_ROUNDS = 60;
    private static final double MOST_DEVIATIONS = 3;
    private static final double NORMAL = 1.4826;
    /** Deviations below this share of the line are never outliers, and weigh no more than it. */
    private static final double LEAST_DEVIATION = 0.01;
    /** The standard error of a median in those of a mean: the root of half of pi. */
    private static final double MEDIAN_ERROR = 1.2533;

    /**
     * The line through points.
     *
     * @param x not negative
     * @param y more than 0
     * @param hasConstant whether the constant is fitted; else it is the given one
     * @param hasSlope whether the slope is fitted; else it is 0
     */
    static RobustLine through(double[] x, double[] y, boolean hasConstant, boolean hasSlope, double constant) {
        return new Fit(x, y, hasConstant, hasSlope, constant).line();
    }

    private static final class Fit {

        private final double[] x;
        private final double[] y;
        private final boolean hasConstant;
        private final boolean hasSlope;
        private final double givenConstant;
        private final double[] weights;
        private final BitSet kept = new BitSet();
        private final double floor;
        private Estimate estimate;
        private double w;
        private double wx;
        private double wy;
        private double wxx;
        private double wxy;

        private Fit(double[] x, double[] y, boolean hasConstant, boolean hasSlope, double givenConstant) {
            this.x = x;
            this.y = y;
            this.hasConstant = hasConstant;
            this.hasSlope = hasSlope;
            this.givenConstant = hasConstant ? 0 : givenConstant;
            weights = Arrays.stream(y).map(value -> 1 / (value * value)).toArray();
            floor = median(y) / 100;
            kept.set(0, x.length);
        }

        private RobustLine line() {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                solve();
                BitSet before = (BitSet) kept.clone();
                weigh();
                if (kept.equals(before) && round > LEAST_ROUNDS) {
                    break;
                }
            }
            solve();
            Estimate found = estimate;
            for (int i = 0; i < x.length; i++) {
                double scale = Math.max(floor, found.of(x[i]));
                weights[i] = 1 / (scale * scale);
            }
            solve();
            estimate = found;
            return result();
        }

        /** Solves the normal equations for the points that are kept. */
        private void solve() {
            w = wx = wy = wxx = wxy = 0;
            kept.stream().forEach(i -> {
                double left = y[i] - givenConstant;
                w += weights[i];
                wx += weights[i] * x[i];
                wy += weights[i] * left;
                wxx += weights[i] * x[i] * x[i];
                wxy += weights[i] * x[i] * left;
            });
            double slope = 0;
            double constant = givenConstant;
            if (hasConstant && hasSlope && determinant() > 0) {
                slope = (w * wxy - wx * wy) / determinant();
                constant = (wxx * wy - wx * wxy) / determinant();
                if (constant < 0) {
                    constant = 0;
                    slope = wxy / wxx;
                } else if (slope < 0) {
                    slope = 0;
                    constant = wy / w;
                }
            } else if (hasSlope && !hasConstant && wxx > 0) {
                slope = Math.max(0, wxy / wxx);
            } else if (hasConstant) {
                constant = wy / w;
            }
            estimate = new Estimate(constant, slope);
        }

        /** More than 0 but for rounding if not all points are above one place. */
        private double determinant() {
            double determinant = w * wxx - wx * wx;
            return determinant > 1e-9 * w * wxx ? determinant : 0;
        }

        /** Chooses and weighs the points by how the line fits them. */
        private void weigh() {
            double[] deviations = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double scale = Math.max(floor, estimate.of(x[i]));
                deviations[i] = Math.abs(y[i] - estimate.of(x[i])) / scale;
                weights[i] = 1 / (scale * scale * Math.max(LEAST_DEVIATION, deviations[i]));
            }
            double most = MOST_DEVIATIONS * Math.max(LEAST_DEVIATION, NORMAL * median(deviations));
            for (int i = 0; i < x.length; i++) {
                kept.set(i, deviations[i] <= most);
            }
        }

        private RobustLine result() {
            double mean = (wy + w * givenConstant) / w;
            double left = 0;
            double all = 0;
            for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
                left += weights[i] * square(y[i] - estimate.of(x[i]));
                all += weights[i] * square(y[i] - mean);
            }
            boolean both = hasConstant && hasSlope && determinant() > 0;
            int count = kept.cardinality();
            double variance = square(MEDIAN_ERROR) * left / Math.max(1, count - (both ? 2 : 1));
            double constantError = !hasConstant ? 0 : Math.sqrt(variance * (both ? wxx / determinant() : 1 / w));
            double slopeError = !hasSlope || wxx == 0
                    ? 0 : Math.sqrt(variance * (both ? w / determinant() : 1 / wxx));
            return new RobustLine(estimate, constantError, slopeError, both ? 1 - left / all : Double.NaN, count);
        }

        private static double square(double value) {
            return value * value;
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
