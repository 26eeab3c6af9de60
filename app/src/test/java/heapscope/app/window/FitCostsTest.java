package heapscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.app.log.LogImportPane;
import heapscope.app.page.PageView;
import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.time.Work;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Costs from a log of one's own, and the page that says how exact things are. */
final class FitCostsTest extends WindowTest {

    private static final String PROGRAM = "kept = []\nfor i in range(300):\n    kept.append([i])\n";

    @Test
    void fittedCostsBecomeTheSessionsAndCanBeTakenBack() throws IOException {
        Path log = folder.resolve("gc_growdrop.log");
        try (InputStream bytes = LogImportPane.class.getResourceAsStream("gc_growdrop.log")) {
            Files.copy(bytes, log);
        }
        begin("a.py", PROGRAM);
        Configuration before = explorer.model().configurationProperty().get();
        answers.file = log;
        openTuning();
        assertTrue(lookup("#undo-fit").tryQuery().isEmpty(), "nothing was fitted yet");
        interact(() -> lookup("#fit-costs").queryButton().fire());
        waitFor("the fit", () -> lookup("#fit-coefficients").tryQuery().isPresent());
        assertTrue(find("#fit-pauses", GridPane.class).getRowCount() > 4);
        assertTrue(find("#fit-coefficients", GridPane.class).getRowCount() > 4);
        clickOn("#fit-frequency").push(KeyCode.CONTROL, KeyCode.A).write("slow");
        assertTrue(lookup("#fit-apply").query().isDisabled());
        assertTrue(find("#fit-problem", Label.class).getText().contains("is no frequency"));
        push(KeyCode.CONTROL, KeyCode.A).write("2596.142 MHz");
        waitFor("the frequency", () -> find("#fit-frequency", TextField.class).getText().equals("2596.142 MHz"));
        clickOn("#fit-apply");
        waitFor("the fitted costs", () -> !explorer.model().configurationProperty().get().equals(before));
        waitForEngine();
        Configuration fitted = explorer.model().configurationProperty().get();
        String moved = ConfigKey.costKey(Work.MOVED_OBJECT);
        assertNotEquals(before.text(ConfigKey.named(moved)), fitted.text(ConfigKey.named(moved)));
        assertEquals(before.text(ConfigKey.named("PYPY_GC_NURSERY")), fitted.text(ConfigKey.named("PYPY_GC_NURSERY")));
        assertEquals(fitted.unitCosts().picosOf(Work.MOVED_OBJECT),
                explorer.model().position().arrival().timeline().costs().picosOf(Work.MOVED_OBJECT));
        openTuning();
        interact(() -> lookup("#undo-fit").queryButton().fire());
        waitForEngine();
        assertEquals(before, explorer.model().configurationProperty().get());
    }

    @Test
    void theFidelityPageOpensFromTheMenuAndBesideTheFigures() {
        interact(() -> explorer.commands().get("fidelity").invoke());
        assertTrue(lookup(".page-heading-1").tryQuery().isPresent());
        find(".page-view", PageView.class);
        push(KeyCode.ESCAPE);
        assertFalse(find(".overlay", StackPane.class).isVisible());
        begin("a.py", PROGRAM);
        interact(() -> find("#timeline-fidelity", Hyperlink.class).fire());
        assertTrue(lookup(".page-view").tryQuery().isPresent());
    }

    private void openTuning() {
        interact(() -> explorer.scene().getRoot().requestFocus());
        push(KeyCode.CONTROL, KeyCode.T);
        waitFor("the costs", () -> lookup("#fit-costs").tryQuery().isPresent());
    }
}
