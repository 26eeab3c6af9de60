package heapscope.visualizers.surface;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** Draws a vector picture in SVG: the same picture as on a canvas. */
public final class SvgSurface implements Surface {

    private final StringBuilder out = new StringBuilder();
    private int clips;
    private int openClips;

    /**
     * An empty picture.
     *
     * @param title what it shows, for people and for readers of screens
     */
    public SvgSurface(double width, double height, String title) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", width);
        attribute("height", height);
        out.append(" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        out.append("\" role=\"img\">\n");
        out.append("<title>").append(escaped(title)).append("</title>\n");
    }

    /** The whole document with what was drawn so far. */
    public String document() {
        return out + "</g>\n".repeat(openClips) + "</svg>\n";
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Color color) {
        rect(x, y, width, height, 0);
        end(color);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, Pen pen) {
        strokeRoundRect(x, y, width, height, 0, pen);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Color color) {
        rect(x, y, width, height, radius);
        end(color);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, Pen pen) {
        double half = pen.width() / 2;
        rect(x + half, y + half, width - pen.width(), height - pen.width(), Math.max(0, radius - half));
        end(pen);
    }

    private void rect(double x, double y, double width, double height, double radius) {
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", Math.max(0, width));
        attribute("height", Math.max(0, height));
        if (radius > 0) {
            attribute("rx", radius);
        }
    }

    @Override
    public void fillEllipse(double centerX, double centerY, double radiusX, double radiusY, Color color) {
        ellipse(centerX, centerY, radiusX, radiusY);
        end(color);
    }

    @Override
    public void strokeEllipse(double centerX, double centerY, double radiusX, double radiusY, Pen pen) {
        ellipse(centerX, centerY, radiusX, radiusY);
        end(pen);
    }

    private void ellipse(double centerX, double centerY, double radiusX, double radiusY) {
        out.append("<ellipse");
        attribute("cx", centerX);
        attribute("cy", centerY);
        attribute("rx", radiusX);
        attribute("ry", radiusY);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        lines(new double[] {x1, y1, x2, y2}, 4, pen);
    }

    @Override
    public void lines(double[] ends, int count, Pen pen) {
        if (count == 0) {
            return;
        }
        out.append("<path d=\"");
        for (int i = 0; i < count; i += 4) {
            point('M', ends[i], ends[i + 1]);
            point('L', ends[i + 2], ends[i + 3]);
        }
        out.append('"');
        end(pen);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        points("polyline", xs, ys, count);
        end(pen);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int count, Color color) {
        points("polygon", xs, ys, count);
        end(color);
    }

    private void points(String element, double[] xs, double[] ys, int count) {
        out.append('<').append(element).append(" points=\"");
        for (int i = 0; i < count; i++) {
            out.append(number(xs[i])).append(',').append(number(ys[i])).append(i + 1 < count ? " " : "");
        }
        out.append('"');
    }

    @Override
    public void curve(
            double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Pen pen) {
        out.append("<path d=\"");
        point('M', x1, y1);
        point('C', cx1, cy1);
        point(' ', cx2, cy2);
        point(' ', x2, y2);
        out.append('"');
        end(pen);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        out.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", style.size());
        out.append(" font-family=\"").append(style.monospaced()
                ? "DejaVu Sans Mono, Consolas, monospace" : "DejaVu Sans, Verdana, sans-serif").append('"');
        if (style.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (style.alignment() != TextStyle.Alignment.START) {
            out.append(" text-anchor=\"").append(style.alignment().label()).append('"');
        }
        color("fill", color);
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        clips++;
        openClips++;
        out.append("<clipPath id=\"clip").append(clips).append("\">");
        rect(x, y, width, height, 0);
        out.append("/></clipPath>\n<g clip-path=\"url(#clip").append(clips).append(")\">\n");
    }

    @Override
    public void popClip() {
        openClips--;
        out.append("</g>\n");
    }

    @Override
    public void translated(double x, double y, Consumer<Surface> drawing) {
        out.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y)).append(")\">\n");
        drawing.accept(this);
        out.append("</g>\n");
    }

    @Override
    public void image(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        if (columns == 0 || rows == 0) {
            return;
        }
        byte[] png = Png.encode(unmultiplied(pixels, columns * rows), columns, rows);
        out.append("<image");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        out.append(" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(png)).append("\"/>\n");
    }

    private static int[] unmultiplied(int[] pixels, int count) {
        int[] plain = new int[count];
        for (int i = 0; i < count; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha == 255 || alpha == 0) {
                plain[i] = pixels[i];
            } else {
                int red = (pixels[i] >> 16 & 0xff) * 255 / alpha;
                int green = (pixels[i] >> 8 & 0xff) * 255 / alpha;
                int blue = (pixels[i] & 0xff) * 255 / alpha;
                plain[i] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
        return plain;
    }

    @Override
    public double pixelScale() {
        return 1;
    }

    private void end(Color color) {
        color("fill", color);
        out.append("/>\n");
    }

    private void end(Pen pen) {
        out.append(" fill=\"none\"");
        color("stroke", pen.color());
        attribute("stroke-width", pen.width());
        if (!pen.dash().isEmpty()) {
            out.append(" stroke-dasharray=\"");
            out.append(pen.dash().stream().map(SvgSurface::number).collect(Collectors.joining(" "))).append('"');
        }
        out.append("/>\n");
    }

    private void color(String name, Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        out.append(String.format(Locale.ROOT, " %s=\"#%02x%02x%02x\"", name, red, green, blue));
        if (color.getOpacity() < 1) {
            attribute(name + "-opacity", color.getOpacity());
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void point(char command, double x, double y) {
        out.append(command).append(number(x)).append(' ').append(number(y));
    }

    /** A number with at most two decimals. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    /** Text as XML wants it; signs that no document may hold are replaced. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
