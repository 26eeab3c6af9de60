package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.app.picture.ViewName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Exporting what is seen, and opening it again. */
final class FilesTest extends WindowTest {

    private static final String PROGRAM = """
            class Node:
                pass


            kept = []
            for i in range(80):
                node = Node()
                if i % 8 == 0:
                    kept.append(node)
            """;

    @Test
    void aSessionOpensAtTheSameInstant() {
        begin("a.py", PROGRAM);
        interact(() -> {
            explorer.model().toggleBreakpoint(8);
            explorer.model().goTo("step:3");
        });
        waitForEngine();
        long tick = tick();
        Path file = folder.resolve("kept.heapscope.json");
        export(file);
        begin("other.py", "x = 1\n");
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        waitForEngine();
        assertEquals(tick, tick());
        assertEquals(PROGRAM, editor().getText());
        assertEquals("classroom", explorer.model().configurationProperty().get().toString());
        assertEquals(Set.of(8), explorer.model().breakpointsProperty().get());
        assertTrue(explorer.preferences().recent().contains(file.toString()));
    }

    @Test
    void aFileThatIsNoSessionIsRefusedInWords() throws IOException {
        begin("a.py", PROGRAM);
        answers.file = Files.writeString(folder.resolve("no.heapscope.json"), "{\"format\": \"recipe\"}");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        waitForEngine();
        String message = explorer.model().messageProperty().get();
        assertTrue(message.contains("is not a session of Heapscope"), message);
        assertEquals(PROGRAM, editor().getText());
    }

    @Test
    void everyKindOfFileIsWrittenByItsEnding() throws IOException {
        begin("a.py", PROGRAM);
        interact(() -> explorer.model().goTo("step:3"));
        waitForEngine();
        for (String ending : new String[] {".snapshot.json", ".timeline.json", ".trace.json"}) {
            Path file = folder.resolve("a" + ending);
            export(file);
            assertTrue(new ObjectMapper().readTree(file.toFile()).size() > 0, ending);
        }
        export(folder.resolve("a.csv"));
        assertEquals(4, Files.readAllLines(folder.resolve("a.csv")).size());
        export(folder.resolve("a.svg"));
        assertTrue(Files.readString(folder.resolve("a.svg")).contains(">Roots and frames<"));
        export(folder.resolve("a.png"));
        assertEquals(1280, ImageIO.read(folder.resolve("a.png").toFile()).getWidth());
    }

    @Test
    void aPictureOfEachViewCanBeWritten() throws IOException {
        begin("a.py", PROGRAM);
        interact(() -> explorer.model().goTo("step:3"));
        waitForEngine();
        for (ViewName view : ViewName.values()) {
            for (String ending : new String[] {".png", ".svg"}) {
                Path file = folder.resolve(view.label() + ending);
                interact(() -> explorer.exportPicture(file, view));
                waitFor(file.toString(), () -> Files.exists(file));
                assertTrue(Files.size(file) > 100, file.toString());
            }
        }
    }

    @Test
    void whatCannotBeWrittenIsToldInWords() {
        begin("a.py", PROGRAM);
        answers.file = folder.resolve("a.pdf");
        push(KeyCode.CONTROL, KeyCode.E);
        assertTrue(explorer.model().messageProperty().get().contains("says no known format"));
        export(folder.resolve("attic").resolve("a.csv"), "Nothing was written");
        assertTrue(Files.notExists(folder.resolve("attic")));
    }

    @Test
    void aWorkloadIsOpenedAndComesBackUnderRecent() throws IOException {
        answers.file = Files.writeString(folder.resolve("mine.py"), "print('mine')\n");
        push(KeyCode.CONTROL, KeyCode.O);
        waitForEngine();
        assertEquals("print('mine')\n", editor().getText());
        begin("a.py", PROGRAM);
        interact(() -> explorer.files().open(Path.of(explorer.preferences().recent().getFirst())));
        waitForEngine();
        assertEquals("mine.py", explorer.model().document().name());
    }

    private void export(Path file) {
        export(file, "Wrote " + file);
    }

    private void export(Path file, String message) {
        answers.file = file;
        push(KeyCode.CONTROL, KeyCode.E);
        waitFor(message, () -> explorer.model().messageProperty().get().startsWith(message));
    }
}
