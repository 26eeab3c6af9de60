package heapscope.visualizers.surface;

import java.util.function.Consumer;
import javafx.scene.paint.Color;

/**
 * What views draw on: a window's canvas or a vector picture. Units are pixels from the top left corner, y downwards.
 * Outlines lie inside the rectangle they belong to, so that neighbors never overlap.
 */
public interface Surface {

    /** Fills a rectangle. */
    void fillRect(double x, double y, double width, double height, Color color);

    /** Draws the outline of a rectangle, inside of it. */
    void strokeRect(double x, double y, double width, double height, Pen pen);

    /** Fills a rectangle with round corners. */
    void fillRoundRect(double x, double y, double width, double height, double radius, Color color);

    /** Draws the outline of a rectangle with round corners, inside of it. */
    void strokeRoundRect(double x, double y, double width, double height, double radius, Pen pen);

    /** Fills an ellipse around a center. */
    void fillEllipse(double centerX, double centerY, double radiusX, double radiusY, Color color);

    /** Draws the outline of an ellipse around a center. */
    void strokeEllipse(double centerX, double centerY, double radiusX, double radiusY, Pen pen);

    /** Draws a line. */
    void line(double x1, double y1, double x2, double y2, Pen pen);

    /** Draws many separate lines at once: four numbers each, of which the first {@code count} numbers are used. */
    void lines(double[] ends, int count, Pen pen);

    /** Draws connected lines through the first {@code count} points. */
    void polyline(double[] xs, double[] ys, int count, Pen pen);

    /** Fills the area inside the first {@code count} points. */
    void fillPolygon(double[] xs, double[] ys, int count, Color color);

    /** Draws a cubic curve between two points with two control points. */
    void curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Pen pen);

    /** Writes one line of text; y is its base line, x its start, middle or end as the style says. */
    void text(String text, double x, double y, TextStyle style, Color color);

    /** From now on draws only inside the rectangle, and inside those pushed before. */
    void pushClip(double x, double y, double width, double height);

    /** Ends the effect of the last {@link #pushClip}. */
    void popClip();

    /** Draws something that believes its top left corner to be at the origin. */
    void translated(double x, double y, Consumer<Surface> drawing);

    /**
     * Shows pixels, row by row, each a premultiplied ARGB number, in a rectangle. The array may be used again as soon
     * as this drawing is shown.
     */
    void image(int[] pixels, int columns, int rows, double x, double y, double width, double height);

    /** Device pixels per unit, at least 1: at this resolution an {@link #image} is shown pixel by pixel. */
    double pixelScale();

    /** Covers a rectangle with a pattern; patterns of neighbors continue each other. */
    default void hatch(double x, double y, double width, double height, Hatch hatch, Pen pen) {
        double[] ends = hatch.lines(x, y, width, height);
        lines(ends, ends.length, pen);
    }

    /** Writes text that is shortened with an ellipsis to a width; nothing where not even one letter fits. */
    default void textWithin(String text, double x, double y, double width, TextStyle style, Color color) {
        String shown = TextMetrics.shorten(text, width, style);
        if (!shown.isEmpty()) {
            text(shown, x, y, style, color);
        }
    }

    /**
     * Draws an arrow with a filled head at its end.
     *
     * @param bend how far its middle is off the straight line, to the right of its direction; 0 for a straight arrow
     */
    default void arrow(double x1, double y1, double x2, double y2, double bend, Pen pen) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < 1) {
            return;
        }
        double offsetX = -(y2 - y1) / length * bend * 4 / 3;
        double offsetY = (x2 - x1) / length * bend * 4 / 3;
        double cx1 = x1 + (x2 - x1) / 3 + offsetX;
        double cy1 = y1 + (y2 - y1) / 3 + offsetY;
        double cx2 = x1 + (x2 - x1) * 2 / 3 + offsetX;
        double cy2 = y1 + (y2 - y1) * 2 / 3 + offsetY;
        double head = Math.min(5 + 2 * pen.width(), length);
        double angle = Math.atan2(y2 - cy2, x2 - cx2);
        double baseX = x2 - Math.cos(angle) * head;
        double baseY = y2 - Math.sin(angle) * head;
        curve(x1, y1, cx1, cy1, cx2, cy2, baseX, baseY, pen);
        double sideX = -Math.sin(angle) * head * 0.45;
        double sideY = Math.cos(angle) * head * 0.45;
        fillPolygon(
                new double[] {x2, baseX + sideX, baseX - sideX}, new double[] {y2, baseY + sideY, baseY - sideY}, 3,
                pen.color());
    }
}
