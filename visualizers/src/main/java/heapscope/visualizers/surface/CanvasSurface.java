package heapscope.visualizers.surface;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. Colors, pens and fonts are set only when they change. */
public final class CanvasSurface implements Surface {

    private final GraphicsContext context;
    private final double pixelScale;
    private Color fill;
    private Pen pen;
    private TextStyle style;
    private int[] shownPixels;
    private PixelBuffer<IntBuffer> pixelBuffer;
    private WritableImage image;

    /** A surface on a canvas that is shown with that many device pixels per unit. */
    public CanvasSurface(GraphicsContext context, double pixelScale) {
        this.context = context;
        this.pixelScale = pixelScale;
        context.setTextBaseline(VPos.BASELINE);
        context.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Color color) {
        use(color);
        context.fillRect(x, y, width, height);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, Pen newPen) {
        use(newPen);
        double w = newPen.width();
        context.strokeRect(x + w / 2, y + w / 2, Math.max(0, width - w), Math.max(0, height - w));
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Color color) {
        use(color);
        context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, Pen newPen) {
        use(newPen);
        double w = newPen.width();
        double diameter = Math.max(0, 2 * radius - w);
        context.strokeRoundRect(
                x + w / 2, y + w / 2, Math.max(0, width - w), Math.max(0, height - w), diameter, diameter);
    }

    @Override
    public void fillEllipse(double centerX, double centerY, double radiusX, double radiusY, Color color) {
        use(color);
        context.fillOval(centerX - radiusX, centerY - radiusY, 2 * radiusX, 2 * radiusY);
    }

    @Override
    public void strokeEllipse(double centerX, double centerY, double radiusX, double radiusY, Pen newPen) {
        use(newPen);
        context.strokeOval(centerX - radiusX, centerY - radiusY, 2 * radiusX, 2 * radiusY);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen newPen) {
        use(newPen);
        context.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void lines(double[] ends, int count, Pen newPen) {
        use(newPen);
        context.beginPath();
        for (int i = 0; i < count; i += 4) {
            context.moveTo(ends[i], ends[i + 1]);
            context.lineTo(ends[i + 2], ends[i + 3]);
        }
        context.stroke();
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen newPen) {
        use(newPen);
        context.strokePolyline(xs, ys, count);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int count, Color color) {
        use(color);
        context.fillPolygon(xs, ys, count);
    }

    @Override
    public void curve(
            double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Pen newPen) {
        use(newPen);
        context.beginPath();
        context.moveTo(x1, y1);
        context.bezierCurveTo(cx1, cy1, cx2, cy2, x2, y2);
        context.stroke();
    }

    @Override
    public void text(String text, double x, double y, TextStyle newStyle, Color color) {
        use(color);
        if (!newStyle.equals(style)) {
            style = newStyle;
            context.setFont(TextMetrics.font(newStyle));
            context.setTextAlign(switch (newStyle.alignment()) {
                case START -> TextAlignment.LEFT;
                case MIDDLE -> TextAlignment.CENTER;
                case END -> TextAlignment.RIGHT;
            });
        }
        context.fillText(text, x, y);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    @Override
    public void popClip() {
        context.restore();
        fill = null;
        pen = null;
        style = null;
    }

    @Override
    public void translated(double x, double y, Consumer<Surface> drawing) {
        context.save();
        context.translate(x, y);
        drawing.accept(this);
        popClip();
    }

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        if (columns == 0 || rows == 0) {
            return;
        }
        if (shownPixels == pixels && image.getWidth() == columns && image.getHeight() == rows) {
            pixelBuffer.updateBuffer(buffer -> null);
        } else {
            shownPixels = pixels;
            pixelBuffer = new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixelBuffer);
        }
        context.setImageSmoothing(false);
        context.drawImage(image, x, y, width, height);
    }

    @Override
    public double pixelScale() {
        return pixelScale;
    }

    private void use(Color color) {
        if (color != fill) {
            fill = color;
            context.setFill(color);
        }
    }

    private void use(Pen newPen) {
        if (newPen == pen) {
            return;
        }
        pen = newPen;
        context.setStroke(newPen.color());
        context.setLineWidth(newPen.width());
        List<Double> dash = newPen.dash();
        context.setLineDashes(dash.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
