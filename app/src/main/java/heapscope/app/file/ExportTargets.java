package heapscope.app.file;

import heapscope.session.ExportKind;
import heapscope.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files that are to be written, looked at before the workload runs so that a mistake costs no time.
 *
 * @param data what the session writes itself
 * @param pictures what is drawn
 */
public record ExportTargets(List<Path> data, List<Path> pictures) {

    /**
     * Sorts files by their endings.
     *
     * @throws BadInput if an ending is unknown, a file is named twice or a folder cannot be written to
     */
    public static ExportTargets of(List<Path> files) {
        List<Path> data = new ArrayList<>();
        List<Path> pictures = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        for (Path file : files) {
            checkFolder(file);
            if (!named.add(file.toAbsolutePath().normalize())) {
                throw new BadInput(file + " is named twice; give each export a name of its own");
            }
            if (isPicture(file)) {
                pictures.add(file);
            } else if (Session.canExport(file)) {
                data.add(file);
            } else {
                throw new BadInput("the ending of " + file + " says no known format: use " + endings());
            }
        }
        return new ExportTargets(List.copyOf(data), List.copyOf(pictures));
    }

    /** Whether a file is a picture by its ending. */
    public static boolean isPicture(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".svg");
    }

    /** All endings, for messages. */
    public static String endings() {
        StringBuilder endings = new StringBuilder();
        for (ExportKind kind : ExportKind.values()) {
            endings.append(kind.ending()).append(", ");
        }
        return endings + ".png or .svg";
    }

    /**
     * Looks whether a file could be written.
     *
     * @throws BadInput if it is a folder or its folder is missing or cannot be written to
     */
    public static void checkFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder; name a file to export to");
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput("there is no folder " + folder + " to write " + file.getFileName() + " to");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInput("the folder " + folder + " may not be written to; choose another for "
                    + file.getFileName());
        }
    }
}
