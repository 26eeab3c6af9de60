package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {

    private final TimelineModel model = new TimelineModel();

    @Test
    void everythingInViewStaysInViewAsTheRunGrows() {
        model.show(SamplePauses.of(20));
        model.show(SamplePauses.of(60));

        assertEquals(model.bounds(), model.windowProperty().get());
    }

    @Test
    void chosenWindowStaysWhereItIsAsTheRunGrows() {
        model.show(SamplePauses.of(20));
        model.zoom(5, 1_000_000);
        TimeWindow chosen = model.windowProperty().get();
        model.show(SamplePauses.of(60));

        assertEquals(chosen, model.windowProperty().get());
    }

    @Test
    void zoomKeepsTheTimeUnderTheMouseInItsPlace() {
        model.show(SamplePauses.of(100));
        double anchor = model.bounds().to() / 3;
        double before = model.windowProperty().get().x(anchor, 0, 900);
        model.zoom(4, anchor);

        assertEquals(before, model.windowProperty().get().x(anchor, 0, 900), 1e-6);
        model.zoom(-40, anchor);
        assertEquals(model.bounds(), model.windowProperty().get());
    }

    @Test
    void panStopsAtTheEnds() {
        model.show(SamplePauses.of(100));
        model.zoom(6, 0);
        double length = model.windowProperty().get().length();
        model.pan(-1e12);
        assertEquals(0, model.windowProperty().get().from());
        model.pan(1e12);
        assertEquals(model.bounds().to(), model.windowProperty().get().to(), 1e-3);
        assertEquals(length, model.windowProperty().get().length(), 1e-3);
    }

    @Test
    void rangeIsOrderedAndClipped() {
        model.show(SamplePauses.of(10));
        model.selectRange(2_000_000, -50);
        assertEquals(new TimeWindow(0, 2_000_000), model.rangeProperty().get());
        model.selectRange(5, 5);
        assertNull(model.rangeProperty().get());
        model.selectRange(0, 1000);
        model.zoomToRange();
        assertEquals(new TimeWindow(0, 1000), model.windowProperty().get());
    }

    @Test
    void nextLongestGoesThroughAllPausesByLength() {
        List<Pause> pauses = List.of(SamplePauses.minorAt(0, 50), SamplePauses.minorAt(100, 90),
                SamplePauses.minorAt(200, 50), SamplePauses.minorAt(300, 70));
        model.show(SamplePauses.of(pauses, 400));
        List<Long> starts = new ArrayList<>();
        Tick position = new Tick(5);
        for (int i = 0; i < 5; i++) {
            Pause next = model.nextLongest(position).orElseThrow();
            starts.add(next.startTime().value());
            position = next.end();
        }

        assertEquals(List.of(100L, 300L, 0L, 200L, 100L), starts);
    }

    @Test
    void growingRunIsReadFurtherAndAnotherRunAnew() {
        model.show(SamplePauses.of(20));
        model.show(SamplePauses.of(200));
        TimelineModel fresh = new TimelineModel();
        fresh.show(SamplePauses.of(200));
        assertEquals(fresh.run().minors().size(), model.run().minors().size());
        assertEquals(fresh.run().memory().size(), model.run().memory().size());

        model.show(SamplePauses.of(List.of(SamplePauses.minorAt(100, 30)), 400));
        assertEquals(1, model.run().minors().size());
        assertEquals(0, model.run().memory().size());
        assertEquals(100, model.run().minors().start(0));
    }

    @Test
    void cursorThatWasInViewStaysInView() {
        model.show(SamplePauses.of(100));
        model.zoom(10, 0);
        model.showInstant(new VirtualNanos((long) model.bounds().to() / 2));
        assertTrue(model.windowProperty().get().contains(model.nowProperty().get()));

        model.pan(-model.bounds().to());
        TimeWindow elsewhere = model.windowProperty().get();
        model.showInstant(new VirtualNanos((long) model.bounds().to()));
        assertEquals(elsewhere, model.windowProperty().get());
    }

    @Test
    void withoutPausesThereIsNoNextLongest() {
        assertTrue(model.nextLongest(Tick.ZERO).isEmpty());
        model.show(SamplePauses.of(List.of(), 100));
        assertTrue(model.nextLongest(Tick.ZERO).isEmpty());
    }

    @Test
    void findsThePauseUnderTheMouseByKind() {
        TimelineData data = SamplePauses.of(60);
        model.show(data);
        Pause increment = data.pauses().stream()
                .filter(pause -> pause.kind() == Pause.Kind.INCREMENT).findFirst().orElseThrow();
        double middle = increment.startTime().value() + increment.duration().value() / 2.0;

        PauseAt found = model.pauseNear(Pause.Kind.INCREMENT, middle, 0).orElseThrow();
        assertEquals(increment, found.pause());
        assertTrue(model.pauseNear(Pause.Kind.MINOR, middle, 0).isEmpty());
        model.hover(found);
        model.show(SamplePauses.of(List.of(SamplePauses.minorAt(100, 30)), 400));
        assertNull(model.hoveredProperty().get(), "a pause of another run is under the mouse no longer");
    }
}
