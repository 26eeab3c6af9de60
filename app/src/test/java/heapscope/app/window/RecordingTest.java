package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

/** A recording in the window: its operations in the editor's place, stepped like statements, its differences shown. */
final class RecordingTest extends WindowTest {

    @Test
    void itsOperationsStandInTheEditorsPlaceAndCannotBeChanged() throws IOException {
        openByKey(recording("shrink_array"));
        assertEquals("Recording", find("#panel-program .panel-title", Label.class).getText());
        assertTrue(editor().getText().startsWith("    0  #1 = new B(30), pushed  → nursery +0\n"), editor().getText());
        String before = editor().getText();
        clickOn("#editor");
        write("x");
        push(KeyCode.DELETE);
        push(KeyCode.CONTROL, KeyCode.X);
        push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(before, editor().getText());
        assertFalse(explorer.model().document().isDirty());
        assertFalse(explorer.commands().get("save").enabled().get());
        assertTrue(find("#bar-preset", ComboBox.class).isDisabled());
    }

    @Test
    void plainKeysCommandEvenWhileItsListHasTheFocus() throws IOException {
        openByKey(recording("shrink_array"));
        clickOn("#editor");
        push(KeyCode.DIGIT2);
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        assertEquals(List.of(2), marked("current-line"));
        assertTrue(sentence().contains("operation 1 (#2 = new P(5), pushed) is about to run"), sentence());
        assertTrue(find("#where", Label.class).getText().startsWith("operation 1 "));
        step(KeyCode.LEFT);
        assertEquals(List.of(1), marked("current-line"));
        step(KeyCode.SPACE);
        assertTrue(explorer.model().position().endKnownProperty().get());
    }

    @Test
    void stepsAtAllGrainsBookmarksAndBreakpointsWorkOnIt() throws IOException {
        openByKey(recording("train-024-pinning"));
        for (KeyCode grain : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3}) {
            push(grain);
            step(KeyCode.HOME);
            step(KeyCode.RIGHT);
            long there = tick();
            step(KeyCode.RIGHT);
            assertTrue(tick() > there);
            step(KeyCode.LEFT);
            assertEquals(there, tick());
        }
        assertEquals(2, explorer.model().position().arrival().timeline().pauses().size());
        push(KeyCode.B);
        waitForEngine();
        assertEquals(1, explorer.model().position().arrival().timeline().bookmarks().size());
        step(KeyCode.HOME);
        clickOn(from(editor()).lookup(".gutter").nth(2).queryAs(Node.class));
        assertEquals(Set.of(3), explorer.model().breakpointsProperty().get());
        push(KeyCode.F5);
        waitForEngine();
        assertEquals("Breakpoint at operation 2.", explorer.model().messageProperty().get());
    }

    @Test
    void whatCameOfEachOperationStandsInTheOutput() throws IOException {
        openByKey(recording("shrink_array"));
        push(KeyCode.DIGIT2);
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        interact(() -> explorer.layout().toggleFolded(PanelId.OUTPUT));
        assertEquals(2, find("#output-text", TextArea.class).getText().lines().count());
    }

    @Test
    void itIsIdenticalAsFarAsItHasRun() throws IOException {
        openByKey(recording("shrink_array"));
        assertEquals("✓ Identical so far: 0 of 9 operations compared.", verdict());
        push(KeyCode.DIGIT2);
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        step(KeyCode.RIGHT);
        step(KeyCode.HOME);
        assertEquals("✓ Identical so far: 2 of 9 operations compared.", verdict());
        clickOn("#comparison-action");
        waitForEngine();
        assertEquals("✓ Identical: all 9 operations compared.", verdict());
        assertFalse(find("#comparison-action", Button.class).isVisible());
        assertEquals(List.of(), marked("different-line"));
    }

    @Test
    void aDifferenceIsShownWhereItHappens() throws IOException {
        openByKey(doctored("shrink_array", "[\"m\",56,0]", "[\"m\",64,0]"));
        step(KeyCode.END);
        assertEquals("≠ Operation 4 differs from the recording.", verdict());
        assertEquals(List.of(5), marked("different-line"));
        assertEquals(1, from(editor()).lookup(".difference-sign").queryAll().size());
        clickOn("#comparison-action");
        waitForEngine();
        assertEquals(List.of(6), marked("current-line"));
        GridPane table = find("#comparison-table", GridPane.class);
        assertEquals(List.of("op.", "field", "recorded", "ours", "4", "ev[0][1]", "64", "56"),
                table.getChildren().stream().map(cell -> ((Label) cell).getText()).toList());
        openByKey(recording("shrink_array"));
        assertEquals("✓ Identical so far: 0 of 9 operations compared.", verdict());
        assertEquals(List.of(), marked("different-line"));
        assertFalse(table.isVisible());
    }

    @Test
    void aDamagedRecordingIsRefusedAndEverythingStays() throws IOException {
        begin("a.py", "x = 1\n");
        Path file = folder.resolve("broken.jsonl.gz");
        Files.writeString(file, "no gzip");
        openByKey(file);
        String message = explorer.model().messageProperty().get();
        assertTrue(message.contains("broken.jsonl.gz"), message);
        assertEquals("x = 1\n", editor().getText());
        assertEquals(Workload.Kind.PROGRAM, explorer.model().document().kind());
    }

    @Test
    void goingBackToAProgramMakesTheEditorWritableAgain() throws IOException {
        Path recording = recording("shrink_array");
        openByKey(recording);
        assertTrue(explorer.preferences().recent().contains(recording.toString()));
        begin("a.py", "x = 1\n");
        assertEquals("Program", find("#panel-program .panel-title", Label.class).getText());
        clickOn("#editor");
        write("y");
        assertEquals("x = 1\ny", explorer.model().document().text());
        assertFalse(find(".comparison-bar", Node.class).isVisible());
        assertFalse(find("#bar-preset", ComboBox.class).isDisabled());
    }

    @Test
    void aSavedSessionOfARecordingOpensAtItsInstant() throws IOException {
        openByKey(recording("train-024-pinning"));
        interact(() -> explorer.model().goTo("statement:20"));
        waitForEngine();
        long tick = tick();
        String operations = editor().getText();
        Path session = folder.resolve("kept.heapscope.json");
        interact(() -> explorer.exportTo(session));
        waitFor("the session", () -> Files.exists(session));
        begin("a.py", "x = 1\n");
        interact(() -> explorer.files().open(session));
        waitForEngine();
        assertEquals(tick, tick());
        assertEquals(operations, editor().getText());
        assertEquals("train-024-pinning.jsonl.gz", explorer.model().document().name());
    }

    private void openByKey(Path file) {
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.R);
        waitForEngine();
    }

    private Path recording(String name) throws IOException {
        return doctored(name, "", "");
    }

    /** A recording in a file of its own, with something in it changed. */
    private Path doctored(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name + ".jsonl.gz");
        try (InputStream in = new GZIPInputStream(RecordingTest.class.getResourceAsStream(name + ".jsonl.gz"));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains(from), "the recording has no " + from);
            out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void step(KeyCode key) {
        push(key);
        waitForEngine();
    }

    private String verdict() {
        return find("#comparison", Label.class).getText();
    }

    private String sentence() {
        return explorer.sentence();
    }
}
