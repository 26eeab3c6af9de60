package heapscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there in full or as it was before. */
final class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFailureLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, "old");
        assertThrows(IOException.class, () -> AtomicFile.write(file, beside -> {
            Files.writeString(beside, "half");
            throw new IOException("the disk is full");
        }));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theNewTextTakesThePlaceOfTheOld() throws IOException {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, "old and longer");
        AtomicFile.write(file, "new é");
        assertEquals("new é", Files.readString(file));
    }
}
