package heapscope.visualizers.surface;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * How a line is drawn.
 *
 * @param width in pixels
 * @param dash lengths of strokes and gaps in turn, empty for a solid line
 */
public record Pen(Color color, double width, List<Double> dash) {

    private static final List<Double> DASHES = List.of(4.0, 3.0);
    private static final List<Double> DOTS = List.of(1.0, 3.0);

    public Pen {
        dash = List.copyOf(dash);
    }

    /** A solid line of one pixel. */
    public static Pen of(Color color) {
        return new Pen(color, 1, List.of());
    }

    /** A solid line. */
    public static Pen of(Color color, double width) {
        return new Pen(color, width, List.of());
    }

    /** The same, dashed. */
    public Pen dashed() {
        return new Pen(color, width, DASHES);
    }

    /** The same, dotted. */
    public Pen dotted() {
        return new Pen(color, width, DOTS);
    }
}
