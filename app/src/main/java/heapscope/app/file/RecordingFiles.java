package heapscope.app.file;

import heapscope.session.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds recordings in files and folders. */
public final class RecordingFiles {

    private RecordingFiles() {}

    /**
     * A recording.
     *
     * @param name its file name, behind the folders between it and the one that was given
     */
    public record Named(String name, Path file) {}

    /**
     * The recordings that paths name: files in the order given, those of a folder by their names.
     *
     * @throws BadInput if a path is missing, a folder has none, or a file has another ending
     */
    public static List<Named> in(List<Path> paths) {
        List<Named> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(inFolder(path));
            } else if (!Files.exists(path)) {
                throw new BadInput("there is no file or folder " + path);
            } else if (Workload.Kind.of(path.toString()) == Workload.Kind.SCRIPT) {
                throw new BadInput(path + " is an operation script, of which nothing is recorded; "
                        + "heapscope run checks what it expects");
            } else if (!isRecording(path)) {
                throw new BadInput(path + " is no recording: its name has to end in .jsonl.gz or .jsonl");
            } else {
                found.add(new Named(path.getFileName().toString(), path));
            }
        }
        return found;
    }

    private static List<Named> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Named> found = files.filter(file -> isRecording(file) && Files.isRegularFile(file)).sorted()
                    .map(file -> new Named(folder.relativize(file).toString(), file)).toList();
            if (found.isEmpty()) {
                throw new BadInput("the folder " + folder + " has no recordings, which end in .jsonl.gz");
            }
            return found;
        } catch (IOException e) {
            throw new BadInput("the folder " + folder + " cannot be read: " + Failures.sentence(e));
        }
    }

    private static boolean isRecording(Path file) {
        return file.getFileName() != null
                && Workload.Kind.of(file.getFileName().toString()) == Workload.Kind.RECORDING;
    }
}
