package heapscope.app.window;

import heapscope.app.editor.WorkloadLanguages;
import heapscope.session.Configuration;
import heapscope.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the real window as a person would. */
abstract class WindowTest extends FxRobot {

    /** Answers that the test gives in the place of a person. */
    final Answers answers = new Answers();
    Path folder;
    Explorer explorer;
    Stage stage;

    @BeforeEach
    final void openWindow() throws Exception {
        folder = Files.createTempDirectory("heapscope-window");
        FxToolkit.registerPrimaryStage();
        open();
    }

    /** Opens the explorer once more over the same settings, as the next start of the program would. */
    final void open() throws TimeoutException {
        FxToolkit.setupStage(primary -> {
            stage = primary;
            explorer = new Explorer(folder.resolve("config"), Session::open, new WorkloadLanguages(), answers);
            stage.setScene(explorer.scene());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    final void closeWindow() throws Exception {
        interact(() -> {
            explorer.close();
            stage.close();
        });
        FxToolkit.cleanupStages();
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(WindowTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            file.toFile().deleteOnExit();
        }
    }

    final CodeArea editor() {
        return lookup("#editor").queryAs(CodeArea.class);
    }

    final <T extends Node> T find(String query, Class<T> type) {
        return lookup(query).queryAs(type);
    }

    /** Begins a program as if a sample had been opened. */
    final void begin(String name, String text) {
        interact(() -> explorer.files().beginWith(name, text, Configuration.preset("classroom")));
        waitForEngine();
    }

    /** Waits until everything that was asked of the engine is shown. */
    final void waitForEngine() {
        waitFor("the engine", () -> explorer.model().settledProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    final void waitFor(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what + "; the window says: "
                    + explorer.model().messageProperty().get(), late);
        }
    }

    /** Whether any of the text has a style. */
    final boolean hasStyle(String style) {
        for (StyleSpan<Collection<String>> span : editor().getStyleSpans(0, editor().getLength())) {
            if (span.getStyle().contains(style) && span.getLength() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The lines with a style. */
    final List<Integer> marked(String style) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < editor().getParagraphs().size(); i++) {
            if (editor().getParagraph(i).getParagraphStyle().contains(style)) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    final long tick() {
        return explorer.model().position().tickProperty().get();
    }

    /** Answers questions with what a test has set. */
    static final class Answers implements Dialogs {
        Path file;
        Answer onSave = Answer.DISCARD;
        boolean recovers = true;
        int askedToSave;

        @Override
        public Optional<Path> fileToOpen(FileKind kind) {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> fileToSave(FileKind kind, String suggestedName) {
            return Optional.ofNullable(file);
        }

        @Override
        public Answer saveChanges(String name) {
            askedToSave++;
            return onSave;
        }

        @Override
        public boolean recover(String name) {
            return recovers;
        }
    }
}
