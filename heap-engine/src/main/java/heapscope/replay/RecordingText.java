package heapscope.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the text of a recording: lines of JSON, in a gzip file or plain. */
public final class RecordingText {

    /** The largest text that is read, in bytes: more than a hundred times what a recording has. */
    private static final int LARGEST = 512 << 20;
    private static final int GZIP_MAGIC = 0x1f8b;

    private RecordingText() {}

    /**
     * Reads a file.
     *
     * @throws RecordingFault with a sentence if it is missing, cannot be read or is a damaged gzip file
     */
    public static String read(Path file) {
        if (Files.isDirectory(file)) {
            throw new RecordingFault(file + " is a folder; name a recording in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        } catch (NoSuchFileException e) {
            throw new RecordingFault("there is no file " + file, e);
        } catch (AccessDeniedException e) {
            throw new RecordingFault(file + " may not be read", e);
        } catch (IOException e) {
            throw new RecordingFault(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param name what to call it in messages
     * @throws RecordingFault with a sentence if it cannot be read or is a damaged gzip file
     */
    public static String read(String name, InputStream in) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            buffered.mark(2);
            int magic = buffered.read() << 8 | buffered.read();
            buffered.reset();
            InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
            byte[] bytes = plain.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new RecordingFault(name + " is larger than 512 MiB, which no recording is");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RecordingFault(name + " is no complete gzip file: " + e.getMessage(), e);
        }
    }
}
