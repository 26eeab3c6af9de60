package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Pause;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run and a log on one axis. */
class ComparedTimelinesTest {

    private final TimelineData log = SamplePauses.of(List.of(
            SamplePauses.minorAt(100, 10), SamplePauses.minorAt(500, 30)), 9_000);
    private final TimelineData run = SamplePauses.of(List.of(
            SamplePauses.minorAt(1_000, 40), SamplePauses.minorAt(2_000, 50)), 3_000);
    private final TimelineModel model = new TimelineModel();

    @BeforeEach
    void showBoth() {
        model.show(run);
        model.showInstant(new VirtualNanos(1_500));
        model.showMeasured("gc.log", log, false);
    }

    @Test
    void theAxisIsAsLongAsTheLongerOfBoth() {
        assertEquals(new TimeWindow(0, 9_000), model.bounds());
        assertEquals(model.bounds(), model.windowProperty().get());
        model.setShown(Origin.MEASURED, false);
        assertEquals(new TimeWindow(0, 3_000), model.windowProperty().get());
    }

    @Test
    void byNumberTheSameMinorCollectionsStandAboveEachOther() {
        model.align(Alignment.MINOR);
        assertEquals(model.run().minors().start(0), model.measured().minors().start(0));
        assertEquals(model.run().minors().start(1), model.measured().minors().start(1));
        assertEquals(1.5 * MinorAxis.UNITS, model.cursor(), "the cursor is between the first and the second");
        model.align(Alignment.TIME);
        assertEquals(1_500, model.cursor());
        assertEquals(500, model.measured().minors().start(1));
    }

    @Test
    void somethingAlwaysRemainsToBeSeen() {
        model.setShown(Origin.SIMULATED, false);
        assertEquals(List.of(model.measured()), model.tracks());
        model.setShown(Origin.MEASURED, false);
        assertEquals(List.of(model.run()), model.tracks());
        model.setShown(Origin.MEASURED, true);
        assertEquals(List.of(model.run(), model.measured()), model.tracks());
    }

    @Test
    void aLogNeedsNoRun() {
        TimelineModel alone = new TimelineModel();
        alone.showMeasured("gc.log", log, false);
        assertEquals(List.of(alone.measured()), alone.tracks());
        assertEquals(9_000, alone.bounds().to());
        assertTrue(alone.nextLongest(log.end()).isEmpty(), "the log has no instants to go to");
    }

    @Test
    void theNearerOfTwoPausesIsUnderTheMouse() {
        PauseAt found = model.pauseNear(Pause.Kind.MINOR, 505, 100).orElseThrow();
        assertEquals(model.measured(), found.track());
        assertEquals(30, found.pause().duration().value());
        assertEquals(model.run(), model.pauseNear(Pause.Kind.MINOR, 960, 900).orElseThrow().track());
    }

    @Test
    void theCounterpartHasTheSameKindAndNumber() {
        PauseAt second = new PauseAt(model.run(), 1);
        assertTrue(model.counterpart(second).isPresent());
        PauseAt first = new PauseAt(model.measured(), 0);
        assertEquals(model.run(), model.counterpart(first).orElseThrow().track());
        model.setShown(Origin.SIMULATED, false);
        assertTrue(model.counterpart(first).isEmpty(), "what is hidden is not spoken of");
    }

    @Test
    void aRangeOfMinorCollectionsIsARangeOfTimeForEachTimeline() {
        model.align(Alignment.MINOR);
        model.selectRange(1.9 * MinorAxis.UNITS, 2.1 * MinorAxis.UNITS);
        TimeWindow range = model.rangeProperty().get();
        assertEquals(50, maximum(model.run(), range));
        assertEquals(30, maximum(model.measured(), range));
    }

    private static long maximum(TimelineTrack track, TimeWindow range) {
        RangeStatistics figures = TimelineFigures.of(track, range).count();
        assertEquals(1, figures.of(PauseStatistics.Kind.MINOR).count());
        return figures.of(PauseStatistics.Kind.MINOR).max().value();
    }

    @Test
    void theLogStaysWhileTheRunGoesOnAndAnotherBegins() {
        model.show(SamplePauses.of(20));
        assertTrue(model.isShown(Origin.MEASURED));
        model.show(SamplePauses.of(List.of(), 10));
        assertEquals(2, model.measured().minors().size());
        assertEquals(model.bounds(), model.windowProperty().get());
    }

    @Test
    void aLogThatIsTakenAwayLeavesTheRunOnItsOwnAxis() {
        model.align(Alignment.MINOR);
        model.setShown(Origin.SIMULATED, false);
        model.hover(new PauseAt(model.measured(), 0));
        model.removeMeasured();
        assertFalse(model.hasMeasured());
        assertNull(model.hoveredProperty().get());
        assertEquals(Alignment.TIME, model.alignmentProperty().get());
        assertEquals(new TimeWindow(0, 3_000), model.windowProperty().get());
    }
}
