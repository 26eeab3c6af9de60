package heapscope.reference.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustLineTest {

    private static final int COUNT = 400;

    private final Random random = new Random(20261121);
    private final double[] x = IntStream.range(0, COUNT).mapToDouble(i -> 250.0 * i).toArray();

    private double[] y(double constant, double slope, double noise) {
        return IntStream.range(0, COUNT)
                .mapToDouble(i -> (constant + slope * x[i]) * (1 + noise * random.nextGaussian())).toArray();
    }

    @Test
    void pointsOnALineGiveTheLine() {
        RobustLine line = RobustLine.through(x, y(2_400, 0.6, 0), true, true, 0);
        assertEquals(2_400, line.estimate().constant(), 1e-6);
        assertEquals(0.6, line.estimate().perUnit(), 1e-9);
        assertEquals(1, line.rSquared(), 1e-9);
        assertEquals(COUNT, line.kept());
    }

    @Test
    void preemptedPausesChangeNothing() {
        double[] y = y(2_400, 0.6, 0.1);
        for (int i = 0; i < COUNT; i += 12) {
            y[i] *= 40;
        }
        RobustLine line = RobustLine.through(x, y, true, true, 0);
        assertEquals(2_400, line.estimate().constant(), 4 * line.constantError());
        assertEquals(0.6, line.estimate().perUnit(), 4 * line.slopeError());
        assertTrue(line.slopeError() < 0.01);
        assertTrue(line.kept() > COUNT * 0.85 && line.kept() < COUNT * 0.95, () -> "kept " + line.kept());
    }

    @Test
    void noCoefficientIsNegative() {
        RobustLine steep = RobustLine.through(
                new double[] {1_000, 2_000, 3_000, 4_000, 5_000}, new double[] {100, 300, 500, 700, 900}, true, true, 0);
        assertEquals(0, steep.estimate().constant());
        assertTrue(steep.estimate().perUnit() > 0);
        RobustLine falling = RobustLine.through(
                new double[] {1, 2, 3, 4, 5}, new double[] {50, 45, 40, 35, 30}, true, true, 0);
        assertEquals(0, falling.estimate().perUnit());
    }

    @Test
    void equalUnitsGiveAConstant() {
        RobustLine line = RobustLine.through(
                new double[] {7, 7, 7, 7, 7}, new double[] {10, 11, 9, 10, 10}, true, true, 0);
        assertEquals(new Estimate(10, 0).constant(), line.estimate().constant(), 0.2);
        assertEquals(0, line.estimate().perUnit());
    }

    @Test
    void aGivenConstantIsKept() {
        RobustLine line = RobustLine.through(x, y(500, 0.25, 0), false, true, 500);
        assertEquals(500, line.estimate().constant());
        assertEquals(0.25, line.estimate().perUnit(), 1e-9);
        assertTrue(Double.isNaN(line.rSquared()));
    }
}
