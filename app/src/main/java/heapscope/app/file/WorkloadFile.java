package heapscope.app.file;

import heapscope.replay.RecordingFault;
import heapscope.replay.RecordingText;
import heapscope.session.Workload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a workload. */
public final class WorkloadFile {

    /** The largest file that is opened, in bytes: more than any program that a person steps through. */
    static final long LARGEST = 4L << 20;

    private WorkloadFile() {}

    /**
     * Opens a workload of the kind that the file's name says.
     *
     * @throws IOException with a message for people if it is missing, too large, damaged or no text
     */
    public static Workload open(Path path) throws IOException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (Workload.Kind.of(name) != Workload.Kind.RECORDING) {
            return new Workload(name, read(path));
        }
        try {
            return new Workload(name, RecordingText.read(path));
        } catch (RecordingFault fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }

    /**
     * Reads a file, with line ends of one kind and without a mark of its byte order.
     *
     * @throws IOException with a message for people if it is missing, too large or no text
     */
    public static String read(Path path) throws IOException {
        try {
            if (Files.isDirectory(path)) {
                throw new IOException(path + " is a folder; name a Python file");
            }
            if (Files.size(path) > LARGEST) {
                throw new IOException(path + " is larger than 4 MiB; a workload is a small program");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.indexOf('\0') >= 0) {
                throw new IOException(path + " is a binary file; name a Python file in UTF-8");
            }
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.replace("\r\n", "\n").replace('\r', '\n');
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no file " + path, missing);
        } catch (CharacterCodingException binary) {
            throw new IOException(path + " is no text in UTF-8; name a Python file", binary);
        } catch (AccessDeniedException refused) {
            throw new IOException(path + " may not be read", refused);
        }
    }
}
