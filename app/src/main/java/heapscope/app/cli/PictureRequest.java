package heapscope.app.cli;

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

    /** Draws a session's instant. The toolkit is loaded only here. */
    void draw(Session session, List<Path> files) {
        Studio.draw(session, files, view, size.width(), size.height(), dark, grain);
    }
}
