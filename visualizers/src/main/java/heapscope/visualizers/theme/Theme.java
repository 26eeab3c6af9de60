package heapscope.visualizers.theme;

import java.util.Locale;
import javafx.scene.Scene;

/** The looks of the program. A scene has one of them: add its style sheet. */
public enum Theme {
    LIGHT, DARK;

    private Palette palette;

    /** The address of the style sheet, for {@link Scene#getStylesheets}. */
    public String styleSheet() {
        return Theme.class.getResource("/heapscope/visualizers/" + label() + ".css").toExternalForm();
    }

    /** The name in commands and files: {@code light}, {@code dark}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colors of the style sheet, for pictures that are made without a window. Only on the JavaFX thread. */
    public Palette palette() {
        if (palette == null) {
            PaletteReader reader = new PaletteReader();
            Scene scene = new Scene(reader);
            scene.getStylesheets().add(styleSheet());
            reader.applyCss();
            palette = new Palette(reader.inks()::color);
        }
        return palette;
    }
}
