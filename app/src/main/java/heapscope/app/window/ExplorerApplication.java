package heapscope.app.window;

import heapscope.app.editor.WorkloadLanguages;
import heapscope.app.preferences.ConfigurationFolder;
import heapscope.app.preferences.WindowBounds;
import heapscope.samples.Samples;
import heapscope.session.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The explorer in a window of the screen. */
public final class ExplorerApplication extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private Stage stage;
    private Explorer explorer;

    @Override
    public void start(Stage primary) {
        stage = primary;
        explorer = new Explorer(
                ConfigurationFolder.ofUser(), Session::open, new WorkloadLanguages(), new WindowDialogs(() -> stage));
        explorer.onQuit(this::end);
        explorer.onBrowse(getHostServices()::showDocument);
        stage.setScene(explorer.scene());
        stage.titleProperty().bind(Bindings.createStringBinding(
                () -> explorer.model().document().name() + (explorer.model().document().isDirty() ? " *" : "")
                        + " — Heapscope",
                explorer.model().document().nameProperty(), explorer.model().document().dirtyProperty()));
        place(explorer.preferences().window());
        stage.setOnCloseRequest(request -> {
            request.consume();
            explorer.quit();
        });
        stage.show();
        begin(getParameters().getRaw());
    }

    /** With an edit that a crash left behind, a file that was named, or a sample. */
    private void begin(List<String> named) {
        boolean recovered = explorer.files().offerRecovery();
        boolean opened = !recovered && !named.isEmpty() && explorer.files().open(Path.of(named.getFirst()));
        if (!recovered && !opened) {
            String refusal = explorer.model().messageProperty().get();
            explorer.begin(Samples.all().getFirst());
            explorer.model().say(refusal);
        }
    }

    /** Puts the window where it was, if that is still on a screen. */
    private void place(WindowBounds bounds) {
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean visible = bounds != null
                && !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).isEmpty();
        if (visible) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximized());
        } else {
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
    }

    private void end() {
        explorer.remember(new WindowBounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        explorer.close();
        // Leaving while a popup is open takes the toolkit down with it.
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow) {
                window.hide();
            }
        }
        stage.close();
        Platform.exit();
    }
}
