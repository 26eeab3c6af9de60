package heapscope.app.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.snapshot.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps an unsaved edit in the configuration folder for as long as it is unsaved, one file for each running program, so
 * that the next start finds what a crash left behind.
 */
public final class CrashGuard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("unsaved-(\\d+)\\.json");

    private final Path folder;
    private final Path mine;
    private final LongPredicate isAlive;

    /** A guard for the program that is running. */
    public CrashGuard(Path folder) {
        this(folder, ProcessHandle.current().pid(), pid -> ProcessHandle.of(pid).isPresent());
    }

    /** A guard for a process, given a way to tell whether another still lives. */
    CrashGuard(Path folder, long pid, LongPredicate isAlive) {
        this.folder = folder;
        this.mine = folder.resolve("unsaved-" + pid + ".json");
        this.isAlive = isAlive;
    }

    /**
     * Keeps an edit.
     *
     * @throws IOException if the folder cannot be written to
     */
    public void keep(UnsavedEdit edit) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(mine, JSON.writeValueAsString(edit));
    }

    /** Forgets the edit: it was saved or given up. */
    public void forget() {
        try {
            Files.deleteIfExists(mine);
        } catch (IOException stays) {
            // The file then offers an edit that is no longer wanted, which does no harm.
        }
    }

    /** Takes what a program that is no longer running left behind; each edit is offered once. */
    public Optional<UnsavedEdit> takeLeftBehind() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "unsaved-*.json")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !file.equals(mine) && !isAlive.test(Long.parseLong(name.group(1)))) {
                    return Optional.ofNullable(take(file));
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static UnsavedEdit take(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), UnsavedEdit.class);
        } catch (IOException damaged) {
            return null;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
