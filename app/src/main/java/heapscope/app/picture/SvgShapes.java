package heapscope.app.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws shapes and texts. */
final class SvgShapes {

    private final SvgWriter out;

    SvgShapes(SvgWriter out) {
        this.out = out;
    }

    void draw(Shape shape) {
        String fill = shape.getFill() == null ? "none" : out.define(shape.getFill());
        String stroke = shape.getStroke() == null ? "none" : out.define(shape.getStroke());
        if (!startOutline(shape)) {
            return;
        }
        out.paint("fill", fill, shape.getFill());
        if (shape.getStroke() != null && shape.getStrokeWidth() > 0) {
            out.paint("stroke", stroke, shape.getStroke()).attribute("stroke-width", shape.getStrokeWidth())
                    .dashes(shape.getStrokeDashArray());
        }
        out.end();
    }

    private boolean startOutline(Shape shape) {
        switch (shape) {
            case Rectangle box -> {
                out.start("rect").attribute("x", box.getX()).attribute("y", box.getY())
                        .attribute("width", box.getWidth()).attribute("height", box.getHeight());
                if (box.getArcWidth() > 0) {
                    out.attribute("rx", box.getArcWidth() / 2);
                }
            }
            case Circle circle -> out.start("circle").attribute("cx", circle.getCenterX())
                    .attribute("cy", circle.getCenterY()).attribute("r", circle.getRadius());
            case Ellipse ellipse -> out.start("ellipse").attribute("cx", ellipse.getCenterX())
                    .attribute("cy", ellipse.getCenterY()).attribute("rx", ellipse.getRadiusX())
                    .attribute("ry", ellipse.getRadiusY());
            case Line line -> out.start("line").attribute("x1", line.getStartX()).attribute("y1", line.getStartY())
                    .attribute("x2", line.getEndX()).attribute("y2", line.getEndY());
            case Polygon polygon -> out.start("polygon").attribute("points", points(polygon.getPoints()));
            case Polyline polyline -> out.start("polyline").attribute("points", points(polyline.getPoints()));
            case SVGPath path -> out.start("path").attribute("d", path.getContent());
            case Path path -> out.start("path").attribute("d", data(path));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String points(List<Double> numbers) {
        return numbers.stream().map(SvgWriter::number).collect(Collectors.joining(" "));
    }

    /** The elements of a path. */
    static String data(Path path) {
        StringBuilder data = new StringBuilder();
        for (PathElement element : path.getElements()) {
            boolean absolute = element.isAbsolute();
            String step = switch (element) {
                case MoveTo to -> "M" + numbers(to.getX(), to.getY());
                case LineTo to -> "L" + numbers(to.getX(), to.getY());
                case HLineTo to -> "H" + numbers(to.getX());
                case VLineTo to -> "V" + numbers(to.getY());
                case CubicCurveTo to -> "C" + numbers(to.getControlX1(), to.getControlY1(), to.getControlX2(),
                        to.getControlY2(), to.getX(), to.getY());
                case QuadCurveTo to -> "Q" + numbers(to.getControlX(), to.getControlY(), to.getX(), to.getY());
                case ArcTo to -> "A" + numbers(to.getRadiusX(), to.getRadiusY(), to.getXAxisRotation())
                        + (to.isLargeArcFlag() ? " 1" : " 0") + (to.isSweepFlag() ? " 1 " : " 0 ")
                        + numbers(to.getX(), to.getY());
                case ClosePath close -> "Z";
                default -> "";
            };
            data.append(absolute ? step : step.toLowerCase(Locale.ROOT));
        }
        return data.toString();
    }

    private static String numbers(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ").append(SvgWriter.number(value));
        }
        return text.toString();
    }

    void text(Text text) {
        if (text.getText().isEmpty() || text.getFill() == null) {
            return;
        }
        if (text instanceof FontIcon icon) {
            // Nobody has the font of the icons: their outlines instead.
            outline(icon);
            return;
        }
        if (text.getParent() instanceof TextFlow) {
            Bounds bounds = text.getLayoutBounds();
            line(text, text.getText(), bounds.getMinX(), bounds.getMinY() + ascent(text.getFont()));
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        Rectangle2D all = text.getLayoutInfo().getLogicalBounds(false);
        for (TextLineInfo each : text.getLayoutInfo().getTextLines(false)) {
            Rectangle2D place = each.bounds();
            line(text, text.getText().substring(each.start(), each.end()).stripTrailing(),
                    bounds.getMinX() + place.getMinX() - all.getMinX(),
                    bounds.getMinY() + place.getMinY() - all.getMinY() + text.getBaselineOffset());
        }
    }

    /** How far the base line lies below the top of a line of text. */
    private static double ascent(Font font) {
        Text probe = new Text("X");
        probe.setFont(font);
        return probe.getBaselineOffset();
    }

    private void line(Text text, String part, double x, double baseLine) {
        if (part.isBlank()) {
            return;
        }
        Font font = text.getFont();
        String style = font.getStyle().toLowerCase(Locale.ROOT);
        String fill = out.define(text.getFill());
        out.start("text").attribute("x", x).attribute("y", baseLine)
                .attribute("font-family", families(font))
                .attribute("font-size", font.getSize());
        if (style.contains("bold")) {
            out.attribute("font-weight", "bold");
        }
        if (style.contains("italic") || style.contains("oblique")) {
            out.attribute("font-style", "italic");
        }
        out.attribute("xml:space", "preserve").paint("fill", fill, text.getFill()).end("text", part);
    }

    /** The family of a font and, for who does not have it, others of its kind. */
    private static String families(Font font) {
        String family = font.getFamily();
        if (family.equals("Monospaced")) {
            return "DejaVu Sans Mono, Consolas, Menlo, monospace";
        }
        return family + (family.contains("Mono") ? ", monospace" : ", DejaVu Sans, Verdana, sans-serif");
    }

    private void outline(Text text) {
        Text copy = new Text(text.getX(), text.getY(), text.getText());
        copy.setFont(text.getFont());
        copy.setTextOrigin(text.getTextOrigin());
        copy.setFill(Color.BLACK);
        if (Shape.union(copy, new Rectangle()) instanceof Path path) {
            String fill = out.define(text.getFill());
            out.start("path").attribute("d", data(path)).paint("fill", fill, text.getFill()).end();
        }
    }
}
