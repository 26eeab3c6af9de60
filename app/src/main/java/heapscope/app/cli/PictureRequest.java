package heapscope.app.cli;

import heapscope.app.file.BadInput;
import heapscope.app.picture.Studio;
import heapscope.app.picture.ViewName;
import heapscope.session.Session;
import heapscope.timeline.Grain;
import java.nio.file.Path;
import java.util.List;

/**
 * What pictures are to show.
 *
 * @param view the whole window or one view
 * @param size in pixels
 * @param dark whether in the dark theme
 * @param grain how far back the step reaches that is explained
 */
record PictureRequest(ViewName view, PictureSize size, boolean dark, Grain grain) {

    /**
     * Whether a theme of a name is the dark one.
     *
     * @throws BadInput if there is none
     */
    static boolean isDark(String theme) {
        return switch (theme) {
            case "light" -> false;
            case "dark" -> true;
            default -> throw new BadInput("there is no theme \"" + theme + "\"; the themes are light and dark");
        };
    }

    /** Draws a session's instant. The toolkit is loaded only here. */
    void draw(Session session, List<Path> files) {
        Studio.draw(session, files, view, size.width(), size.height(), dark, grain);
    }
}
