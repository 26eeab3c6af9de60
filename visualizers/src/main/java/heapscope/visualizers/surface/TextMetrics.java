package heapscope.visualizers.surface;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Widths of text, from widths of single letters: fast enough to ask for thousands of labels in a frame. */
public final class TextMetrics {

    private static final double REFERENCE_SIZE = 100;
    private static final int LETTERS = 0x180;
    private static final Map<TextStyle, Font> FONTS = new ConcurrentHashMap<>();
    private static final Map<TextStyle, double[]> WIDTHS = new ConcurrentHashMap<>();
    private static final char ELLIPSIS = '\u2026';

    private TextMetrics() {}

    /** The font of a style. */
    static Font font(TextStyle style) {
        return FONTS.computeIfAbsent(style, TextMetrics::makeFont);
    }

    private static Font makeFont(TextStyle style) {
        String family = style.monospaced() ? "Monospaced" : Font.getDefault().getFamily();
        return Font.font(family, style.bold() ? FontWeight.BOLD : FontWeight.NORMAL, style.size());
    }

    /** The width of a text in pixels. */
    public static double width(String text, TextStyle style) {
        double[] widths = widthsOf(style);
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += widthOf(text.charAt(i), widths);
        }
        return sum * style.size() / REFERENCE_SIZE;
    }

    /** The text as it is if it fits into a width, else its beginning with an ellipsis, else nothing. */
    public static String shorten(String text, double width, TextStyle style) {
        if (width(text, style) <= width) {
            return text;
        }
        double[] widths = widthsOf(style);
        double room = width * REFERENCE_SIZE / style.size() - widthOf(ELLIPSIS, widths);
        int length = 0;
        while (length < text.length() && (room -= widthOf(text.charAt(length), widths)) >= 0) {
            length++;
        }
        return length == 0 ? "" : text.substring(0, length) + ELLIPSIS;
    }

    private static double widthOf(char letter, double[] widths) {
        return letter < LETTERS ? widths[letter] : widths[LETTERS];
    }

    private static double[] widthsOf(TextStyle style) {
        TextStyle typeface = new TextStyle(REFERENCE_SIZE, style.bold(), style.monospaced(), TextStyle.Alignment.START);
        return WIDTHS.computeIfAbsent(typeface, TextMetrics::measure);
    }

    /** The width of each Latin letter, and behind them one that is enough for any other sign. */
    private static double[] measure(TextStyle typeface) {
        double[] widths = new double[LETTERS + 1];
        Text text = new Text();
        text.setFont(font(typeface));
        for (char c = ' '; c < LETTERS; c++) {
            text.setText("x" + c + "x");
            widths[c] = text.getLayoutBounds().getWidth();
        }
        text.setText("xx");
        double around = text.getLayoutBounds().getWidth();
        for (char c = ' '; c < LETTERS; c++) {
            widths[c] = Math.max(0, widths[c] - around);
        }
        text.setText("\u2192");
        widths[LETTERS] = text.getLayoutBounds().getWidth();
        return widths;
    }
}
