package heapscope.visualizers.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CanvasViewTest {

    private Probe view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new Probe();
        scene = new Scene(new StackPane(view), 300, 200);
        scene.getStylesheets().add(Theme.LIGHT.styleSheet());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(300);
        stage.setHeight(200);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void isDrawnOncePerPulseHoweverOftenItIsAsked(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        int before = view.paintings;
        robot.interact(() -> {
            view.repaint();
            view.repaint();
            view.repaint();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before + 1, view.paintings);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before + 1, view.paintings);
    }

    @Test
    void anotherThemeReachesTheCanvas(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Color.web("#009e73"), view.lastYoung);
        robot.interact(() -> scene.getStylesheets().setAll(Theme.DARK.styleSheet()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Color.web("#2fc99a"), view.lastYoung);
        Color pixel = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> scene.snapshot(null).getPixelReader().getColor(150, 100));
        assertEquals(Color.web("#2fc99a"), pixel);
    }

    @Test
    void theProjectorEnlargesText(FxRobot robot) {
        double before = view.textSize();
        robot.interact(() -> scene.getRoot().getStyleClass().add("projector"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(view.textSize() > before * 1.3, before + " then " + view.textSize());
    }

    @Test
    void aPictureNeedsNoWindow() {
        Color pixel = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Probe()
                .toImage(Theme.DARK.palette(), 40, 30).getPixelReader().getColor(39, 29));
        assertEquals(Color.web("#2fc99a"), pixel);
    }

    private static final class Probe extends CanvasView {
        private int paintings;
        private Color lastYoung;

        Probe() {
            super("probe", "Probe");
        }

        @Override
        public void paint(Surface surface, Palette palette, double width, double height) {
            paintings++;
            lastYoung = palette.color(Ink.YOUNG);
            surface.fillRect(0, 0, width, height, lastYoung);
        }
    }
}
