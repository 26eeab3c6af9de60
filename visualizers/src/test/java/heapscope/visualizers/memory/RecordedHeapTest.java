package heapscope.visualizers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.object.TypeDescriptor;
import heapscope.replay.Recording;
import heapscope.replay.Replay;
import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.MovementRecord;
import heapscope.snapshot.StepDetails;
import heapscope.timeline.Grain;
import heapscope.unit.Bytes;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.view.SelectionModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The views on runs of the real collector, recorded and run again. */
@ExtendWith(ApplicationExtension.class)
class RecordedHeapTest {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final String LARGE_FIRST = """
            {
              "operations": [
                {"op": "new", "t": "P", "n": 40, "L": "array"},
                {"op": "new", "t": "S_1_0", "L": "young"},
                {"op": "minor"}
              ]
            }
            """;

    @Test
    void everyObjectAtEveryStepHasItsPlaceAndCanBeFoundThere() throws Exception {
        try (Session session = open("train-030-list_churn.jsonl.gz")) {
            int checked = 0;
            for (int step = 0; step < 25; step++) {
                HeapSnapshot snapshot = session.stepForward(Grain.STEP).get().snapshot();
                checked += check(new NurseryPicture(), snapshot, youngObjects(snapshot.heap()));
                checked += check(new OldSpacePicture(), snapshot, oldObjects(snapshot.heap()));
            }
            assertTrue(checked > 100, "only " + checked + " objects were looked at");
        }
    }

    @Test
    void rowsBeginAtTheFirstPageEvenIfALargeObjectWasThereBeforeAllPages() throws Exception {
        Workload script = new Workload("large_first.heapops.json", LARGE_FIRST);
        try (Session session = Session.open(script, Configuration.preset("classroom"))) {
            OldSpacePicture picture = new OldSpacePicture();
            long nurseryEnd = 0;
            for (int step = 0; step < 4; step++) {
                HeapSnapshot snapshot = session.stepForward(Grain.STATEMENT).get().snapshot();
                picture.show(snapshot, StepMarks.NONE);
                nurseryEnd = snapshot.heap().nursery().end();
            }
            assertTrue(picture.map().pageSize() > 0, "there are pages in the end");
            assertTrue(picture.origin() >= nurseryEnd, "rows begin at " + picture.origin());
        }
    }

    @Test
    void everyEventOfAPinningRunCanBeDrawn() throws Exception {
        try (Session session = open("train-024-pinning.jsonl.gz")) {
            MemoryView view = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new MemoryView(new SelectionModel()));
            int pinned = 0;
            for (int event = 0; event < 120; event++) {
                Arrival arrival = session.stepForward(Grain.EVENT).get();
                StepDetails details = session.detailsOfLastStep(Grain.EVENT).get();
                pinned += arrival.snapshot().heap().nursery().pinned().size();
                String svg = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
                    view.show(arrival.snapshot(), details);
                    return view.toSvg(Theme.LIGHT.palette(), WIDTH, HEIGHT);
                });
                assertTrue(svg.contains("Nursery"), svg);
            }
            assertTrue(pinned > 0, "nothing was ever pinned");
        }
    }

    @Test
    void arrowsLeadFromWhereAnObjectWasToWhereItIs() throws Exception {
        try (Session session = open("train-030-list_churn.jsonl.gz")) {
            MemoryView view = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new MemoryView(new SelectionModel()));
            int arrows = 0;
            for (int step = 0; step < 20; step++) {
                Arrival arrival = session.stepForward(Grain.STEP).get();
                StepDetails details = session.detailsOfLastStep(Grain.STEP).get();
                List<MovementRecord> moves = details.moves().stream().filter(MovementRecord::moved).toList();
                String svg = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
                    view.show(arrival.snapshot(), details);
                    return view.toSvg(Theme.LIGHT.palette(), WIDTH, HEIGHT);
                });
                for (MovementRecord move : moves) {
                    assertNotNull(view.placeIn(move.from() - TypeDescriptor.HEADER, move.size(), WIDTH, HEIGHT));
                    double[] to = view.placeIn(move.to() - TypeDescriptor.HEADER, move.size(), WIDTH, HEIGHT);
                    assertTrue(to[1] > HEIGHT * 0.3, "in the old space");
                }
                assertEquals(moves.size(), svg.split("<polygon points=\"[^\"]*\" fill=\"#00735a\"", -1).length - 1);
                arrows += moves.size();
            }
            assertTrue(arrows > 10, "only " + arrows + " objects moved");
        }
    }

    @Test
    void everySurvivorLeavesAStubThatIsRecognized() throws Exception {
        try (Session session = open("train-030-list_churn.jsonl.gz")) {
            int stubs = 0;
            for (int step = 0; step < 20; step++) {
                HeapSnapshot snapshot = session.stepForward(Grain.STEP).get().snapshot();
                HeapView.Nursery nursery = snapshot.heap().nursery();
                List<NurseryRemains.Remain> remains =
                        new NurseryRemains(snapshot.heap()).in(nursery.free(), nursery.end());
                for (MovementRecord move : session.detailsOfLastStep(Grain.STEP).get().moves()) {
                    if (move.moved() && move.space() == Space.ARENA) {
                        assertTrue(
                                remains.contains(new NurseryRemains.Remain(
                                        move.from() - TypeDescriptor.HEADER, move.size(), move.to())),
                                move + " is not among " + remains);
                        stubs++;
                    }
                }
            }
            assertTrue(stubs > 10, "only " + stubs + " stubs");
        }
    }

    private static int check(SpacePicture picture, HeapSnapshot snapshot, List<Long> objects) {
        picture.show(snapshot, StepMarks.NONE);
        AddressRows rows = picture.rows(WIDTH, HEIGHT);
        for (long object : objects) {
            double[] place = picture.place(object - TypeDescriptor.HEADER, 16, WIDTH, HEIGHT);
            assertEquals(object, picture.objectAt(rows.addressAt(place[0] + 0.5, place[1] + 1)));
            assertEquals(object - TypeDescriptor.HEADER, picture.extentOf(object)[0]);
        }
        return objects.size();
    }

    private static List<Long> youngObjects(HeapView heap) {
        List<Long> objects = new ArrayList<>();
        heap.nurseryObjects((object, type, size, header) -> objects.add(object));
        return objects;
    }

    private static List<Long> oldObjects(HeapView heap) {
        List<Long> objects = new ArrayList<>();
        heap.arenas().forEach(arena -> arena.pages().forEach(
                page -> heap.blocksOf(page, (object, type, size, header) -> objects.add(object))));
        heap.largeObjects((object, type, size, header) -> objects.add(object));
        return objects;
    }

    private static Session open(String name) throws IOException {
        try (InputStream in = RecordedHeapTest.class.getResourceAsStream(name)) {
            Recording recording = Recording.read(name, in);
            return Session.open(
                    new Workload(name, ""), Configuration.standard(), new Bytes(16 << 20),
                    (workload, configuration) -> new Replay(recording, IncminimarkHeap::new));
        }
    }
}
