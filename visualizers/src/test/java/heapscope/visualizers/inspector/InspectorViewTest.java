package heapscope.visualizers.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import heapscope.visualizers.panel.SampleHeap;
import heapscope.visualizers.panel.Stages;
import heapscope.visualizers.view.SelectionModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {

    private final SelectionModel selection = new SelectionModel();
    private final SampleHeap heap = new SampleHeap();
    private final long leaf = heap.youngNode(0, 5);
    private final long root = heap.oldNode(leaf, 42, true);
    private InspectorView view;

    @Start
    void start(Stage stage) {
        view = new InspectorView(selection, new Answers());
        Stages.show(stage, view, 420, 760);
        view.show(heap.snapshot(1));
    }

    @AfterEach
    void dispose(FxRobot robot) {
        robot.interact(view::dispose);
    }

    @Test
    void asksForASelectionFirst() {
        assertTrue(Stages.texts(view).contains("Select an object: click it in any view."));
    }

    @Test
    void showsAddressHeaderFieldsAndFlags(FxRobot robot) {
        robot.interact(() -> selection.select(root));

        List<String> texts = Stages.texts(view);
        assertTrue(texts.contains("0x" + Long.toHexString(root)), texts.toString());
        assertTrue(texts.contains("Node 42"), texts.toString());
        assertTrue(texts.contains("0000000500000000"), texts.toString());
        assertTrue(texts.contains("■ VISITED  ·  bit 34"), texts.toString());
        assertTrue(texts.contains("The major collection has found it: it is black."), texts.toString());
        assertFalse(texts.contains("□ PINNED  ·  bit 37"), texts.toString());
        assertTrue(texts.contains("24 B"), texts.toString());
    }

    @Test
    void followsAReferenceAndFindsTheWayBack(FxRobot robot) {
        robot.interact(() -> selection.select(root));
        WaitForAsyncUtils.waitForFxEvents();
        Hyperlink next = robot.from(view).lookup((Hyperlink link) -> link.getText().equals("Node 5")).query();
        robot.clickOn(next);
        assertEquals(leaf, selection.selected());
        assertTrue(Stages.texts(view).contains("nursery"));

        robot.clickOn("◀");
        assertEquals(root, selection.selected());
        robot.clickOn("▶");
        assertEquals(leaf, selection.selected());
    }

    @Test
    void answersArriveByThemselves(FxRobot robot) throws Exception {
        robot.interact(() -> selection.select(leaf));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                () -> Stages.texts(view).contains("Node 42 references it."));

        List<String> texts = Stages.texts(view);
        assertTrue(texts.contains("The variable root leads to it."), texts.toString());
        assertTrue(texts.contains("It did not move."), texts.toString());
    }

    @Test
    void rawWordsAreOneClickAway(FxRobot robot) {
        robot.interact(() -> selection.select(root));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Stages.texts(view).stream().noneMatch(text -> text.contains("   +8  000000000000002a")));
        ToggleButton fold = robot.from(view)
                .lookup((ToggleButton button) -> button.getText().contains("Raw words")).query();
        robot.interact(fold::fire);

        assertTrue(Stages.texts(view).stream().anyMatch(text -> text.contains("   +8  000000000000002a")));
    }

    @Test
    void addressWithoutAnObjectSaysSo(FxRobot robot) {
        robot.interact(() -> selection.select(0x7f00));

        assertTrue(Stages.texts(view).stream().anyMatch(text -> text.startsWith("There is no object at 0x7f00")));
    }

    @Test
    void disposedViewNoLongerFollowsTheSelection(FxRobot robot) {
        robot.interact(view::dispose);
        robot.interact(() -> selection.select(root));

        assertEquals(0, view.model().object());
    }

    private static final class Answers implements ObjectQuestions {
        @Override
        public Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker) {
            return new Answer("Node 42 references it.", List.of());
        }

        @Override
        public Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker) {
            return new Answer("The variable root leads to it.", List.of(new Answer.Link("main: root", 0)));
        }

        @Override
        public Answer whyMoved(HeapSnapshot snapshot, StepDetails step, long object, Asker asker) {
            return new Answer("It did not move.", List.of());
        }
    }
}
