package heapscope.app.picture;

import heapscope.visualizers.surface.Png;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.CanvasView;
import java.util.Base64;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * A part of a scene as a vector picture: regions with their fills and borders, shapes, texts as text. Views that draw
 * on
 * a canvas
 * draw themselves once more as vectors. Only on the JavaFX thread.
 */
public final class SceneSvg {

    private final SvgWriter out;
    private final SvgRegions regions;
    private final SvgShapes shapes;

    private SceneSvg(double width, double height, String title) {
        out = new SvgWriter(width, height, title);
        regions = new SvgRegions(out);
        shapes = new SvgShapes(out);
    }

    /** The document of a node that was laid out in a scene: its root for the whole window, or a part of it. */
    public static String of(Node node, String title) {
        Bounds bounds = node.getLayoutBounds();
        SceneSvg svg = new SceneSvg(bounds.getWidth(), bounds.getHeight(), title);
        svg.out.openClip(0, 0, bounds.getWidth(), bounds.getHeight());
        svg.draw(node);
        svg.out.close();
        return svg.out.document();
    }

    private void node(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Transform place = node.getLocalToParentTransform();
        out.start("g");
        if (!place.isIdentity()) {
            out.attribute("transform", matrix(place));
        }
        if (node.getOpacity() < 1) {
            out.attribute("opacity", node.getOpacity());
        }
        out.open("g");
        boolean clipped = node.getClip() instanceof Rectangle;
        if (node.getClip() instanceof Rectangle clip) {
            out.openClip(clip.getX() + clip.getLayoutX(), clip.getY() + clip.getLayoutY(), clip.getWidth(),
                    clip.getHeight());
        }
        draw(node);
        if (clipped) {
            out.close();
        }
        out.close();
    }

    private static String matrix(Transform place) {
        if (place.getMxx() == 1 && place.getMyy() == 1 && place.getMxy() == 0 && place.getMyx() == 0) {
            return "translate(" + SvgWriter.number(place.getTx()) + " " + SvgWriter.number(place.getTy()) + ")";
        }
        return "matrix(" + SvgWriter.number(place.getMxx()) + " " + SvgWriter.number(place.getMyx()) + " "
                + SvgWriter.number(place.getMxy()) + " " + SvgWriter.number(place.getMyy()) + " "
                + SvgWriter.number(place.getTx()) + " " + SvgWriter.number(place.getTy()) + ")";
    }

    private void draw(Node node) {
        switch (node) {
            case CanvasView view -> {
                regions.draw(view);
                Palette palette = view.palette();
                out.nest(view.toSvg(palette, view.getWidth(), view.getHeight()), 0, 0);
            }
            case Text text -> shapes.text(text);
            case Shape shape -> shapes.draw(shape);
            case Canvas canvas -> pixels(canvas);
            case ImageView image -> pixels(image);
            case Region region -> {
                regions.draw(region);
                children(region);
            }
            case Parent parent -> children(parent);
            default -> pixels(node);
        }
    }

    private void children(Parent parent) {
        parent.getChildrenUnmodifiable().stream()
                .sorted((a, b) -> Double.compare(b.getViewOrder(), a.getViewOrder()))
                .forEach(this::node);
    }

    /** What cannot be told in vectors, as an image. */
    private void pixels(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = node.snapshot(parameters, null);
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] argb = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        out.start("image").attribute("x", bounds.getMinX()).attribute("y", bounds.getMinY())
                .attribute("width", columns).attribute("height", rows)
                .attribute("href", "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(Png.encode(argb, columns, rows)))
                .end();
    }
}
