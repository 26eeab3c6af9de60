package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.app.log.LogImportPane;
import heapscope.app.picture.ViewName;
import heapscope.visualizers.timeline.TimelineModel;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import heapscope.visualizers.timeline.TimelineView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of the real PyPy beside the run. */
final class ImportLogTest extends WindowTest {

    private static final String PROGRAM = """
            kept = []
            for i in range(300):
                kept.append([i])
            """;

    private Path log;

    @BeforeEach
    void copyLog() throws IOException {
        log = folder.resolve("gc_growdrop.log");
        try (InputStream bytes = LogImportPane.class.getResourceAsStream("gc_growdrop.log")) {
            Files.copy(bytes, log);
        }
        begin("a.py", PROGRAM);
        interact(() -> explorer.model().goTo("end"));
        waitForEngine();
    }

    @Test
    void aLogIsLaidOverTheRunAndTakenAwayAgain() {
        importLog(log);
        assertTrue(find("#log-preview", Label.class).getText().startsWith("Then the log lasts "));
        clickOn("#log-show");
        waitForLog();
        assertTrue(timeline().isShown(Origin.SIMULATED) && timeline().isShown(Origin.MEASURED));
        assertEquals("gc_growdrop.log", timeline().measured().name());
        assertEquals("a.py", timeline().run().name());
        clickOn("#timeline-remove-log");
        assertFalse(timeline().hasMeasured());
        assertTrue(timeline().isShown(Origin.SIMULATED));
    }

    @Test
    void aLogCanBeShownAlone() {
        importLog(log);
        clickOn("#log-alone");
        clickOn("#log-show");
        waitForLog();
        assertFalse(timeline().isShown(Origin.SIMULATED));
        assertEquals(timeline().measured().data().endTime().value(), timeline().bounds().to());
    }

    @Test
    void theFrequencyIsAskedForAndRemembered() throws Exception {
        importLog(log);
        clickOn("#log-frequency").push(KeyCode.CONTROL, KeyCode.A).write("fast");
        assertTrue(lookup("#log-show").query().isDisabled());
        assertTrue(find("#log-preview", Label.class).getText().contains("is no frequency"));
        push(KeyCode.CONTROL, KeyCode.A).write("1 GHz");
        push(KeyCode.ENTER);
        waitForLog();
        interact(() -> explorer.remember(null));
        assertEquals(1e9, explorer.preferences().logFrequency());
        importLog(log);
        assertEquals("1000 MHz", find("#log-frequency", TextField.class).getText());
    }

    @Test
    void theMarkerStaysWithTheRunWhileOneSteps() {
        importLog(log);
        clickOn("#log-show");
        waitForLog();
        long before = timeline().nowProperty().get();
        interact(() -> explorer.scene().getRoot().requestFocus());
        push(KeyCode.LEFT);
        waitForEngine();
        assertTrue(timeline().nowProperty().get() <= before);
        assertTrue(timeline().hasMeasured(), "the log is still there");
        push(KeyCode.HOME);
        waitForEngine();
        assertEquals(0, timeline().nowProperty().get());
        assertEquals(0, tick());
    }

    @Test
    void ofADamagedLogTheLineIsToldAndTheRestIsShown() throws IOException {
        List<String> lines = Files.readAllLines(log);
        Path cut = Files.write(folder.resolve("cut.log"), lines.subList(0, 298));
        importLog(cut);
        String fault = find(".log-fault", Label.class).getText();
        assertTrue(fault.startsWith("Line 298: the log ends in"), fault);
        clickOn("#log-show");
        waitForLog();
        assertTrue(timeline().measured().minors().size() > 5);
        assertTrue(explorer.model().messageProperty().get().contains("line 298"));
    }

    @Test
    void aForeignFileIsRefusedInWords() throws IOException {
        Path foreign = Files.writeString(folder.resolve("web.log"), "GET /index.html 200\nGET /a.png 404\n");
        importLog(foreign);
        String sentence = find("#log-refused", Label.class).getText();
        assertTrue(sentence.contains("web.log has no section") && sentence.contains("lines 1 to 2"), sentence);
        push(KeyCode.ESCAPE);
        assertFalse(find(".overlay", StackPane.class).isVisible());
        assertFalse(timeline().hasMeasured());
        importLog(folder.resolve("attic.log"));
        assertTrue(find("#log-refused", Label.class).getText().contains("there is no file"));
    }

    @Test
    void exportsHoldBoth() throws IOException {
        importLog(log);
        clickOn("#log-show");
        waitForLog();
        JsonNode timelines = new ObjectMapper().readTree(export("both.timeline.json").toFile());
        assertEquals("a.py", timelines.get("program").asText());
        assertEquals("gc_growdrop.log", timelines.get("compared").get(0).get("program").asText());
        assertTrue(Files.readAllLines(export("both.csv")).getFirst().startsWith("timeline,kind"));
        JsonNode trace = new ObjectMapper().readTree(export("both.trace.json").toFile());
        assertTrue(trace.toString().contains("\"pid\":2"));
        Path picture = folder.resolve("both.svg");
        interact(() -> explorer.exportPicture(picture, ViewName.TIMELINE));
        waitFor("the picture", () -> Files.exists(picture));
        assertTrue(Files.readString(picture).contains("log: gc_growdrop.log"));
        clickOn("#timeline-shows-simulated");
        JsonNode alone = new ObjectMapper().readTree(export("alone.timeline.json").toFile());
        assertEquals("gc_growdrop.log", alone.get("program").asText());
        assertTrue(alone.path("compared").isMissingNode());
    }

    @Test
    void theTimelineComesUpWhenItWasHidden() {
        interact(() -> explorer.layout().toggleShown(PanelId.TIMELINE));
        importLog(log);
        clickOn("#log-show");
        waitForLog();
        assertEquals(LayoutModel.State.SHOWN, explorer.layout().state(PanelId.TIMELINE));
    }

    private void importLog(Path file) {
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.I);
        waitFor("the card", () -> find(".overlay", StackPane.class).isVisible());
    }

    private Path export(String name) {
        Path file = folder.resolve(name);
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.E);
        waitFor(name, () -> explorer.model().messageProperty().get().startsWith("Wrote " + file));
        return file;
    }

    private void waitForLog() {
        waitFor("the log", () -> timeline().hasMeasured());
    }

    private TimelineModel timeline() {
        return lookup(".timeline-view").queryAs(TimelineView.class).model();
    }
}
