package heapscope.reference.pypy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How far a figure may be from the measured one. */
class FigureTest {

    @Test
    void minorCollectionsMayDifferByTwoPercent() {
        assertTrue(Figure.MINORS.isWithin(1020, 1000));
        assertFalse(Figure.MINORS.isWithin(1021, 1000));
        assertFalse(Figure.MINORS.isWithin(979, 1000));
    }

    @Test
    void incrementsMayDifferByFivePercentOrThree() {
        assertTrue(Figure.INCREMENTS.isWithin(105, 100));
        assertFalse(Figure.INCREMENTS.isWithin(106, 100));
        assertTrue(Figure.INCREMENTS.isWithin(7, 10));
        assertFalse(Figure.INCREMENTS.isWithin(6, 10));
    }

    @Test
    void cyclesMayDifferByOne() {
        assertTrue(Figure.CYCLES.isWithin(1, 0));
        assertFalse(Figure.CYCLES.isWithin(40, 38));
    }

    @Test
    void survivingBytesMayDifferByThreePercentAndThePeakByFive() {
        assertTrue(Figure.SURVIVING.isWithin(1030, 1000));
        assertFalse(Figure.SURVIVING.isWithin(1031, 1000));
        assertTrue(Figure.PEAK.isWithin(950, 1000));
        assertFalse(Figure.PEAK.isWithin(949, 1000));
    }

    @Test
    void aFigureIsShownWithTheMeasuredOneAndTheDeviation() {
        assertEquals("minors 291/292 -0.3%", Figure.MINORS.text(291, 292));
        assertEquals("cycles 7/8 -1", Figure.CYCLES.text(7, 8));
        assertEquals("increments 3/0 +3", Figure.INCREMENTS.text(3, 0));
        assertEquals("minors 2/2.5 -20.0%", Figure.MINORS.text(2, 2.5));
    }
}
