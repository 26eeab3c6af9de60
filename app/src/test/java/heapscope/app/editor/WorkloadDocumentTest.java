package heapscope.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document knows whether something would be lost. */
final class WorkloadDocumentTest {

    @TempDir
    private Path folder;

    @Test
    void anEditMakesItDirtyAndTakingItBackCleansIt() {
        WorkloadDocument document = new WorkloadDocument();
        document.begin("a.py", "x = 1\n");
        assertFalse(document.isDirty());
        document.textProperty().set("x = 2\n");
        assertTrue(document.isDirty());
        document.textProperty().set("x = 1\n");
        assertFalse(document.isDirty());
    }

    @Test
    void savingGivesItAFileAndAName() throws Exception {
        WorkloadDocument document = new WorkloadDocument();
        document.begin("untitled.py", "");
        document.textProperty().set("x = 2\n");
        assertNull(document.file());
        Path file = folder.resolve("b.py");
        document.save(file);
        assertEquals("x = 2\n", Files.readString(file));
        assertEquals("b.py", document.name());
        assertFalse(document.isDirty());
    }

    @Test
    void aRecoveredEditIsStillUnsaved() {
        WorkloadDocument document = new WorkloadDocument();
        document.recover(new UnsavedEdit(folder.resolve("c.py").toString(), "c.py", "new", "old"));
        assertTrue(document.isDirty());
        assertEquals(folder.resolve("c.py"), document.file());
    }
}
