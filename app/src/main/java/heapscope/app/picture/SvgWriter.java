package heapscope.app.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** Writes the elements of an SVG document. */
final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int names;

    /** A document of a size with a title for people and readers of screens. */
    SvgWriter(double width, double height, String title) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("role", "img");
        out.append(">\n<title>").append(escaped(title)).append("</title>\n");
    }

    /** The whole document. */
    String document() {
        return out + "</svg>\n";
    }

    /** Starts an element without contents; attributes follow, then {@link #end}. */
    SvgWriter start(String element) {
        out.append('<').append(element);
        return this;
    }

    SvgWriter attribute(String name, double value) {
        return attribute(name, number(value));
    }

    SvgWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /** Ends an element without contents. */
    void end() {
        out.append("/>\n");
    }

    /** Ends an element that has text. */
    void end(String element, String text) {
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
    }

    /** Ends the beginning of an element whose contents follow until {@link #close}. */
    void open(String element) {
        open.push(element);
        out.append(">\n");
    }

    /** Ends the element that was opened last. */
    void close() {
        out.append("</").append(open.pop()).append(">\n");
    }

    /** Puts a finished document into a place of this one. */
    void nest(String document, double x, double y) {
        String inner = document.substring(document.indexOf("<svg"));
        out.append("<svg");
        attribute("x", x);
        attribute("y", y);
        // Names inside the other document must not meet those of this one.
        String prefix = "n" + ++names + "-";
        out.append(inner.substring("<svg".length())
                .replace("id=\"", "id=\"" + prefix).replace("url(#", "url(#" + prefix));
    }

    /** From here to {@link #close} nothing outside the rectangle is seen. */
    void openClip(double x, double y, double width, double height) {
        String name = "c" + ++names;
        start("clipPath").attribute("id", name).open("clipPath");
        start("rect").attribute("x", x).attribute("y", y).attribute("width", Math.max(0, width))
                .attribute("height", Math.max(0, height)).end();
        close();
        start("g").attribute("clip-path", "url(#" + name + ")").open("g");
    }

    /** A paint as the value of an attribute; gradients are defined here, so call this between elements. */
    String define(Paint paint) {
        if (paint instanceof Color color) {
            return hex(color);
        }
        if (!(paint instanceof LinearGradient gradient)) {
            return "none";
        }
        String name = "p" + ++names;
        start("linearGradient").attribute("id", name).attribute("x1", gradient.getStartX())
                .attribute("y1", gradient.getStartY()).attribute("x2", gradient.getEndX())
                .attribute("y2", gradient.getEndY())
                .attribute("gradientUnits", gradient.isProportional() ? "objectBoundingBox" : "userSpaceOnUse")
                .attribute("spreadMethod", gradient.getCycleMethod() == CycleMethod.NO_CYCLE ? "pad"
                        : gradient.getCycleMethod() == CycleMethod.REPEAT ? "repeat" : "reflect")
                .open("linearGradient");
        for (Stop stop : gradient.getStops()) {
            start("stop").attribute("offset", stop.getOffset()).attribute("stop-color", hex(stop.getColor()))
                    .attribute("stop-opacity", stop.getColor().getOpacity()).end();
        }
        close();
        return "url(#" + name + ")";
    }

    /** The attributes of a paint that {@link #define} has named. */
    SvgWriter paint(String attribute, String value, Paint paint) {
        attribute(attribute, value);
        if (paint instanceof Color color && color.getOpacity() < 1) {
            attribute(attribute + "-opacity", color.getOpacity());
        }
        return this;
    }

    SvgWriter dashes(List<Double> lengths) {
        if (!lengths.isEmpty()) {
            attribute("stroke-dasharray", String.join(" ", lengths.stream().map(SvgWriter::number).toList()));
        }
        return this;
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }

    /** A number with at most three decimals. */
    static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(Character.isISOControl(c) && c != '\t' || Character.getType(c)
                        == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return safe.toString();
    }
}
