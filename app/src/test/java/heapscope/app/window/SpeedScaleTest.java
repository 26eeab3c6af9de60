package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The slider reaches from slow to unlimited, and a speed comes back to its place. */
final class SpeedScaleTest {

    @Test
    void theEndsAreSlowAndUnlimited() {
        assertEquals(0.5, SpeedScale.stepsPerSecond(0));
        assertTrue(Double.isInfinite(SpeedScale.stepsPerSecond(SpeedScale.UNLIMITED)));
        assertEquals(SpeedScale.UNLIMITED, SpeedScale.position(Double.POSITIVE_INFINITY));
    }

    @Test
    void theScaleNeverFalls() {
        double before = 0;
        for (int position = 0; position <= 100; position++) {
            double speed = SpeedScale.stepsPerSecond(position);
            assertTrue(speed >= before, "at " + position);
            before = speed;
        }
    }

    @Test
    void aSpeedComesBackToItsPlace() {
        for (double speed : new double[] {0.5, 1, 4, 60, 1000}) {
            assertEquals(speed, SpeedScale.stepsPerSecond(SpeedScale.position(speed)), speed * 0.03);
        }
    }

    @Test
    void peopleReadAUnit() {
        assertEquals("0.5 steps/s", SpeedScale.label(0.5));
        assertEquals("4 steps/s", SpeedScale.label(4));
        assertEquals("1,000 steps/s", SpeedScale.label(1000));
        assertEquals("full speed", SpeedScale.label(Double.POSITIVE_INFINITY));
    }
}
