package heapscope.visualizers.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {

    private static final double READABLE_CONTRAST = 4.5;
    private static final double VISIBLE_CONTRAST = 3;

    @Test
    void everyMeaningHasAColorInBothThemes() {
        Palette light = palette(Theme.LIGHT);
        Palette dark = palette(Theme.DARK);
        for (Ink ink : Ink.values()) {
            assertTrue(light.color(ink).isOpaque(), ink.lookup());
            assertTrue(dark.color(ink).isOpaque(), ink.lookup());
        }
        assertEquals(Color.web("#009e73"), light.color(Ink.YOUNG));
        assertFalse(light.isDark());
        assertTrue(dark.isDark());
        assertNotEquals(light.color(Ink.YOUNG), dark.color(Ink.YOUNG));
    }

    @Test
    void textCanBeReadAndMarksCanBeSeenInBothThemes() {
        for (Theme theme : Theme.values()) {
            Palette palette = palette(theme);
            for (Ink ground : new Ink[] {Ink.BACKGROUND, Ink.PANEL}) {
                assertTrue(contrast(palette, Ink.TEXT, ground) >= READABLE_CONTRAST, theme + " " + ground);
                assertTrue(contrast(palette, Ink.TEXT_MUTED, ground) >= READABLE_CONTRAST, theme + " " + ground);
            }
            for (Ink ink : new Ink[] {
                Ink.YOUNG, Ink.OLD, Ink.LARGE, Ink.BLACK, Ink.GRAY, Ink.DEAD, Ink.FORWARDED, Ink.REMEMBERED, Ink.BUMP,
                Ink.LIMIT, Ink.SELECTION, Ink.REFERENCE, Ink.MOVED, Ink.ERROR
            }) {
                assertTrue(contrast(palette, ink, Ink.BACKGROUND) >= VISIBLE_CONTRAST, theme + " " + ink);
            }
        }
    }

    private static Palette palette(Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, theme::palette);
    }

    /** The ratio of luminances that guidelines for the web ask for. */
    private static double contrast(Palette palette, Ink one, Ink other) {
        double a = luminance(palette.color(one));
        double b = luminance(palette.color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
