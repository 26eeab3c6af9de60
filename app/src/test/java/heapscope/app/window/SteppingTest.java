package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import heapscope.timeline.Grain;
import heapscope.visualizers.memory.MemoryView;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Theme;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Stepping, running, going to places and looking at what is there, by keys and by mouse. */
final class SteppingTest extends WindowTest {

    private static final String PROGRAM = """
            class Node:
                def __init__(self, value):
                    self.value = value


            def fill(count):
                kept = None
                for i in range(count):
                    node = Node(i)
                    if i % 3 == 0:
                        kept = node
                return kept


            print("begin")
            fill(60)
            print("end")
            """;

    @Test
    void rightGoesOneStepForwardAndLeftComesBack() {
        begin("a.py", PROGRAM);
        assertEquals(0, tick());
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        assertEquals(2, tick());
        step(KeyCode.LEFT);
        assertEquals(1, tick());
    }

    @Test
    void everyGrainComesBackToWhereItStarted() {
        begin("a.py", PROGRAM);
        goTo("40");
        for (KeyCode grain : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3}) {
            push(grain);
            step(KeyCode.RIGHT);
            assertNotEquals(40, tick(), "forward at grain " + grain);
            step(KeyCode.LEFT);
            assertEquals(40, tick(), "back at grain " + grain);
        }
    }

    @Test
    void aCollectionStepIsToldInOneSentence() {
        begin("a.py", PROGRAM);
        push(KeyCode.DIGIT3);
        step(KeyCode.RIGHT);
        assertTrue(sentence().startsWith("Minor collection 1"), sentence());
    }

    @Test
    void shiftGoesOneGrainCoarser() {
        begin("a.py", PROGRAM);
        push(KeyCode.DIGIT2);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        waitForEngine();
        Arrival arrival = explorer.model().position().arrival();
        assertEquals(1, arrival.timeline().pauses().size());
        assertEquals(Grain.STATEMENT, explorer.model().grainProperty().get());
    }

    @Test
    void endAndHomeGoToTheEndAndTheStart() {
        begin("a.py", PROGRAM);
        step(KeyCode.END);
        assertTrue(explorer.model().position().endKnownProperty().get());
        assertTrue(explorer.model().messageProperty().get().contains("ended"),
                explorer.model().messageProperty().get());
        assertEquals("begin\nend\n", output());
        step(KeyCode.HOME);
        assertEquals(0, tick());
        assertEquals("", output());
    }

    @Test
    void aPlaceIsTypedAfterG() {
        begin("a.py", PROGRAM);
        goTo("25");
        assertEquals(25, tick());
        assertEquals("25", find("#bar-place", TextField.class).getText());
        goTo("step:2");
        assertTrue(sentence().contains("inor collection 2"), sentence());
        goTo("lunch");
        assertTrue(explorer.model().messageProperty().get().contains("is not a place"));
    }

    @Test
    void f10GoesOverCallsAndF11IntoThem() {
        begin("a.py", PROGRAM);
        goTo("line:16");
        push(KeyCode.F11);
        waitForEngine();
        assertEquals("fill", explorer.model().position().arrival().snapshot().instant().function());
        push(KeyCode.SHIFT, KeyCode.F11);
        waitForEngine();
        assertEquals(17, explorer.model().position().arrival().line());
        push(KeyCode.ALT, KeyCode.F10);
        waitForEngine();
        assertEquals(16, explorer.model().position().arrival().line());
    }

    @Test
    void aRunStopsAtABreakpoint() {
        begin("a.py", PROGRAM);
        interact(() -> {
            explorer.model().speedProperty().set(Double.POSITIVE_INFINITY);
            explorer.model().toggleBreakpoint(10);
        });
        push(KeyCode.F5);
        waitForEngine();
        assertEquals(Arrival.Reason.BREAKPOINT, explorer.model().position().arrival().reason());
        assertEquals(10, explorer.model().position().arrival().line());
    }

    @Test
    void anEndlessLoopIsStopped() {
        begin("a.py", "x = [1]\nwhile True:\n    x = [x[0]]\n");
        interact(() -> explorer.model().speedProperty().set(Double.POSITIVE_INFINITY));
        push(KeyCode.SPACE);
        waitFor("the run", () -> tick() > 1000);
        assertEquals(Activity.RUNNING, explorer.model().activityProperty().get());
        push(KeyCode.SHIFT, KeyCode.F5);
        waitForEngine();
        assertEquals(Activity.STANDING, explorer.model().activityProperty().get());
        step(KeyCode.LEFT);
        assertTrue(tick() > 0);
    }

    @Test
    void theWayToAPlaceFarOffIsShownAndCanBeLeft() {
        begin("a.py", "x = [1]\nwhile True:\n    x = [x[0]]\n");
        push(KeyCode.END);
        waitFor("the way", () -> tick() > 1000);
        assertEquals(Activity.MOVING, explorer.model().activityProperty().get());
        push(KeyCode.SPACE);
        waitForEngine();
        assertEquals(Activity.STANDING, explorer.model().activityProperty().get());
    }

    @Test
    void aSlowRunTellsWhatHappens() {
        begin("a.py", PROGRAM);
        interact(() -> explorer.model().speedProperty().set(8));
        push(KeyCode.SPACE);
        waitFor("a few steps", () -> tick() >= 3 && sentence().length() > 10 && !sentence().startsWith("Nothing"));
        push(KeyCode.SPACE);
        waitForEngine();
        assertEquals(Activity.STANDING, explorer.model().activityProperty().get());
    }

    @Test
    void anEditStartsTheRunAnew() {
        begin("a.py", PROGRAM);
        step(KeyCode.END);
        long before = tick();
        interact(() -> editor().insertText(0, 0, "extra = [1, 2]\n"));
        interact(() -> explorer.scene().getRoot().requestFocus());
        step(KeyCode.RIGHT);
        assertEquals(1, tick());
        step(KeyCode.END);
        assertNotEquals(before, tick());
    }

    @Test
    void aProgramWithAnErrorDoesNotRunAndSaysWhy() {
        begin("a.py", "x = = 2\n");
        step(KeyCode.RIGHT);
        assertEquals(Activity.EMPTY, explorer.model().activityProperty().get());
        assertTrue(explorer.model().messageProperty().get().contains("a.py:1:5"),
                explorer.model().messageProperty().get());
    }

    @Test
    void aClickSelectsAnObjectEverywhere() {
        begin("a.py", PROGRAM);
        goTo("statement:40");
        Node nursery = lookup(".nursery-view").query();
        for (int x = 80; x < 300 && explorer.model().selection().selected() == 0; x += 12) {
            clickOn(offset(nursery, -nursery.getLayoutBounds().getWidth() / 2 + x, 0));
        }
        long selected = explorer.model().selection().selected();
        assertNotEquals(0, selected, "no object was hit");
        waitFor("the inspector", () -> lookup(".inspector-view").queryAll().stream().anyMatch(Node::isVisible));
        assertEquals(selected, explorer.model().position().arrival().snapshot().heap().objectAt(selected));
        Color selection = explorer.palette().color(Ink.SELECTION);
        assertTrue(Pixels.of(explorer.scene(), nursery).count(selection) > 20, "the selection is not to be seen");
    }

    @Test
    void aSelectedObjectStaysSelectedWhenItMoves() {
        begin("a.py", PROGRAM);
        goTo("step:1");
        step(KeyCode.LEFT);
        interact(() -> explorer.model().grainProperty().set(Grain.STEP));
        step(KeyCode.HOME);
        step(KeyCode.RIGHT);
        var moved = explorer.model().position().detailsProperty().get().moves().stream()
                .filter(move -> move.moved()).findFirst().orElseThrow();
        step(KeyCode.LEFT);
        interact(() -> explorer.model().selection().select(moved.from()));
        step(KeyCode.RIGHT);
        assertEquals(moved.to(), explorer.model().selection().selected());
        step(KeyCode.LEFT);
        assertEquals(moved.from(), explorer.model().selection().selected());
    }

    @Test
    void tuningRunsAnewAndKeepsTheStep() {
        begin("a.py", PROGRAM);
        goTo("50");
        push(KeyCode.CONTROL, KeyCode.T);
        TextField nursery = find("#key-PYPY_GC_NURSERY", TextField.class);
        interact(() -> nursery.setText("lots"));
        assertTrue(find("#tune-apply", Node.class).isDisabled());
        interact(() -> nursery.setText("2K"));
        clickOn("#tune-apply");
        waitForEngine();
        assertEquals("classroom PYPY_GC_NURSERY=2K", explorer.model().configurationProperty().get().toString());
        assertEquals(50, tick());
        assertEquals(2048, nurserySize());
    }

    @Test
    void aPresetRunsAnew() {
        begin("a.py", PROGRAM);
        goTo("50");
        interact(() -> explorer.model().configure(Configuration.of(Preset.PYPY_2026)));
        waitForEngine();
        assertEquals(4 << 20, nurserySize());
        assertEquals(50, tick());
    }

    @Test
    void theQuestionMarkShowsTheKeysAndEscapeHidesThem() {
        begin("a.py", PROGRAM);
        write("?");
        assertTrue(lookup(".key-cap").queryAll().size() > 30);
        push(KeyCode.ESCAPE);
        assertFalse(find(".overlay", Node.class).isVisible());
    }

    @Test
    void theThemeReachesWhatIsDrawn() {
        begin("a.py", PROGRAM);
        goTo("30");
        MemoryView memory = find(".memory-view", MemoryView.class);
        Color light = Pixels.background(Theme.LIGHT);
        Color dark = Pixels.background(Theme.DARK);
        assertTrue(Pixels.of(explorer.scene(), memory).count(light) > 10_000);
        push(KeyCode.F8);
        assertTrue(Pixels.of(explorer.scene(), memory).count(dark) > 10_000);
        assertEquals(0, Pixels.of(explorer.scene(), memory).count(light));
    }

    @Test
    void projectorModeShowsMemoryTimeAndTheSentenceOnly() {
        begin("a.py", PROGRAM);
        double before = find("#sentence", Node.class).getLayoutBounds().getHeight();
        push(KeyCode.F12);
        waitForEngine();
        assertNotNull(lookup(".memory-view").query());
        assertTrue(lookup("#editor").tryQuery().isEmpty());
        assertTrue(lookup(".inspector-view").tryQuery().isEmpty());
        assertTrue(find("#sentence", Node.class).getLayoutBounds().getHeight() > before);
        push(KeyCode.F12);
        assertTrue(lookup("#editor").tryQuery().isPresent());
    }

    @Test
    void panelsFoldAndFillTheWindow() {
        begin("a.py", PROGRAM);
        clickOn("#fold-roots");
        assertTrue(find("#panel-roots", Node.class).getLayoutBounds().getHeight() < 50);
        clickOn("#maximize-memory");
        assertTrue(find("#panel-memory", Node.class).getLayoutBounds().getWidth() > 1200);
        clickOn("#maximize-memory");
        assertTrue(lookup("#panel-roots").tryQuery().isPresent());
    }

    private void step(KeyCode key) {
        push(key);
        waitForEngine();
    }

    private void goTo(String place) {
        push(KeyCode.G);
        write(place);
        push(KeyCode.ENTER);
        waitForEngine();
    }

    private String output() {
        return explorer.model().position().outputProperty().get();
    }

    private String sentence() {
        return explorer.sentence();
    }

    private long nurserySize() {
        var nursery = explorer.model().position().arrival().snapshot().heap().nursery();
        return nursery.end() - nursery.start();
    }
}
