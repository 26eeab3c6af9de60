package heapscope.app;

import heapscope.app.window.ExplorerApplication;
import javafx.application.Application;

/** The entry point of the program: a plain class, so that the class path alone starts it. */
public final class Launcher {

    private Launcher() {}

    /** Opens the explorer. */
    public static void main(String[] arguments) {
        Application.launch(ExplorerApplication.class, arguments);
    }
}
