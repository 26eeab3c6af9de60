package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.timeline.Grain;
import heapscope.visualizers.theme.Ink;
import java.nio.file.Files;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Writing a program: errors while typing, breakpoints, saving, and an edit that outlives the program. */
final class EditingTest extends WindowTest {

    @Test
    void whatIsTypedIsTheDocument() {
        clickOn("#editor");
        write("x = 1");
        push(KeyCode.ENTER);
        write("print(x)");
        assertEquals("x = 1\nprint(x)", explorer.model().document().text());
        assertTrue(explorer.model().document().isDirty());
    }

    @Test
    void anErrorIsUnderlinedWhileTypingAndGoesWhenItIsMended() {
        clickOn("#editor");
        write("x = = 2");
        waitFor("the underline", () -> hasStyle("problem"));
        Label line = find("#problem-line", Label.class);
        assertTrue(line.isVisible());
        assertTrue(line.getText().startsWith("Line 1: "), line.getText());
        push(KeyCode.CONTROL, KeyCode.A);
        write("x = 2");
        waitFor("the end of the underline", () -> !hasStyle("problem"));
        assertFalse(line.isVisible());
    }

    @Test
    void anErrorIsSeenInItsColor() {
        begin("a.py", "yield 1000 * 1000\n");
        waitFor("the underline", () -> hasStyle("problem"));
        Color error = explorer.palette().color(Ink.ERROR);
        assertTrue(Pixels.of(explorer.scene(), editor()).count(error) > 10, "no underline is to be seen");
    }

    @Test
    void plainKeysWriteInTheEditorAndCommandOutside() {
        clickOn("#editor");
        write("grain 3?");
        assertEquals("grain 3?", editor().getText());
        assertFalse(find(".overlay", StackPane.class).isVisible());
        interact(() -> explorer.scene().getRoot().requestFocus());
        push(KeyCode.DIGIT3);
        assertEquals(Grain.STEP, explorer.model().grainProperty().get());
        assertEquals("grain 3?", editor().getText());
    }

    @Test
    void aLineIsIndentedLikeTheOneBefore() {
        clickOn("#editor");
        write("def f():");
        push(KeyCode.ENTER);
        write("return 1");
        assertEquals("def f():\n    return 1", editor().getText());
    }

    @Test
    void undoTakesTheTypedTextBack() {
        begin("a.py", "x = 1\n");
        clickOn("#editor");
        write("y");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("x = 1\n", explorer.model().document().text());
        push(KeyCode.CONTROL, KeyCode.Y);
        assertTrue(explorer.model().document().isDirty());
    }

    @Test
    void aBreakpointIsSetByF9AndByTheGutter() {
        begin("a.py", "x = 1\ny = 2\nz = 3\n");
        interact(() -> editor().moveTo(1, 0));
        push(KeyCode.F9);
        assertEquals(Set.of(2), explorer.model().breakpointsProperty().get());
        interact(() -> editor().requestFocus());
        clickOn(from(editor()).lookup(".line-number").nth(2).queryLabeled());
        assertEquals(Set.of(2, 3), explorer.model().breakpointsProperty().get());
        push(KeyCode.F9);
        assertEquals(Set.of(3), explorer.model().breakpointsProperty().get());
    }

    @Test
    void findSelectsTheNextOccurrence() {
        begin("a.py", "node = 1\nother = 2\nnode = 3\n");
        push(KeyCode.CONTROL, KeyCode.F);
        write("node");
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        assertEquals("node", editor().getSelectedText());
        assertEquals(2, editor().getCurrentParagraph());
    }

    @Test
    void savingWritesTheFileAndRemembersIt() throws Exception {
        begin("a.py", "x = 1\n");
        clickOn("#editor");
        write("y");
        answers.file = folder.resolve("saved.py");
        push(KeyCode.CONTROL, KeyCode.S);
        assertEquals(editor().getText(), Files.readString(answers.file));
        assertFalse(explorer.model().document().isDirty());
        assertTrue(explorer.preferences().recent().contains(answers.file.toString()));
    }

    @Test
    void nothingIsDiscardedUnasked() {
        begin("a.py", "x = 1\n");
        clickOn("#editor");
        write("y");
        answers.onSave = Dialogs.Answer.CANCEL;
        push(KeyCode.CONTROL, KeyCode.N);
        assertEquals(1, answers.askedToSave);
        assertTrue(editor().getText().contains("y"));
        answers.onSave = Dialogs.Answer.DISCARD;
        push(KeyCode.CONTROL, KeyCode.N);
        assertEquals("", editor().getText());
    }

    @Test
    void anUnsavedEditOutlivesACrash() throws Exception {
        begin("a.py", "x = 1\n");
        clickOn("#editor");
        write("rescued");
        waitFor("the edit to be kept", () -> kept() == 1);
        pretendThatTheProgramCrashed();
        open();
        interact(() -> explorer.files().offerRecovery());
        assertTrue(editor().getText().contains("rescued"), editor().getText());
        assertTrue(explorer.model().document().isDirty());
    }

    private long kept() {
        String[] files = folder.resolve("config").toFile().list((where, name) -> name.startsWith("unsaved-"));
        return files == null ? 0 : files.length;
    }

    /** The edit then belongs to a process that no longer runs: the number is larger than any process has. */
    private void pretendThatTheProgramCrashed() throws Exception {
        interact(explorer::close);
        try (var files = Files.list(folder.resolve("config"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("unsaved-")).toList()) {
                Files.move(file, file.resolveSibling("unsaved-999999999999.json"));
            }
        }
    }
}
