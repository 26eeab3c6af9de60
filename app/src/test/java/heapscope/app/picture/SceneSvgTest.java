package heapscope.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.visualizers.surface.Pen;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.view.CanvasView;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What stands in a scene stands in its vector picture: boxes as boxes, text as text, drawings as drawings. */
final class SceneSvgTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void regionsKeepTheirFillAndCorners() throws Exception {
        Pane pane = new Pane();
        pane.setBackground(new Background(new BackgroundFill(Color.web("#0072b2"), new CornerRadii(4), Insets.EMPTY)));
        Element box = only(pictureOf(pane), "rect", "fill", "#0072b2");
        assertEquals("200", box.getAttribute("width"));
        assertEquals("100", box.getAttribute("height"));
        assertEquals("4", box.getAttribute("rx"));
    }

    @Test
    void bordersAreLines() throws Exception {
        Pane pane = new Pane();
        pane.setBorder(Border.stroke(Color.web("#123456")));
        assertEquals(4, all(pictureOf(pane), "line", "stroke", "#123456"));
    }

    @Test
    void textStaysTextWithItsSigns() throws Exception {
        Document picture = pictureOf(new VBox(new Label("5 < 6 & \"more\" → α")));
        NodeList texts = picture.getElementsByTagName("text");
        assertEquals(1, texts.getLength());
        assertEquals("5 < 6 & \"more\" → α", texts.item(0).getTextContent());
    }

    @Test
    void wrappedTextHasOneElementForEachLine() throws Exception {
        Label label = new Label("one two three four five six seven eight nine ten eleven twelve");
        label.setWrapText(true);
        label.setMaxWidth(120);
        NodeList texts = pictureOf(new VBox(label)).getElementsByTagName("text");
        assertTrue(texts.getLength() > 2, "lines: " + texts.getLength());
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < texts.getLength(); i++) {
            double y = Double.parseDouble(((Element) texts.item(i)).getAttribute("y"));
            assertTrue(y > before + 10, "line " + i + " at " + y);
            before = y;
        }
    }

    @Test
    void whatIsInvisibleIsLeftOut() throws Exception {
        Button hidden = new Button("hidden");
        hidden.setVisible(false);
        assertEquals(0, pictureOf(new VBox(hidden)).getElementsByTagName("text").getLength());
    }

    @Test
    void shapesKeepTheirPlace() throws Exception {
        Circle circle = new Circle(30, 40, 5, Color.RED);
        Element element = only(pictureOf(new Pane(circle)), "circle", "fill", "#ff0000");
        assertEquals("30", element.getAttribute("cx"));
        assertEquals("5", element.getAttribute("r"));
    }

    @Test
    void aViewOnACanvasDrawsItselfAsVectors() throws Exception {
        CanvasView view = new CanvasView("test-view", "Test") {
            @Override
            public void paint(Surface surface, Palette palette, double width, double height) {
                surface.line(0, 0, width, height, Pen.of(palette.color(Ink.YOUNG), 2));
            }
        };
        view.setPrefSize(80, 50);
        Document picture = pictureOf(new Pane(view));
        assertEquals(2, picture.getElementsByTagName("svg").getLength());
        assertEquals(0, picture.getElementsByTagName("image").getLength());
        assertTrue(picture.getElementsByTagName("path").getLength() >= 1);
    }

    @Test
    void pixelsAreAsManyAsAskedFor() throws Exception {
        WindowPicture picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            VBox box = new VBox(new Label("x"));
            new Scene(box, 320, 200).snapshot(null);
            return WindowPicture.of(box, Path.of("a.png"), "x", Color.WHITE);
        });
        var image = ImageIO.read(new ByteArrayInputStream(picture.contents()));
        assertEquals(320, image.getWidth());
        assertEquals(200, image.getHeight());
    }

    private static Document pictureOf(Parent node) throws Exception {
        String svg = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = new Scene(node, 200, 100);
            scene.getStylesheets().add(Theme.LIGHT.styleSheet());
            scene.snapshot(null);
            return SceneSvg.of((Node) node, "a picture");
        });
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Element only(Document picture, String element, String attribute, String value) {
        assertEquals(1, all(picture, element, attribute, value), element + " with " + attribute + " " + value);
        NodeList elements = picture.getElementsByTagName(element);
        for (int i = 0; i < elements.getLength(); i++) {
            if (((Element) elements.item(i)).getAttribute(attribute).equals(value)) {
                return (Element) elements.item(i);
            }
        }
        throw new AssertionError("unreachable");
    }

    private static int all(Document picture, String element, String attribute, String value) {
        NodeList elements = picture.getElementsByTagName(element);
        int count = 0;
        for (int i = 0; i < elements.getLength(); i++) {
            if (((Element) elements.item(i)).getAttribute(attribute).equals(value)) {
                count++;
            }
        }
        return count;
    }
}
