package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Pause;
import heapscope.timeline.PauseStatistics;
import heapscope.timeline.TimelineData;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import heapscope.visualizers.panel.Stages;
import heapscope.visualizers.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {

    private final TimelineData data = SamplePauses.of(80);
    private final List<Tick> visited = new ArrayList<>();
    private TimelineView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new TimelineView();
        view.setOnGoTo(visited::add);
        scene = Stages.show(stage, view, 960, 320);
        view.show(data);
        view.showInstant(new Tick(5), new VirtualNanos(1000));
    }

    @Test
    void pausesAreBarsInTheirLanesWithGapsBetweenThem() {
        long bars = count(view.canvas().plot().increments(), "#0072b2");
        TimelineLayout.Band lane = view.canvas().plot().increments();
        long area = Math.round(lane.height() * view.canvas().plot().plotWidth());

        assertTrue(bars > 300, "blue pixels " + bars);
        assertTrue(bars < area / 3, bars + " of " + area);
        assertTrue(count(view.canvas().plot().minors(), "#d55e00") > 200);
        assertTrue(count(view.canvas().plot().increments(), "#5b3fa8") > 100, "outline of the cycles");
        assertTrue(count(view.canvas().plot().memory(), "#009e73") > 500, "line of memory");
    }

    @Test
    void clickOnAPauseGoesToItsEnd(FxRobot robot) {
        Pause pause = increment();
        robot.clickOn(at(pause));

        assertEquals(List.of(pause.end()), visited);
    }

    @Test
    void pointingAtAPauseShowsItsLedger(FxRobot robot) {
        Pause pause = increment();
        robot.moveTo(at(pause));
        WaitForAsyncUtils.waitForFxEvents();

        Label total = robot.lookup(".ledger-total").query();
        assertEquals(pause.duration().toString(), total.getText());
        Bounds card = robot.lookup(".ledger-card").query().localToScreen(total.getScene().getRoot().getBoundsInLocal());
        assertTrue(!card.contains(at(pause)), "the ledger hides what it explains: " + card);
        List<String> texts = Stages.texts(total.getScene().getRoot());
        assertTrue(texts.contains("objects visited"), texts.toString());
        assertTrue(texts.contains("because 5.2 MiB used >= threshold 5.1 MiB"), texts.toString());
        assertEquals(Color.web("#f2f4f7"), ((Region) robot.lookup(".ledger-card").query())
                .getBackground().getFills().getFirst().getFill());

        robot.moveTo(point(300, view.canvas().plot().memory()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".ledger-total").tryQuery().isEmpty());
    }

    @Test
    void wheelZoomsDragMovesAndZeroFits(FxRobot robot) {
        TimeWindow all = view.model().windowProperty().get();
        robot.moveTo(point(300, view.canvas().plot().memory()));
        robot.scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        TimeWindow zoomed = view.model().windowProperty().get();
        assertTrue(zoomed.length() < all.length(), "zoomed " + zoomed);

        robot.drag(point(300, view.canvas().plot().memory())).dropTo(point(240, view.canvas().plot().memory()));
        TimeWindow moved = view.model().windowProperty().get();
        assertTrue(moved.from() > zoomed.from(), zoomed + " moved to " + moved);
        assertEquals(zoomed.length(), moved.length(), 1);
        assertEquals(List.of(), visited);

        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        assertEquals(all, view.model().windowProperty().get());
        robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
        assertTrue(view.model().windowProperty().get().length() < all.length());
    }

    @Test
    void shiftAndDragSelectsARangeForTheStatistics(FxRobot robot) {
        List<String> before = Stages.texts(view);
        assertTrue(before.contains("Pauses of the whole run"), before.toString());
        robot.interact(() -> {
            withShift(MouseEvent.MOUSE_PRESSED, 150);
            withShift(MouseEvent.MOUSE_DRAGGED, 200);
            withShift(MouseEvent.MOUSE_DRAGGED, 300);
            withShift(MouseEvent.MOUSE_RELEASED, 300);
        });

        TimeWindow range = view.model().rangeProperty().get();
        assertNotNull(range);
        List<String> texts = Stages.texts(view);
        String count = RangeStatistics.of(data, range)
                .text("count", PauseStatistics.Kind.MINOR, "");
        assertTrue(texts.contains(count), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("Pauses from ")), texts.toString());

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertNull(view.model().rangeProperty().get());
    }

    @Test
    void longestPauseIsOneButtonAway(FxRobot robot) {
        robot.clickOn("Longest pause");

        long longest = data.pauses().stream().mapToLong(pause -> pause.duration().value()).max().orElseThrow();
        Pause found = data.pauses().stream().filter(pause -> pause.end().equals(visited.getFirst())).findFirst()
                .orElseThrow();
        assertEquals(longest, found.duration().value());
    }

    @Test
    void pictureOfAnySizeNeedsNoWindow() {
        String svg = WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> view.picture().toSvg(Theme.DARK.palette(), 3000, 700));

        assertTrue(svg.contains("major 1"), "outline of a cycle has its name");
        assertTrue(svg.startsWith("<?xml") || svg.startsWith("<svg"), svg.substring(0, 40));
    }

    /** The robot of the headless platform sends no Shift with its mouse. */
    private void withShift(EventType<MouseEvent> type, double x) {
        view.canvas().fireEvent(new MouseEvent(type, x, 20, x, 20, MouseButton.PRIMARY, 1, true, false, false, false,
                true, false, false, false, false, false, null));
    }

    private Pause increment() {
        return data.pauses().stream().filter(pause -> pause.kind() == Pause.Kind.INCREMENT).skip(3).findFirst()
                .orElseThrow();
    }

    private Point2D at(Pause pause) {
        WaitForAsyncUtils.waitForFxEvents();
        TimelineLayout plot = view.canvas().plot();
        double x = plot.x(pause.startTime().value() + pause.duration().value() / 2.0, view.model().bounds());
        return view.canvas().localToScreen(x, plot.increments().bottom() - 4);
    }

    private Point2D point(double x, TimelineLayout.Band band) {
        return view.canvas().localToScreen(x, band.top() + 4);
    }

    private long count(TimelineLayout.Band band, String color) {
        WaitForAsyncUtils.waitForFxEvents();
        Point2D corner = view.canvas().localToScene(view.canvas().plot().left(), band.top());
        return Stages.pixels(scene, Color.web(color), (int) corner.getX(), (int) corner.getY(),
                (int) (corner.getX() + view.canvas().plot().plotWidth()), (int) (corner.getY() + band.height()));
    }
}
