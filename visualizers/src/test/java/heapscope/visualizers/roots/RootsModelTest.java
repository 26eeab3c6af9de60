package heapscope.visualizers.roots;

import static heapscope.visualizers.panel.SampleHeap.frame;
import static heapscope.visualizers.panel.SampleHeap.globals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.Space;
import heapscope.run.RootGroup;
import heapscope.visualizers.panel.SampleHeap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RootsModelTest {

    private final RootsModel model = new RootsModel();
    private final SampleHeap heap = new SampleHeap();

    @Test
    void newestFrameComesFirstAndKnowsItsDepth() {
        model.show(heap.snapshot(1, frame("inner", 9, 0x100, "x", 4), frame("main", 3, 0x80), globals(0x40, "g", 0)));

        RootsRow.Group first = (RootsRow.Group) model.rows().getFirst();
        assertEquals("inner", first.group().title());
        assertEquals(1, first.depth());
        assertTrue(first.newest());
        assertEquals(2, model.frames());
        assertEquals(2, model.cells());
        assertEquals(5, model.rows().size());
    }

    @Test
    void foldedGroupStaysFoldedAtTheNextInstantAndWhenAnotherFrameIsOnTop() {
        model.show(heap.snapshot(1, frame("main", 3, 0x80, "x", 4)));
        model.toggle((RootsRow.Group) model.rows().getFirst());
        assertEquals(1, model.rows().size());

        model.show(heap.snapshot(2, frame("called", 5, 0x100, "y", 6), frame("main", 4, 0x80, "x", 4)));

        assertEquals(List.of(true, false), groups().stream().map(RootsRow.Group::open).toList());
    }

    @Test
    void deepRecursionOpensOnlyTheNewestFrames() {
        RootGroup[] frames = IntStream.range(0, 5000)
                .mapToObj(i -> frame("deep", 2, 0x100000 - 64L * i, "n", 4 * i + 1))
                .toArray(RootGroup[]::new);

        model.show(heap.snapshot(1, frames));

        assertEquals(5000 + RootsModel.OPEN_FRAMES, model.rows().size());
        assertEquals(5000, model.frames());
    }

    @Test
    void cellThatTheCollectorUpdatedIsMarkedAsChanged() {
        long before = heap.youngNode(0, 1);
        long after = heap.oldNode(0, 1, false);
        model.show(heap.snapshot(1, frame("main", 3, 0x80, "x", before, "y", 5)));
        assertFalse(cells().getFirst().changed());

        model.show(heap.snapshot(2, frame("main", 3, 0x80, "x", after, "y", 5)));

        assertEquals(List.of(true, false), cells().stream().map(RootsRow.Cell::changed).toList());
        assertEquals(1, groups().getFirst().changed());
    }

    @Test
    void onlyReferencesHaveASpace() {
        long old = heap.oldNode(0, 1, false);
        model.show(heap.snapshot(1, frame("main", 3, 0x80, "x", old, "number", 5, "none", 0)));

        assertEquals(Space.ARENA, model.spaceOf(cells().get(0).slot()));
        assertNull(model.spaceOf(cells().get(1).slot()));
        assertNull(model.spaceOf(cells().get(2).slot()));
    }

    @Test
    void findsTheLineThatReferencesAnObject() {
        long old = heap.oldNode(0, 1, false);
        model.show(heap.snapshot(1, frame("main", 3, 0x80, "n", 5, "x", old)));

        assertEquals(2, model.indexOfReferenceTo(old));
        assertEquals(-1, model.indexOfReferenceTo(0));
        assertEquals(-1, model.indexOfReferenceTo(5));
    }

    @Test
    void clearingShowsNothing() {
        model.show(heap.snapshot(1, globals(0x40, "g", 0)));
        model.clear();

        assertEquals(List.of(), model.rows());
        assertEquals(0, model.frames());
    }

    private List<RootsRow.Group> groups() {
        return model.rows().stream().filter(RootsRow.Group.class::isInstance).map(RootsRow.Group.class::cast).toList();
    }

    private List<RootsRow.Cell> cells() {
        return model.rows().stream().filter(RootsRow.Cell.class::isInstance).map(RootsRow.Cell.class::cast).toList();
    }
}
