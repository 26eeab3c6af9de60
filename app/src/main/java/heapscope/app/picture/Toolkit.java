package heapscope.app.picture;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The JavaFX toolkit for those who have no window: it draws in memory and needs no display. */
public final class Toolkit {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("javafx");

    private Toolkit() {}

    /** Keeps the toolkit from remarking that it was loaded from a class path, which it was on purpose. */
    public static void hush() {
        LOGGER.setLevel(Level.SEVERE);
    }

    /** Starts the toolkit without a display, unless it runs already. */
    public static void startWithoutDisplay() {
        hush();
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(Toolkit::uncaught);
                started.complete(null);
            });
            started.join();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException runsAlready) {
            Platform.setImplicitExit(false);
        }
    }

    private static void uncaught(Thread thread, Throwable failure) {
        LOGGER.log(Level.SEVERE, "The picture may be incomplete: " + failure);
    }

    /** Does something on the toolkit's thread and waits for the result. */
    public static <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }
}
