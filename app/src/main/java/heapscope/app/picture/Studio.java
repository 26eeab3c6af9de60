package heapscope.app.picture;

import heapscope.app.file.BadInput;
import heapscope.app.editor.WorkloadLanguages;
import heapscope.app.file.Failures;
import heapscope.app.window.Dialogs;
import heapscope.app.window.Explorer;
import heapscope.session.Session;
import heapscope.timeline.Grain;
import heapscope.visualizers.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Draws the window of a session, or one of its views, without a display. */
public final class Studio {

    private static final long PATIENCE = 60;
    private static final double EASEL = 400;
    /** Frames in which what is computed in the background finds its way into the views. */
    private static final int FRAMES = 12;

    private final Explorer explorer;
    private final Stage stage;

    private Studio(Explorer explorer, Stage stage) {
        this.explorer = explorer;
        this.stage = stage;
    }

    /**
     * Draws the instant at which a session stands.
     *
     * @param view the whole window or one view
     * @param grain how far back the step reaches that is explained
     * @throws BadInput if a file cannot be written
     */
    public static void draw(
            Session session, List<Path> files, ViewName view, int width, int height, boolean dark, Grain grain) {
        Toolkit.startWithoutDisplay();
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        Studio studio = Toolkit.ask(() -> furnish(session, view, width, height, theme, grain));
        studio.waitUntilShown();
        Toolkit.ask(() -> studio.fit(view, width, height));
        studio.letFramesPass();
        try {
            for (Path file : files) {
                WindowPicture picture = Toolkit.ask(() -> studio.take(file, view, width, height));
                picture.write(file);
            }
        } catch (IOException refused) {
            throw new BadInput("the picture was not written: " + Failures.sentence(refused));
        } finally {
            Toolkit.ask(studio::clear);
        }
    }

    private static Studio furnish(Session session, ViewName view, int width, int height, Theme theme, Grain grain)
            throws IOException {
        Path nowhere = Files.createTempDirectory("heapscope");
        Explorer explorer = new Explorer(nowhere, Session::open, new WorkloadLanguages(), Dialogs.NOBODY);
        Files.delete(nowhere);
        explorer.wear(theme);
        explorer.showAlone(view);
        Stage stage = new Stage();
        stage.setScene(easel(explorer, width, height));
        stage.setWidth(EASEL);
        stage.setHeight(EASEL);
        stage.show();
        explorer.model().grainProperty().set(grain);
        explorer.model().adopt(session);
        return new Studio(explorer, stage);
    }

    /**
     * The screen of the toolkit without a display is small: what is drawn may be larger than the window that holds
     * it.
     */
    private static Scene easel(Explorer explorer, int width, int height) {
        Scene scene = explorer.scene();
        Region view = (Region) scene.getRoot();
        Pane easel = new Pane();
        scene.setRoot(easel);
        view.setManaged(false);
        easel.getChildren().add(view);
        view.resize(width, height);
        return scene;
    }

    private void waitUntilShown() {
        CountDownLatch settled = new CountDownLatch(1);
        Toolkit.ask(() -> explorer.model().settledProperty().subscribe(now -> {
            if (now) {
                settled.countDown();
            }
        }));
        try {
            settled.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        letFramesPass();
    }

    private void letFramesPass() {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer timer = Toolkit.ask(() -> {
            AnimationTimer counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.countDown();
                }
            };
            counting.start();
            return counting;
        });
        try {
            frames.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Toolkit.ask(() -> {
            timer.stop();
            return null;
        });
    }

    /** Makes the window so much larger than the view that the view has the size wanted. */
    private Void fit(ViewName view, int width, int height) {
        Bounds bounds = explorer.portrait(view).node().getLayoutBounds();
        Node window = explorer.portrait(ViewName.WINDOW).node();
        window.resize(width + window.getLayoutBounds().getWidth() - bounds.getWidth(),
                height + window.getLayoutBounds().getHeight() - bounds.getHeight());
        return null;
    }

    private WindowPicture take(Path file, ViewName view, int width, int height) {
        return explorer.portrait(view).take(file, explorer.title(), explorer.palette(), width, height);
    }

    private Void clear() {
        explorer.model().release();
        explorer.close();
        stage.close();
        return null;
    }
}
