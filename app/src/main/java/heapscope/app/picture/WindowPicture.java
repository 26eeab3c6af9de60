package heapscope.app.picture;

import heapscope.app.file.AtomicFile;
import heapscope.visualizers.surface.Png;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The picture of a window or of a part of it, as pixels or as vectors. It is taken on the JavaFX thread and can be
 * written by any.
 *
 * @param contents the contents of the file
 */
public record WindowPicture(byte[] contents) {

    /**
     * Takes a picture of a node that was laid out.
     *
     * @param file the file it is meant for: its ending says which kind of picture
     * @param background what shines through
     */
    public static WindowPicture of(Node node, Path file, String title, Color background) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return new WindowPicture(SceneSvg.of(node, title).getBytes(StandardCharsets.UTF_8));
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        WritableImage image = node.snapshot(parameters, null);
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return new WindowPicture(Png.encode(argb, columns, rows));
    }

    /**
     * Writes the picture.
     *
     * @throws IOException if the folder cannot be written to
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, beside -> Files.write(beside, contents));
    }
}
