package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Pause;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Stages;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A log laid over a run, as a person sees it. */
@ExtendWith(ApplicationExtension.class)
class ComparedViewTest {

    private final TimelineData run = SamplePauses.of(60);
    private final TimelineData log = SamplePauses.of(85, 11);
    private final List<Tick> visited = new ArrayList<>();
    private TimelineView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new TimelineView();
        view.setOnGoTo(visited::add);
        scene = Stages.show(stage, view, 960, 320);
        view.nameRun("w04.py");
        view.show(run);
        view.showInstant(new Tick(5), new VirtualNanos(1000));
        view.showMeasured("gc.log", log, false);
    }

    @Test
    void aLegendNamesBothAndIsGoneWithTheLog(FxRobot robot) {
        List<String> texts = Stages.texts(view);
        assertTrue(texts.contains("simulated: w04.py"), texts.toString());
        assertTrue(texts.contains("log: gc.log"), texts.toString());
        robot.clickOn("#timeline-remove-log");
        assertFalse(robot.lookup(".track-legend").queryAs(HBox.class).isVisible());
        assertFalse(view.model().hasMeasured());
        assertEquals(0, measuredPixels());
    }

    @Test
    void bothAreDrawnEachInItsOwnInk() {
        TimelineLayout plot = view.canvas().plot();
        assertTrue(pixels(plot.minors(), Ink.MINOR) > 200, "bars of the run");
        assertTrue(pixels(plot.minors(), Ink.MEASURED) > 100, "stems of the log");
        assertTrue(pixels(plot.memory(), Ink.MEMORY) > 40, "memory of the run");
        assertTrue(pixels(plot.memory(), Ink.MEASURED) > 50, "memory of the log");
    }

    @Test
    void eachCanBeSwitchedOffAndOn(FxRobot robot) {
        robot.clickOn("#timeline-shows-simulated");
        assertEquals(0, pixels(view.canvas().plot().minors(), Ink.MINOR));
        assertTrue(measuredPixels() > 100);
        robot.clickOn("#timeline-shows-log");
        assertEquals(0, measuredPixels());
        assertTrue(robot.lookup("#timeline-shows-simulated").queryAs(CheckBox.class).isSelected(),
                "something remains to be seen");
    }

    @Test
    void figuresOfBothStandSideBySide() {
        List<String> texts = Stages.texts(view);
        for (TimelineData each : List.of(run, log)) {
            assertTrue(texts.contains(RangeStatistics.of(each, null)
                    .text("p99", PauseStatistics.Kind.MINOR, "")), texts.toString());
        }
    }

    @Test
    void aPauseOfTheLogIsExplainedButLeadsNowhere(FxRobot robot) {
        robot.clickOn("#timeline-shows-simulated");
        Pause pause = log.pauses().stream().filter(each -> each.kind() == Pause.Kind.MINOR).skip(70).findFirst()
                .orElseThrow();
        Point2D at = at(pause);
        robot.moveTo(at).clickOn(at);
        assertTrue(titleOfCard(robot).endsWith("log gc.log"), titleOfCard(robot));
        assertEquals(List.of(), visited);
    }

    @Test
    void aPauseOfTheRunTellsOfItsCounterpart(FxRobot robot) {
        interactAlign(robot, Alignment.MINOR);
        Pause pause = run.pauses().stream().filter(each -> each.kind() == Pause.Kind.MINOR).skip(30).findFirst()
                .orElseThrow();
        robot.interact(() -> view.model().hover(new PauseAt(view.model().run(), run.pauses().indexOf(pause))));
        Label counterpart = robot.lookup(".ledger-counterpart").query();
        assertTrue(counterpart.getText().startsWith("log: gc.log: minor collection 31 took "), counterpart.getText());
    }

    @Test
    void theAxisCountsMinorCollectionsWhenAskedTo(FxRobot robot) {
        TimeWindow byTime = view.model().windowProperty().get();
        @SuppressWarnings("unchecked")
        ChoiceBox<Alignment> choice = robot.lookup("#timeline-alignment").queryAs(ChoiceBox.class);
        robot.interact(() -> choice.setValue(Alignment.MINOR));
        assertEquals(Alignment.MINOR, view.model().alignmentProperty().get());
        assertNotEquals(byTime, view.model().windowProperty().get());
        assertTrue(view.model().windowProperty().get().to() > 85 * MinorAxis.UNITS);
    }

    @Test
    void aPictureSaysWhichIsWhich() {
        String svg = WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> view.picture().toSvg(Theme.LIGHT.palette(), 1600, 400));
        assertTrue(svg.contains("simulated: w04.py"), "name of the run");
        assertTrue(svg.contains("log: gc.log"), "name of the log");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.model().removeMeasured());
        assertFalse(WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> view.picture().toSvg(Theme.LIGHT.palette(), 1600, 400)).contains("simulated:"));
    }

    private void interactAlign(FxRobot robot, Alignment alignment) {
        robot.interact(() -> view.model().align(alignment));
    }

    private static String titleOfCard(FxRobot robot) {
        return robot.lookup(".ledger-card .strong").queryAs(Label.class).getText();
    }

    private Point2D at(Pause pause) {
        WaitForAsyncUtils.waitForFxEvents();
        TimelineLayout plot = view.canvas().plot();
        double middle = pause.startTime().value() + pause.duration().value() / 2.0;
        return view.canvas().localToScreen(plot.x(middle, view.model().windowProperty().get()),
                plot.minors().bottom() - 3);
    }

    private long measuredPixels() {
        return pixels(view.canvas().plot().minors(), Ink.MEASURED);
    }

    private long pixels(TimelineLayout.Band band, Ink ink) {
        WaitForAsyncUtils.waitForFxEvents();
        TimelineLayout plot = view.canvas().plot();
        Point2D corner = view.canvas().localToScene(plot.left(), band.top());
        return Stages.pixels(scene, WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Theme.LIGHT.palette().color(ink)),
                (int) corner.getX(), (int) corner.getY(), (int) (corner.getX() + plot.plotWidth()),
                (int) (corner.getY() + band.height()));
    }
}
