package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.samples.Samples;
import heapscope.session.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Operation scripts in the window: written, checked while typing, stepped and run like programs. */
final class OperationScriptTest extends WindowTest {

    private static final String SCRIPT = """
            {
              "parameters": {"nursery_size": 512},
              "operations": [
                {"op": "new", "t": "S_1_0", "L": "a"},
                {"op": "new", "t": "S_1_0", "L": "b",
                 "root": null},
                {"op": "set", "o": "a", "f": 0, "v": "b"},
                {"op": "minor", "expect": {"nursery_surviving_size": 32}}
              ]
            }
            """;

    @Test
    void anErrorIsToldWithLineAndFieldAndGoesWhenItIsMended() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.heapops.json"), SCRIPT.replace("\"o\": \"a\"", "\"o\": \"c\""));
        openByKey(file);
        Label line = find("#problem-line", Label.class);
        waitFor("the error", line::isVisible);
        assertTrue(line.getText().startsWith("Line 7: ") && line.getText().contains("\"c\""), line.getText());
        assertTrue(hasStyle("problem"));
        assertEquals(Activity.EMPTY, explorer.model().activityProperty().get());
        clickOn("#editor");
        int at = editor().getText().indexOf("\"c\"");
        interact(() -> editor().moveTo(at + 1));
        push(KeyCode.DELETE);
        write("a");
        waitFor("the end of the error", () -> !line.isVisible());
        assertTrue(explorer.model().document().isDirty());
        push(KeyCode.F5);
        interact(() -> explorer.model().speedProperty().set(Double.POSITIVE_INFINITY));
        waitForEngine();
        assertTrue(explorer.model().position().endKnownProperty().get(), explorer.model().messageProperty().get());
        assertEquals("✓ As expected: all 4 operations done.", find("#comparison", Label.class).getText());
        push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(SCRIPT, Files.readString(file));
    }

    @Test
    void theLinesOfTheOperationThatIsAboutToRunAreMarked() throws IOException {
        openByKey(Files.writeString(folder.resolve("mine.heapops.json"), SCRIPT));
        assertEquals("Operation script", find("#panel-program .panel-title", Label.class).getText());
        assertTrue(hasStyle("keyword") || waitForStyle("keyword"));
        interact(() -> explorer.scene().getRoot().requestFocus());
        push(KeyCode.DIGIT2);
        step(KeyCode.RIGHT);
        assertEquals(List.of(4), marked("current-line"));
        step(KeyCode.RIGHT);
        assertEquals(List.of(5, 6), marked("current-line"));
        step(KeyCode.RIGHT);
        assertEquals(List.of(7), marked("current-line"));
        step(KeyCode.LEFT);
        assertEquals(List.of(5, 6), marked("current-line"));
        interact(() -> explorer.model().toggleBreakpoint(8));
        step(KeyCode.F5);
        waitFor("the breakpoint", () -> explorer.model().messageProperty().get().equals("Breakpoint at line 8."));
    }

    @Test
    void whatIsNotAsExpectedIsShownAtItsOperation() throws IOException {
        openByKey(Files.writeString(folder.resolve("mine.heapops.json"), SCRIPT.replace(": 32", ": 48")));
        interact(() -> explorer.scene().getRoot().requestFocus());
        step(KeyCode.END);
        assertEquals("≠ Operation 3, line 8, does not do what it expects.", find("#comparison", Label.class).getText());
        assertEquals(List.of(8), marked("different-line"));
        List<String> cells = from(find("#comparison-table", Node.class)).lookup(".label").queryAllAs(Label.class)
                .stream().map(Label::getText).toList();
        assertTrue(cells.containsAll(Set.of("expected", "48", "32")), cells.toString());
        clickOn("#editor");
        interact(() -> editor().moveTo(0));
        write(" ");
        assertEquals(List.of(), marked("different-line"));
    }

    @Test
    void aNewOneBeginsWithATemplateThatRuns() throws IOException {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        waitForEngine();
        assertEquals("untitled.heapops.json", explorer.model().document().name());
        assertFalse(explorer.model().document().isDirty());
        assertEquals("classroom", explorer.model().configurationProperty().get().toString());
        step(KeyCode.END);
        assertEquals("✓ As expected: all 4 operations done.", find("#comparison", Label.class).getText());
        answers.file = folder.resolve("lesson");
        push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(editor().getText(), Files.readString(folder.resolve("lesson.heapops.json")));
        assertEquals("lesson.heapops.json", explorer.model().document().name());
    }

    @Test
    void theSamplesHaveScripts() {
        interact(() -> explorer.begin(Samples.scripts().getFirst()));
        waitForEngine();
        assertEquals(Workload.Kind.SCRIPT, explorer.model().document().kind());
        step(KeyCode.END);
        assertTrue(find("#comparison", Label.class).getText().startsWith("✓ As expected: all "));
    }

    @Test
    void whatAScriptSetsItselfCannotBeTuned() throws IOException {
        openByKey(Files.writeString(folder.resolve("mine.heapops.json"), SCRIPT));
        push(KeyCode.CONTROL, KeyCode.T);
        assertTrue(find("#key-PYPY_GC_NURSERY", TextField.class).isDisabled());
        assertFalse(find("#key-PYPY_GC_GROWTH", TextField.class).isDisabled());
    }

    @Test
    void anUnsavedScriptOutlivesACrash() throws Exception {
        openByKey(Files.writeString(folder.resolve("mine.heapops.json"), SCRIPT));
        clickOn("#editor");
        interact(() -> editor().moveTo(0));
        write(" ");
        Path config = folder.resolve("config");
        waitFor("the edit to be kept", () -> {
            String[] kept = config.toFile().list((where, name) -> name.startsWith("unsaved-"));
            return kept != null && kept.length == 1;
        });
        interact(explorer::close);
        try (var files = Files.list(config)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("unsaved-")).toList()) {
                Files.move(file, file.resolveSibling("unsaved-999999999999.json"));
            }
        }
        open();
        interact(() -> explorer.files().offerRecovery());
        assertEquals(" " + SCRIPT, editor().getText());
        assertEquals(Workload.Kind.SCRIPT, explorer.model().document().kind());
        assertTrue(explorer.model().document().isDirty());
    }

    private void openByKey(Path file) {
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.O);
        waitForEngine();
    }

    private void step(KeyCode key) {
        push(key);
        waitForEngine();
    }

    private boolean waitForStyle(String style) {
        waitFor("the colours", () -> hasStyle(style));
        return true;
    }
}
