package heapscope.visualizers.theme;

import java.util.function.Function;
import javafx.scene.paint.Color;

/** The colors of all meanings, immutable. */
public final class Palette {

    private final Color[] colors = new Color[Ink.values().length];

    /** A palette that asks for each color once. */
    public Palette(Function<Ink, Color> source) {
        for (Ink ink : Ink.values()) {
            colors[ink.ordinal()] = source.apply(ink);
        }
    }

    /** The color of a meaning. */
    public Color color(Ink ink) {
        return colors[ink.ordinal()];
    }

    /** A color mixed with the background: 1 is the color itself, 0 the background. It is one that pixels can have. */
    public Color tint(Ink ink, double strength) {
        int argb = argb(color(Ink.BACKGROUND).interpolate(color(ink), strength));
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /** The color as a premultiplied ARGB number for pictures made of pixels; it must be opaque. */
    public int argb(Ink ink) {
        return argb(color(ink));
    }

    /** An opaque color as an ARGB number. */
    public static int argb(Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** Whether the background is dark. */
    public boolean isDark() {
        return color(Ink.BACKGROUND).getBrightness() < 0.5;
    }
}
