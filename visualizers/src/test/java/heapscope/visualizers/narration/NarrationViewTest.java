package heapscope.visualizers.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.visualizers.panel.Stages;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NarrationViewTest {

    private NarrationView view;

    @Start
    void start(Stage stage) {
        view = new NarrationView();
        Stages.show(stage, new VBox(view), 700, 300);
    }

    @Test
    void sentenceCanBeSelectedAndIsSpoken(FxRobot robot) {
        robot.interact(() -> view.tell("Node survived.", List.of()));
        WaitForAsyncUtils.waitForFxEvents();
        TextArea text = robot.from(view).lookup(".sentence").query();
        robot.doubleClickOn(text);

        assertEquals("Node survived.", text.getText());
        assertEquals("Node survived.", view.getAccessibleHelp());
        assertTrue(!text.isEditable());
    }

    @Test
    void detailsOpenOnDemandAndTheViewGrows(FxRobot robot) {
        robot.interact(() -> view.tell("Two objects moved.", List.of("first", "second")));
        WaitForAsyncUtils.waitForFxEvents();
        double before = view.getHeight();
        robot.clickOn("Details");

        assertTrue(Stages.texts(view).getFirst().endsWith("•  second"), Stages.texts(view).toString());
        assertTrue(view.getHeight() > before + 20, before + " then " + view.getHeight());
    }
}
