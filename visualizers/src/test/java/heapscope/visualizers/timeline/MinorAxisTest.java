package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.TimelineData;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinorAxisTest {

    private final TimelineData data = SamplePauses.of(List.of(
            SamplePauses.minorAt(100, 10), SamplePauses.minorAt(300, 20), SamplePauses.minorAt(340, 5)), 400);
    private final MinorAxis axis = new MinorAxis(data);

    @Test
    void eachMinorCollectionBeginsAtItsNumber() {
        assertEquals(MinorAxis.UNITS, axis.position(100));
        assertEquals(2 * MinorAxis.UNITS, axis.position(300));
        assertEquals(3 * MinorAxis.UNITS, axis.position(340));
        assertEquals(0, axis.position(0));
        assertEquals(2, MinorAxis.number(axis.position(320)));
    }

    @Test
    void timeGoesOnEvenlyBetweenTwoMinorCollections() {
        assertEquals(1.5 * MinorAxis.UNITS, axis.position(200));
        assertEquals(0.5 * MinorAxis.UNITS, axis.position(50));
    }

    @Test
    void theEndReachesNoMinorCollectionThatDidNotHappen() {
        assertTrue(axis.position(400) > 3 * MinorAxis.UNITS, "the tail has a length");
        assertTrue(axis.position(400) < 4 * MinorAxis.UNITS, "there is no fourth one");
    }

    @Test
    void aPositionLeadsBackToItsTime() {
        for (long time : new long[] {0, 99, 100, 250, 300, 339, 340, 371, 400}) {
            assertEquals(time, axis.time(axis.position(time)), 1e-6);
        }
    }

    @Test
    void withoutMinorCollectionsTheRunIsTheBeginningOfTheFirst() {
        MinorAxis none = new MinorAxis(SamplePauses.of(List.of(), 400));
        assertEquals(MinorAxis.UNITS / 4.0, none.position(100));
        assertEquals(100, none.time(none.position(100)), 1e-6);
    }
}
