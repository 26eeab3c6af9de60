package heapscope.app.window;

import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Theme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.testfx.util.WaitForAsyncUtils;

/** What is to be seen of a node in its scene. */
record Pixels(WritableImage image, int left, int top, int right, int bottom) {

    private static final double CLOSE = 0.04;

    static Pixels of(Scene scene, Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            WritableImage image = scene.snapshot(null);
            return new Pixels(image, (int) Math.max(0, bounds.getMinX()), (int) Math.max(0, bounds.getMinY()),
                    (int) Math.min(image.getWidth(), bounds.getMaxX()),
                    (int) Math.min(image.getHeight(), bounds.getMaxY()));
        });
    }

    /** The background of a theme. */
    static Color background(Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> theme.palette().color(Ink.BACKGROUND));
    }

    /** How many pixels have a colour, or one that no eye tells from it. */
    int count(Color color) {
        PixelReader reader = image.getPixelReader();
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                Color here = reader.getColor(x, y);
                if (Math.abs(here.getRed() - color.getRed()) < CLOSE
                        && Math.abs(here.getGreen() - color.getGreen()) < CLOSE
                        && Math.abs(here.getBlue() - color.getBlue()) < CLOSE) {
                    count++;
                }
            }
        }
        return count;
    }
}
