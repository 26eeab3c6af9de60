package heapscope.app.cli;

import heapscope.app.picture.Studio;
import heapscope.app.window.PanelId;
import heapscope.session.Session;
import java.nio.file.Path;
import java.util.List;

/**
 * What pictures are to show.
 *
 * @param view the view, null for the whole window
 * @param size in pixels
 * @param dark whether in the dark theme
 */
record PictureRequest(PanelId view, PictureSize size, boolean dark) {

    /** Draws a session's instant. The toolkit is loaded only here. */
    void draw(Session session, List<Path> files) {
        Studio.draw(session, files, view, size.width(), size.height(), dark);
    }
}
