package heapscope.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The decisions of the collector, by the examples of its specification. */
class PoliciesTest {

    /** The example of section 6.7: factor 2.0, growth 1.5, minimum 100, maximum 300. */
    @Test
    void thresholdsGrowStepByStepAndShrinkAtOnce() {
        double[] inputs = {100, 100, 200, 300, 450, 600, 100, 125, 156.25, 42.7};
        double[] expected = {100, 100, 150, 225, 300, 300, 100, 125, 156.25, 100};
        boolean[] bounded = {false, false, false, false, true, true, false, false, false, false};
        double initial = 0;
        for (int i = 0; i < inputs.length; i++) {
            ThresholdPolicy.Bound bound = ThresholdPolicy.bound(inputs[i], 0, initial, 1.5, 100, 300);
            assertEquals(expected[i], bound.threshold(), "input " + inputs[i]);
            assertEquals(bounded[i], bound.bounded(), "input " + inputs[i]);
            initial = bound.threshold();
        }
    }

    @Test
    void beingExactlyAtTheThresholdStartsNothing() {
        assertFalse(MajorCollectionPolicy.afterMinor(true, false, true, "SCANNING", 640, 640, 0).acts());
        Decision decision = MajorCollectionPolicy.afterMinor(true, false, true, "SCANNING", 641, 640, 0);
        assertTrue(decision.acts());
        assertEquals("641 B used > threshold 640 B", decision.reason());
    }

    @Test
    void aDisabledCollectorProgressesOnlyWhenForced() {
        assertFalse(MajorCollectionPolicy.afterMinor(false, false, false, "MARKING", 900, 640, 0).acts());
        assertTrue(MajorCollectionPolicy.afterMinor(false, true, false, "MARKING", 900, 640, 0).acts());
    }

    @Test
    void eachIncrementPaysForHalfANursery() {
        assertFalse(MajorCollectionPolicy.anotherStep(128, 128, 0).acts());
        assertTrue(MajorCollectionPolicy.anotherStep(129, 128, 0).acts());
        assertTrue(MajorCollectionPolicy.anotherStep(0, 128, 200).acts());
    }

    @Test
    void pinningIsRefusedWithTheFirstReasonThatApplies() {
        assertTrue(PinningPolicy.pin(3, 4, true, false, true).acts());
        assertEquals("as many objects are pinned as may be: 4", PinningPolicy.pin(4, 4, false, true, false).reason());
        assertTrue(PinningPolicy.pin(0, 4, false, true, false).reason().contains("not in the nursery"));
        assertTrue(PinningPolicy.pin(0, 4, true, true, false).reason().contains("already"));
        assertTrue(PinningPolicy.pin(0, 4, true, false, false).reason().contains("references"));
    }
}
