package heapscope.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes whole files: the contents are written beside and renamed, so that nobody ever finds half a file. */
public final class AtomicFile {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private AtomicFile() {}

    /** Something that writes a file at a path it is given. */
    @FunctionalInterface
    public interface Writer {
        /** Writes everything to the path. */
        void writeTo(Path path) throws IOException;
    }

    /**
     * Writes text in UTF-8.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Path target, String text) throws IOException {
        write(target, beside -> Files.writeString(beside, text, StandardCharsets.UTF_8));
    }

    /**
     * Writes a file by a writer.
     *
     * @throws IOException if the folder cannot be written to, or what the writer throws
     */
    public static void write(Path target, Writer writer) throws IOException {
        // What a link leads to is written, and the link stays.
        Path absolute = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path beside = absolute.resolveSibling(
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet()
                + ".part");
        try {
            writer.writeTo(beside);
            rename(beside, absolute);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void rename(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
