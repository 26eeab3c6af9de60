package heapscope.app.window;

import heapscope.app.file.ExportTargets;
import heapscope.app.file.Failures;
import heapscope.app.file.TimelineExport;
import heapscope.app.picture.ViewName;
import heapscope.app.picture.WindowPicture;
import heapscope.session.Session;
import heapscope.snapshot.NamedTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Writing what is seen into files, by the endings of their names. */
final class ExportActions {

    private final ExplorerModel model;
    private final Supplier<List<NamedTimeline>> compared;
    private final BiFunction<Path, ViewName, WindowPicture> pictures;
    private final Executor background;

    /**
     * The exports of a window.
     *
     * @param compared the timelines to be seen if there is a log among them
     * @param pictures takes a picture of a view for a file
     */
    ExportActions(ExplorerModel model, Supplier<List<NamedTimeline>> compared,
            BiFunction<Path, ViewName, WindowPicture> pictures, Executor background) {
        this.model = model;
        this.compared = compared;
        this.pictures = pictures;
        this.background = background;
    }

    /** Writes a file of the kind that its ending says; pictures are of the whole window. */
    void write(Path file) {
        List<NamedTimeline> timelines = compared.get();
        if (ExportTargets.isPicture(file)) {
            writePicture(file, ViewName.WINDOW);
        } else if (!timelines.isEmpty() && TimelineExport.canWrite(file)) {
            report(inBackground(file, () -> TimelineExport.write(file, timelines)));
        } else if (Session.canExport(file)) {
            report(model.session().thenCompose(session -> session.export(file)));
        } else {
            model.say("The ending of " + file.getFileName() + " says no known format: use "
                    + ExportTargets.endings() + ".");
        }
    }

    /** Writes a picture of one view or of the whole window. */
    void writePicture(Path file, ViewName of) {
        WindowPicture picture = pictures.apply(file, of);
        report(inBackground(file, () -> picture.write(file)));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private CompletableFuture<Path> inBackground(Path file, Writing writing) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                writing.run();
                return file;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }, background);
    }

    private void report(CompletableFuture<Path> writing) {
        writing.whenCompleteAsync((file, failure) -> model.say(failure == null ? "Wrote " + file + "."
                : "Nothing was written: " + Failures.sentence(failure) + "."), Platform::runLater);
    }
}
