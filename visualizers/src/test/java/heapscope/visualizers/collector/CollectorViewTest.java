package heapscope.visualizers.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapView.Collector;
import heapscope.visualizers.panel.SampleHeap;
import heapscope.visualizers.panel.Stages;
import heapscope.visualizers.view.SelectionModel;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CollectorViewTest {

    private final SelectionModel selection = new SelectionModel();
    private final SampleHeap heap = new SampleHeap();
    private final long gray = heap.oldNode(0, 42, false);
    private CollectorView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new CollectorView(selection);
        scene = Stages.show(stage, view, 440, 720);
    }

    @Test
    void showsTheDecisionItsReasonAndItsInputs(FxRobot robot) {
        show(robot, SampleHeap.collector(1, null, gray));

        List<String> texts = Stages.texts(view);
        assertTrue(texts.containsAll(List.of("start a major collection", "5.2 MiB used >= threshold 5.1 MiB",
                "total_memory_used", "5.2 MiB", "12 KiB of 16 KiB (75 %)", "5.2 MiB of 5.1 MiB (102 %)")),
                texts.toString());
    }

    @Test
    void currentStateIsFramedAndFilledWhileTheProgramWaits(FxRobot robot) {
        show(robot, SampleHeap.collector(0, null));
        long framed = framePixels(robot, "SCANNING");
        assertTrue(framed > 100, "pixels of the frame: " + framed);
        assertEquals(0, framePixels(robot, "FINALIZING"));

        show(robot, SampleHeap.collector(3, "increment"));
        assertEquals(0, framePixels(robot, "SCANNING"));
        assertTrue(framePixels(robot, "FINALIZING") > 3 * framed);
    }

    private long framePixels(FxRobot robot, String state) {
        Label label = robot.from(view).lookup((Label each) -> each.getText().equals(state)).query();
        Bounds bounds = label.localToScene(label.getBoundsInLocal());
        return Stages.pixels(scene, Color.web("#5b3fa8"), (int) bounds.getMinX(), (int) bounds.getMinY(),
                (int) bounds.getMaxX(), (int) bounds.getMaxY());
    }

    @Test
    void minorCollectionUnderWayIsSaid(FxRobot robot) {
        show(robot, SampleHeap.collector(0, "minor"));

        assertTrue(Stages.texts(view).contains("A minor collection is under way; the program waits."));
    }

    @Test
    void listOpensToItsObjectsAndStaysOpen(FxRobot robot) {
        show(robot, SampleHeap.collector(1, null, gray));
        ToggleButton fold = robot.from(view)
                .lookup((ToggleButton button) -> button.getText().contains("gray objects")).query();
        robot.interact(fold::fire);
        show(robot, SampleHeap.collector(1, null, gray));
        Hyperlink link = robot.from(view).lookup((Hyperlink each) -> each.getText().startsWith("Node 42")).query();
        robot.interact(link::fire);

        assertEquals(gray, selection.selected());
    }

    @Test
    void figuresAreThereWhenAskedForAndFollowTheInstant(FxRobot robot) {
        show(robot, SampleHeap.collector(1, null));
        assertFalse(Stages.texts(view).contains("1 KiB"));
        ToggleButton fold = robot.from(view)
                .lookup((ToggleButton button) -> button.getText().endsWith("Figures")).query();
        robot.interact(fold::fire);

        List<String> texts = Stages.texts(view);
        assertTrue(texts.containsAll(List.of("major collections", "3", "nursery", "1 KiB")), texts.toString());
    }

    @Test
    void disabledCollectorIsSaid(FxRobot robot) {
        show(robot, new Collector(List.of("SCANNING"), 0, null, false, 0, "", 0, null, 0, 100, List.of(), List.of()));

        List<String> texts = Stages.texts(view);
        assertTrue(texts.contains("✗ Major collections are disabled"), texts.toString());
        assertTrue(texts.contains("Nothing has been decided yet."), texts.toString());
    }

    private void show(FxRobot robot, Collector collector) {
        heap.setCollector(collector);
        robot.interact(() -> view.show(heap.snapshot(1)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
