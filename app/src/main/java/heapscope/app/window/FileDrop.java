package heapscope.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dropped on the window, wherever in it. */
final class FileDrop {

    private FileDrop() {}

    /** From now on a file dropped on a scene is handed over. */
    static void install(Scene scene, Consumer<Path> open) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (isOneFile(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (isOneFile(event)) {
                open.accept(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isOneFile(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files != null && files.size() == 1;
    }
}
