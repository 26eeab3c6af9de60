package heapscope.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unsaved edit outlives the program that it was made in. */
final class CrashGuardTest {

    private static final UnsavedEdit EDIT = new UnsavedEdit(null, "a.py", "x = 2\n", "x = 1\n");

    @TempDir
    private Path folder;

    @Test
    void theNextStartFindsWhatACrashLeftBehind() throws Exception {
        new CrashGuard(folder, 11, pid -> false).keep(EDIT);
        assertEquals(Optional.of(EDIT), new CrashGuard(folder, 12, pid -> false).takeLeftBehind());
    }

    @Test
    void anEditIsOfferedOnce() throws Exception {
        new CrashGuard(folder, 11, pid -> false).keep(EDIT);
        CrashGuard next = new CrashGuard(folder, 12, pid -> false);
        next.takeLeftBehind();
        assertEquals(Optional.empty(), next.takeLeftBehind());
    }

    @Test
    void theEditOfAProgramThatStillRunsIsLeftAlone() throws Exception {
        new CrashGuard(folder, 11, pid -> false).keep(EDIT);
        assertEquals(Optional.empty(), new CrashGuard(folder, 12, pid -> pid == 11).takeLeftBehind());
    }

    @Test
    void aSavedEditIsForgotten() throws Exception {
        CrashGuard guard = new CrashGuard(folder, 11, pid -> false);
        guard.keep(EDIT);
        guard.forget();
        assertEquals(Optional.empty(), new CrashGuard(folder, 12, pid -> false).takeLeftBehind());
    }

    @Test
    void aDamagedFileIsNoEdit() throws Exception {
        Files.writeString(folder.resolve("unsaved-11.json"), "{\"text\":");
        assertTrue(new CrashGuard(folder, 12, pid -> false).takeLeftBehind().isEmpty());
    }
}
