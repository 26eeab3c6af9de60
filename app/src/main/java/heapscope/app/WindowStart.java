package heapscope.app;

import heapscope.app.picture.Toolkit;
import heapscope.app.window.ExplorerApplication;
import javafx.application.Application;

/** Opens the window; apart from {@link Launcher} so that the command line never loads the toolkit. */
final class WindowStart {

    private WindowStart() {}

    static void open(String... files) {
        Toolkit.hush();
        Application.launch(ExplorerApplication.class, files);
    }
}
