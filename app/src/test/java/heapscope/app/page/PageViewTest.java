package heapscope.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.visualizers.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PageViewTest {

    private static final String MARKDOWN = """
            # Trees

            How *much* a **tree** costs; see [the table](#measured) or [the web](https://example.org/trees).

            - an oak is `old`
            - a birch is young

            ## Grown

            %s

            ## Measured

            | tree | bytes | remark |
            |:---|---:|---|
            | oak | 800 | a remark that is long enough to be wrapped where there is no room for all of it |
            | birch | 56 | none |
            """.formatted("The forest grows.\n\n".repeat(60));

    private final List<String> browsed = new ArrayList<>();
    private PageView view;

    @Start
    void start(Stage stage) {
        view = new PageView(MARKDOWN, browsed::add);
        Scene scene = new Scene(view, 900, 600);
        scene.getStylesheets().setAll(Theme.LIGHT.styleSheet(),
                PageView.class.getResource("/heapscope/app/window/light.css").toExternalForm());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(900);
        stage.setHeight(600);
        stage.setScene(scene);
        stage.show();
        view.takeFocus();
    }

    @Test
    void markdownBecomesTextsInTheOrderOfReading(FxRobot robot) {
        List<String> texts = texts(robot);
        assertEquals("Trees", texts.getFirst());
        assertEquals("How much a tree costs; see the table or the web.", texts.get(1));
        assertEquals(List.of("an oak is old", "a birch is young", "Grown"), texts.subList(2, 5));
        assertTrue(texts.containsAll(List.of("tree", "bytes", "remark", "oak", "800")), texts.toString());
    }

    @Test
    void columnsOfATableStandBelowEachOther(FxRobot robot) {
        Bounds head = text(robot, "bytes").getBoundsInParent();
        Bounds cell = text(robot, "800").getBoundsInParent();
        assertEquals(text(robot, "bytes").getParent().getLayoutX(), text(robot, "800").getParent().getLayoutX());
        assertEquals(head.getWidth(), cell.getWidth());
        assertTrue(text(robot, "oak").getHeight() < 30, "short texts are not wrapped");
    }

    @Test
    void whatIsFoundComesIntoView(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("BIRCH");
        assertEquals("1 of 2", found(robot));
        robot.push(KeyCode.ENTER);
        assertEquals("2 of 2", found(robot));
        ScrollPane scroll = robot.lookup("#page-scroll").queryAs(ScrollPane.class);
        assertTrue(scroll.getVvalue() > 0.9, "scrolled to " + scroll.getVvalue());
        robot.push(KeyCode.ENTER);
        assertEquals("1 of 2", found(robot));
        assertEquals(0, scroll.getVvalue(), 0.05);
        robot.write("es");
        assertEquals("not found", found(robot));
    }

    @Test
    void whatIsSelectedWithTheMouseIsCopied(FxRobot robot) {
        PageText title = text(robot, "Trees");
        PageText second = text(robot, "an oak is old");
        robot.moveTo(corner(title)).press(MouseButton.PRIMARY);
        robot.moveTo(end(second)).release(MouseButton.PRIMARY);
        assertEquals("Trees\nHow much a tree costs; see the table or the web.\nan oak is old", copied(robot));
        robot.clickOn(corner(title));
        assertTrue(copied(robot).startsWith("# Trees\n"), "without a selection the whole page is copied");
    }

    @Test
    void cellsOfARowAreCopiedBesideEachOther(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        assertTrue(copied(robot).endsWith("birch\t56\tnone"), copied(robot));
        assertTrue(copied(robot).contains("\ntree\tbytes\tremark\noak\t800\t"), copied(robot));
    }

    @Test
    void linksLeadToHeadingsAndToTheWeb(FxRobot robot) {
        robot.clickOn(robot.lookup(".page-link").nth(1).<Node>query());
        assertEquals(List.of("https://example.org/trees"), browsed);
        robot.clickOn(robot.lookup(".page-link").nth(0).<Node>query());
        assertTrue(robot.lookup("#page-scroll").queryAs(ScrollPane.class).getVvalue() > 0.9);
    }

    @Test
    void keysScroll(FxRobot robot) {
        ScrollPane scroll = robot.lookup("#page-scroll").queryAs(ScrollPane.class);
        robot.push(KeyCode.PAGE_DOWN);
        double one = scroll.getVvalue();
        assertTrue(one > 0 && one < 1);
        robot.push(KeyCode.END);
        assertEquals(1, scroll.getVvalue());
        robot.push(KeyCode.HOME);
        assertEquals(0, scroll.getVvalue());
    }

    @Test
    void theContentsLeadToTheirHeadings(FxRobot robot) {
        robot.clickOn(robot.lookup(".page-contents > .hyperlink").nth(1).<Node>query());
        assertFalse(robot.lookup("#page-scroll").queryAs(ScrollPane.class).getVvalue() < 0.9);
    }

    private static String found(FxRobot robot) {
        return robot.lookup("#page-found").queryAs(Label.class).getText();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".page-text").<PageText>queryAll().stream().map(PageText::text).toList();
    }

    private static PageText text(FxRobot robot, String wanted) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".page-text").<PageText>queryAll().stream()
                .filter(text -> text.text().equals(wanted)).findFirst().orElseThrow();
    }

    private static Point2D corner(PageText text) {
        return text.localToScreen(1, text.getHeight() / 2);
    }

    private static Point2D end(PageText text) {
        return text.localToScreen(text.getWidth() - 2, text.getHeight() / 2);
    }

    private static String copied(FxRobot robot) {
        robot.clickOn("#page-copy");
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
    }
}
