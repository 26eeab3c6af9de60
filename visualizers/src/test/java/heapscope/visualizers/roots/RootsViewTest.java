package heapscope.visualizers.roots;

import static heapscope.visualizers.panel.SampleHeap.frame;
import static heapscope.visualizers.panel.SampleHeap.globals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.run.RootGroup;
import heapscope.visualizers.panel.SampleHeap;
import heapscope.visualizers.panel.Stages;
import heapscope.visualizers.view.SelectionModel;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RootsViewTest {

    private final SelectionModel selection = new SelectionModel();
    private final SampleHeap heap = new SampleHeap();
    private final long node = heap.oldNode(0, 42, false);
    private RootsView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new RootsView(selection);
        scene = Stages.show(stage, view, 380, 400);
    }

    @Test
    void listsFramesWithTheirLinesAndSlots(FxRobot robot) {
        show(robot, frame("insert", 12, 0x400, "node", node), frame("main", 30, 0x100, "i", 9), globals(0x40, "g", 0));

        List<String> texts = Stages.texts(view);
        assertTrue(texts.containsAll(List.of("insert", "▶ line 12", "node", "line 30", "→", "main", "i", "globals")),
                texts.toString());
        assertTrue(texts.contains("2 activation frames  ·  3 root cells"), texts.toString());
        assertTrue(texts.indexOf("insert") < texts.indexOf("main"), texts.toString());
    }

    @Test
    void clickOnASlotSelectsItsObject(FxRobot robot) {
        show(robot, frame("main", 30, 0x100, "i", 9, "root", node));
        robot.clickOn("root");

        assertEquals(node, selection.selected());
        assertTrue(Stages.pixels(scene, Color.web("#d6006c"), 0, 0, 8, 200) > 20);
    }

    @Test
    void clickOnANumberSelectsNothing(FxRobot robot) {
        show(robot, frame("main", 30, 0x100, "number", 9));
        robot.clickOn("number");

        assertEquals(0, selection.selected());
    }

    @Test
    void clickOrEnterFoldsAFrame(FxRobot robot) {
        show(robot, frame("main", 30, 0x100, "root", node));
        robot.clickOn("main");
        assertFalse(Stages.texts(view).contains("root"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertTrue(Stages.texts(view).contains("root"));
    }

    @Test
    void deepRecursionMakesNoMoreCellsThanFit(FxRobot robot) {
        show(robot, IntStream.range(0, 20_000)
                .mapToObj(i -> frame("deep", 2, 0x1000000 - 64L * i, "n", 4 * i + 1))
                .toArray(RootGroup[]::new));
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(robot.from(view).lookup((ListCell<?> cell) -> true).queryAll().size() < 60);
        assertTrue(Stages.texts(view).contains("20,000 activation frames  ·  20,000 root cells"));
    }

    @Test
    void everyLineSpeaks(FxRobot robot) {
        show(robot, frame("main", 30, 0x100, "i", 9, "root", node));
        WaitForAsyncUtils.waitForFxEvents();

        List<String> spoken = robot.from(view).lookup((ListCell<?> cell) -> !cell.isEmpty()).queryAll().stream()
                .map(cell -> cell.getAccessibleText()).toList();
        assertTrue(spoken.contains("main, 2 cells, open"), spoken.toString());
        assertTrue(spoken.contains("i: 2"), spoken.toString());
        assertTrue(spoken.contains("root: reference to Node in the arena, 0x" + Long.toHexString(node)),
                spoken.toString());
    }

    @Test
    void disposedViewLetsGoOfTheSelection(FxRobot robot) {
        show(robot, frame("main", 30, 0x100, "root", node));
        robot.interact(() -> {
            ((Pane) scene.getRoot()).getChildren().clear();
            view.dispose();
            selection.select(node);
        });

        assertEquals(List.of(), Stages.texts(view));
    }

    private void show(FxRobot robot, RootGroup... roots) {
        robot.interact(() -> view.show(heap.snapshot(1, roots)));
    }
}
