package heapscope.visualizers.memory;

import heapscope.snapshot.HeapSnapshot;
import heapscope.visualizers.surface.Surface;
import heapscope.visualizers.synthetic.SyntheticHeaps;
import heapscope.visualizers.theme.Palette;
import heapscope.visualizers.theme.Theme;
import heapscope.visualizers.view.CanvasView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Measures a frame of the old space with a million live objects at 1600 x 900, and prints milliseconds. Run it with the
 * test class path and {@code -Dglass.platform=Headless -Dprism.order=sw -Djavafx.animation.fullspeed=true}. "Drawing"
 * is what the view does on the JavaFX thread, in time and in processor time of that thread; "frame" is time from one pulse
 * to the next, rendering and whatever else the computer does included.
 */
public final class OldSpaceBenchmark {

    private static final int OBJECTS = 1_000_000;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OldSpaceBenchmark() {}

    /** What changes from frame to frame. */
    private enum Change {
        STEP("another snapshot in each frame"), HOVER("another object under the mouse in each frame");

        private final String label;

        Change(String label) {
            this.label = label;
        }
    }

    /** Prints the figures. */
    public static void main(String[] args) throws InterruptedException {
        HeapSnapshot[] snapshots = {
            SyntheticHeaps.huge(OBJECTS, 1).snapshot(), SyntheticHeaps.huge(OBJECTS, 1).snapshot()
        };
        Platform.startup(() -> Platform.setImplicitExit(false));
        for (Change change : Change.values()) {
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> new Measurement(change, snapshots, done).start());
            done.await();
        }
        Platform.exit();
    }

    private static final class Measurement {
        private final Change change;
        private final HeapSnapshot[] snapshots;
        private final CountDownLatch done;
        private final OldSpacePicture picture = new OldSpacePicture();
        private final TimedView view = new TimedView();
        private final double[] drawing = new double[WARM_UP + FRAMES];
        private final double[] processor = new double[WARM_UP + FRAMES];
        private final double[] frames = new double[WARM_UP + FRAMES];
        private int frame;
        private long last;

        Measurement(Change change, HeapSnapshot[] snapshots, CountDownLatch done) {
            this.change = change;
            this.snapshots = snapshots;
            this.done = done;
        }

        void start() {
            Stage stage = new Stage();
            Scene scene = new Scene(view, WIDTH, HEIGHT);
            scene.getStylesheets().add(Theme.LIGHT.styleSheet());
            stage.setScene(scene);
            stage.show();
            picture.show(snapshots[0], StepMarks.NONE);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    if (frame > 0) {
                        frames[frame - 1] = (time - last) / 1e6;
                        drawing[frame - 1] = view.millis;
                        processor[frame - 1] = view.processorMillis;
                    }
                    last = time;
                    if (frame++ == WARM_UP + FRAMES) {
                        stop();
                        stage.close();
                        report();
                        return;
                    }
                    change();
                }
            }.start();
        }

        private void change() {
            long before = System.nanoTime();
            if (change == Change.STEP) {
                picture.show(snapshots[frame & 1], StepMarks.NONE);
            } else {
                picture.setHovered(picture.map().page(frame).firstBlock() + 8);
            }
            view.shown = System.nanoTime() - before;
            view.repaint();
        }

        private void report() {
            System.out.printf(
                    Locale.ROOT, "%s: drawing %s, of the processor %s, frame %s%n", change.label, figures(drawing),
                    figures(processor), figures(frames));
            done.countDown();
        }

        private static String figures(double[] all) {
            double[] sorted = Arrays.copyOfRange(all, WARM_UP, all.length);
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT, "%.1f ms (p90 %.1f, max %.1f)", sorted[FRAMES / 2], sorted[FRAMES * 9 / 10],
                    sorted[FRAMES - 1]);
        }

        private final class TimedView extends CanvasView {
            private long shown;
            private double millis;
            private double processorMillis;

            TimedView() {
                super("old-space-view", "Old space");
            }

            @Override
            public void paint(Surface surface, Palette palette, double width, double height) {
                long start = System.nanoTime();
                long startOfWork = THREADS.getCurrentThreadCpuTime();
                picture.paint(surface, palette, width, height);
                processorMillis = (THREADS.getCurrentThreadCpuTime() - startOfWork) / 1e6;
                millis = (System.nanoTime() - start + shown) / 1e6;
            }
        }
    }
}
