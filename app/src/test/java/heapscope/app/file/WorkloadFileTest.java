package heapscope.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be opened is text; everything else is refused in words. */
final class WorkloadFileTest {

    @TempDir
    private Path folder;

    @Test
    void lineEndsAreOfOneKindAndTheByteOrderMarkIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "\uFEFFx = 1\r\ny = 2\rz = 3\n");
        assertEquals("x = 1\ny = 2\nz = 3\n", WorkloadFile.read(file));
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("nowhere.py"), "there is no file");
    }

    @Test
    void aFolderIsNoProgram() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        assertRefused(Files.write(folder.resolve("b.py"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
                "no text in UTF-8");
        assertRefused(Files.write(folder.resolve("c.py"), new byte[] {'x', 0, 'y'}), "binary file");
    }

    @Test
    void aVeryLargeFileIsRefused() throws IOException {
        assertRefused(Files.write(folder.resolve("d.py"), new byte[(int) WorkloadFile.LARGEST + 1]),
                "larger than 4 MiB");
    }

    private static void assertRefused(Path file, String words) {
        IOException refusal = assertThrows(IOException.class, () -> WorkloadFile.read(file));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
    }
}
