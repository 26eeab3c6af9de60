package heapscope.visualizers.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class SvgSurfaceTest {

    private final SvgSurface surface = new SvgSurface(200, 100, "a <title> & more");

    @Test
    void textOfAProgramCannotBreakTheDocument() throws Exception {
        surface.text("'<&>\"' \u0001 \ud800 \u2192", 10, 20.126, TextStyle.of(12).inBold().atEnd(), Color.RED);
        Document document = parse(surface.document());
        Element text = (Element) document.getElementsByTagName("text").item(0);
        assertEquals("'<&>\"' \ufffd \ufffd \u2192", text.getTextContent());
        assertEquals("20.13", text.getAttribute("y"));
        assertEquals("end", text.getAttribute("text-anchor"));
        assertEquals("a <title> & more", document.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void outlinesLieInsideTheirRectangle() throws Exception {
        surface.strokeRect(10, 20, 30, 40, Pen.of(Color.BLACK, 2).dashed());
        Element rect = (Element) parse(surface.document()).getElementsByTagName("rect").item(0);
        assertEquals("11", rect.getAttribute("x"));
        assertEquals("28", rect.getAttribute("width"));
        assertEquals("4 3", rect.getAttribute("stroke-dasharray"));
    }

    @Test
    void clipsAreGroupsAndAreClosed() throws Exception {
        surface.pushClip(0, 0, 10, 10);
        surface.pushClip(1, 1, 5, 5);
        surface.popClip();
        surface.fillRect(0, 0, 20, 20, Color.color(1, 0, 0, 0.5));
        Document document = parse(surface.document());
        assertEquals(2, document.getElementsByTagName("g").getLength());
        Element filled = (Element) document.getElementsByTagName("rect").item(2);
        assertEquals("clip1", ((Element) document.getElementsByTagName("clipPath").item(0)).getAttribute("id"));
        assertEquals("0.5", filled.getAttribute("fill-opacity"));
    }

    @Test
    void pixelsAreEmbeddedAsTheyAre() throws Exception {
        int[] pixels = {0xff102030, 0xffa0b0c0, 0, 0x80402010, 0xff000000, 0xffffffff};
        surface.image(pixels, 3, 2, 5, 5, 3, 2);
        Element image = (Element) parse(surface.document()).getElementsByTagName("image").item(0);
        String data = image.getAttribute("href").replace("data:image/png;base64,", "");
        var read = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
        int[] shown = read.getRGB(0, 0, 3, 2, null, 0, 3);
        assertArrayEquals(new int[] {0xff102030, 0xffa0b0c0, 0, 0x807f3f1f, 0xff000000, 0xffffffff}, shown);
    }

    @Test
    void theCheckItselfNoticesABrokenDocument() {
        assertThrows(SAXParseException.class, () -> parse(surface.document().replace("</svg>", "")));
    }

    @Test
    void arrowsEndInAFilledHead() throws Exception {
        surface.arrow(0, 0, 100, 0, 0, Pen.of(Color.BLACK));
        Document document = parse(surface.document());
        String head = ((Element) document.getElementsByTagName("polygon").item(0)).getAttribute("points");
        assertTrue(head.startsWith("100,0 "), head);
        assertEquals(1, document.getElementsByTagName("path").getLength());
    }

    private static Document parse(String document) throws Exception {
        InputSource source = new InputSource(new StringReader(document));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
    }
}
