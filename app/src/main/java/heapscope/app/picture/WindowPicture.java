package heapscope.app.picture;

import heapscope.snapshot.AtomicFile;
import heapscope.visualizers.surface.Png;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.Picture;
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
        if (isVector(file)) {
            return vectors(SceneSvg.of(node, title));
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        return pixels(node.snapshot(parameters, null));
    }

    /**
     * Takes a picture of something that draws itself.
     *
     * @param file the file it is meant for: its ending says which kind of picture
     */
    public static WindowPicture of(Picture drawing, Path file, Palette palette, double width, double height) {
        return isVector(file) ? vectors(drawing.toSvg(palette, width, height))
                : pixels(drawing.toImage(palette, width, height));
    }

    private static boolean isVector(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    private static WindowPicture vectors(String document) {
        return new WindowPicture(document.getBytes(StandardCharsets.UTF_8));
    }

    private static WindowPicture pixels(WritableImage image) {
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
