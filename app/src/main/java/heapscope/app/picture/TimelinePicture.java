package heapscope.app.picture;

import heapscope.app.file.BadInput;
import heapscope.app.file.Failures;
import heapscope.timeline.TimelineData;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.timeline.TimelineView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws a timeline that belongs to no session, without a display. */
public final class TimelinePicture {

    private TimelinePicture() {}

    /**
     * Draws a whole timeline.
     *
     * @throws BadInput if a file cannot be written
     */
    public static void draw(TimelineData timeline, List<Path> files, int width, int height, boolean dark) {
        Toolkit.startWithoutDisplay();
        try {
            for (Path file : files) {
                Toolkit.ask(() -> take(timeline, file, width, height, dark)).write(file);
            }
        } catch (IOException refused) {
            throw new BadInput("the picture was not written: " + Failures.sentence(refused));
        }
    }

    private static WindowPicture take(TimelineData timeline, Path file, int width, int height, boolean dark) {
        Palette palette = (dark ? Theme.DARK : Theme.LIGHT).palette();
        TimelineView view = new TimelineView();
        try {
            view.show(timeline);
            view.showInstant(timeline.end(), timeline.endTime());
            return WindowPicture.of(view.picture(), file, palette, width, height);
        } finally {
            view.dispose();
        }
    }
}
