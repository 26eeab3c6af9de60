package heapscope.app.picture;

import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** Draws the fills and borders of regions. */
final class SvgRegions {

    private final SvgWriter out;

    SvgRegions(SvgWriter out) {
        this.out = out;
    }

    void draw(Region region) {
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(region, fill));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> border(region, stroke));
        }
    }

    private static boolean isSeen(Paint paint) {
        return paint != null && !(paint instanceof Color color && color.getOpacity() == 0);
    }

    private void fill(Region region, BackgroundFill fill) {
        Insets insets = fill.getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = region.getWidth() - x - insets.getRight();
        double height = region.getHeight() - y - insets.getBottom();
        if (!isSeen(fill.getFill()) || width <= 0 || height <= 0) {
            return;
        }
        String paint = out.define(fill.getFill());
        if (region.getShape() instanceof SVGPath shape) {
            out.start("path").attribute("d", shape.getContent())
                    .attribute("transform", fit(region, shape, x, y, width, height));
        } else if (fill.getRadii().isUniform()) {
            double radius = Math.min(radius(fill.getRadii(), width, height), Math.min(width, height) / 2);
            out.start("rect").attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
            if (radius > 0) {
                out.attribute("rx", radius);
            }
        } else {
            out.start("path").attribute("d", roundedPath(fill.getRadii(), x, y, width, height));
        }
        out.paint("fill", paint, fill.getFill()).end();
    }

    /** Where the shape of a region stands: stretched over the fill, or in the middle as it is. */
    private static String fit(Region region, Shape shape, double x, double y, double width, double height) {
        var bounds = shape.getLayoutBounds();
        double scaleX = region.isScaleShape() && bounds.getWidth() > 0 ? width / bounds.getWidth() : 1;
        double scaleY = region.isScaleShape() && bounds.getHeight() > 0 ? height / bounds.getHeight() : 1;
        double left = x;
        double top = y;
        if (!region.isScaleShape() && region.isCenterShape()) {
            left += (width - bounds.getWidth()) / 2;
            top += (height - bounds.getHeight()) / 2;
        }
        return "translate(" + SvgWriter.number(left) + " " + SvgWriter.number(top) + ") scale("
                + SvgWriter.number(scaleX) + " " + SvgWriter.number(scaleY) + ") translate("
                + SvgWriter.number(-bounds.getMinX()) + " " + SvgWriter.number(-bounds.getMinY()) + ")";
    }


    private static double radius(CornerRadii radii, double width, double height) {
        double radius = radii.getTopLeftHorizontalRadius();
        return radii.isTopLeftHorizontalRadiusAsPercentage() ? radius * Math.min(width, height) : radius;
    }

    private static String roundedPath(CornerRadii radii, double x, double y, double width, double height) {
        double most = Math.min(width, height) / 2;
        double a = Math.min(most, radii.getTopLeftHorizontalRadius());
        double b = Math.min(most, radii.getTopRightHorizontalRadius());
        double c = Math.min(most, radii.getBottomRightHorizontalRadius());
        double d = Math.min(most, radii.getBottomLeftHorizontalRadius());
        double right = x + width;
        double bottom = y + height;
        return "M" + point(x + a, y) + "L" + point(right - b, y) + corner(b, right, y + b)
                + "L" + point(right, bottom - c) + corner(c, right - c, bottom)
                + "L" + point(x + d, bottom) + corner(d, x, bottom - d)
                + "L" + point(x, y + a) + corner(a, x + a, y) + "Z";
    }

    private static String corner(double radius, double x, double y) {
        return radius == 0 ? "" : "A" + point(radius, radius) + " 0 0 1 " + point(x, y);
    }

    private static String point(double x, double y) {
        return SvgWriter.number(x) + " " + SvgWriter.number(y);
    }

    private void border(Region region, BorderStroke stroke) {
        Insets insets = stroke.getInsets();
        double left = insets.getLeft();
        double top = insets.getTop();
        double right = region.getWidth() - insets.getRight();
        double bottom = region.getHeight() - insets.getBottom();
        side(stroke.getTopStroke(), stroke.getTopStyle(), stroke.getWidths().getTop(), left, top, right, top, 0, 0.5);
        side(stroke.getBottomStroke(), stroke.getBottomStyle(), stroke.getWidths().getBottom(), left, bottom, right,
                bottom, 0, -0.5);
        side(stroke.getLeftStroke(), stroke.getLeftStyle(), stroke.getWidths().getLeft(), left, top, left, bottom,
                0.5, 0);
        side(stroke.getRightStroke(), stroke.getRightStyle(), stroke.getWidths().getRight(), right, top, right, bottom,
                -0.5, 0);
    }

    /** One side of a border, moved inside by half its width. */
    private void side(
            Paint paint, BorderStrokeStyle style, double width, double x1, double y1, double x2, double y2, double inX,
            double inY) {
        if (!isSeen(paint) || width <= 0 || style == BorderStrokeStyle.NONE) {
            return;
        }
        String name = out.define(paint);
        out.start("line").attribute("x1", x1 + inX * width).attribute("y1", y1 + inY * width)
                .attribute("x2", x2 + inX * width).attribute("y2", y2 + inY * width)
                .paint("stroke", name, paint).attribute("stroke-width", width);
        if (style != null) {
            out.dashes(style.getDashArray());
        }
        out.end();
    }
}
