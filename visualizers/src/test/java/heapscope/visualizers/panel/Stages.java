package heapscope.visualizers.panel;

import heapscope.visualizers.theme.Theme;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Shows a view alone in a window, and reads what can be seen in it. */
public final class Stages {

    private Stages() {}

    /** Shows a view in a window of a size, at the corner of the screen, in the light theme. */
    public static Scene show(Stage stage, Node view, double width, double height) {
        Scene scene = new Scene(new StackPane(view), width, height);
        scene.getStylesheets().add(Theme.LIGHT.styleSheet());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    /** All text that is visible below a node, in the order of the nodes. */
    public static List<String> texts(Parent parent) {
        WaitForAsyncUtils.waitForFxEvents();
        return texts((Node) parent).filter(text -> !text.isEmpty()).toList();
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<String> own = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText() == null ? "" : labeled.getText());
            case TextInputControl input -> Stream.of(input.getText());
            default -> Stream.empty();
        };
        Stream<String> graphics = node instanceof Labeled labeled && labeled.getGraphic() != null
                ? texts(labeled.getGraphic()) : Stream.empty();
        Collection<Node> children = node instanceof Parent parent && !(node instanceof Labeled)
                ? List.copyOf(parent.getChildrenUnmodifiable()) : List.of();
        return Stream.concat(own, Stream.concat(graphics, children.stream().flatMap(Stages::texts)));
    }

    /** How many pixels of a rectangle of the scene have a color. */
    public static long pixels(Scene scene, Color color, int left, int top, int right, int bottom) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.snapshot(null));
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += near(image.getPixelReader().getColor(x, y), color) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean near(Color one, Color other) {
        double distance = Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
        return distance < 0.02;
    }
}
