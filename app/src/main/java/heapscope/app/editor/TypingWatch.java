package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Diagnostic;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at the text a moment after the last change, off the window's thread: colours at once, errors when the typing
 * rests, an unsaved edit for the {@link CrashGuard} a little later.
 */
public final class TypingWatch {

    private static final long COLOR_AFTER = 30;
    private static final long CHECK_AFTER = 300;
    private static final long KEEP_AFTER = 700;

    private final WorkloadDocument document;
    private final LanguageService language;
    private final ScheduledExecutorService timer;
    private final Executor window;
    private final Consumer<List<ColoredRange>> colors;
    private final Consumer<List<Diagnostic>> problems;
    private final Consumer<WorkloadDocument> keep;
    private ScheduledFuture<?> coloring;
    private ScheduledFuture<?> checking;
    private ScheduledFuture<?> keeping;

    /**
     * A watch over a document.
     *
     * @param timer does the looking
     * @param window hands over what was found
     * @param keep is called, by the window's executor, when an edit has rested a while
     */
    public TypingWatch(
            WorkloadDocument document, LanguageService language, ScheduledExecutorService timer, Executor window,
            Consumer<List<ColoredRange>> colors, Consumer<List<Diagnostic>> problems, Consumer<WorkloadDocument> keep) {
        this.document = document;
        this.language = language;
        this.timer = timer;
        this.window = window;
        this.colors = colors;
        this.problems = problems;
        this.keep = keep;
        document.textProperty().addListener((value, before, now) -> changed(now));
    }

    private void changed(String text) {
        cancel(coloring);
        cancel(checking);
        cancel(keeping);
        String name = document.name();
        coloring = after(COLOR_AFTER, () -> {
            List<ColoredRange> found = language.color(name, text);
            handOver(text, () -> colors.accept(found));
        });
        checking = after(CHECK_AFTER, () -> {
            List<Diagnostic> found = text.isBlank() ? List.of() : language.check(name, text);
            handOver(text, () -> problems.accept(found));
        });
        keeping = after(KEEP_AFTER, () -> handOver(text, () -> keep.accept(document)));
    }

    private static void cancel(ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private ScheduledFuture<?> after(long millis, Runnable task) {
        return timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** Hands a finding over unless the text has changed meanwhile. */
    private void handOver(String text, Runnable found) {
        window.execute(() -> {
            if (document.text().equals(text)) {
                found.run();
            }
        });
    }
}
