package heapscope.app.window;

import heapscope.app.picture.ViewName;
import heapscope.app.picture.WindowPicture;
import heapscope.visualizers.theme.Ink;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.view.Picture;
import java.nio.file.Path;
import javafx.scene.Node;

/**
 * What a picture of the window or of one view is taken from: something that draws itself at any size, or a node as it
 * stands in the window.
 *
 * @param drawing what draws itself, null if nothing does
 * @param node the node in the window
 */
public record Portrait(Picture drawing, Node node) {

    /** The panel that holds a view; null for the whole window. */
    static PanelId panelOf(ViewName view) {
        return switch (view) {
            case WINDOW -> null;
            case MEMORY, NURSERY, OLD_SPACE -> PanelId.MEMORY;
            case TIMELINE -> PanelId.TIMELINE;
            case ROOTS -> PanelId.ROOTS;
            case COLLECTOR -> PanelId.COLLECTOR;
            case INSPECTOR -> PanelId.INSPECTOR;
            case PROGRAM -> PanelId.PROGRAM;
            case OUTPUT -> PanelId.OUTPUT;
        };
    }

    /** Takes a picture in the size that the node has in the window. */
    public WindowPicture take(Path file, String title, Palette palette) {
        return take(file, title, palette, node.getLayoutBounds().getWidth(), node.getLayoutBounds().getHeight());
    }

    /** Takes a picture, of a size if it draws itself. */
    public WindowPicture take(Path file, String title, Palette palette, double width, double height) {
        return drawing == null ? WindowPicture.of(node, file, title, palette.color(Ink.BACKGROUND))
                : WindowPicture.of(drawing, file, palette, width, height);
    }
}
