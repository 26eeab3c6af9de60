package heapscope.app.window;

import heapscope.app.file.Failures;
import heapscope.app.log.LogImport;
import heapscope.app.log.LogImportPane;
import heapscope.app.log.StampFrequency;
import heapscope.app.window.Dialogs.FileKind;
import heapscope.reference.log.NoPypyLog;
import heapscope.reference.log.PypyLog;
import heapscope.snapshot.NamedTimeline;
import heapscope.timeline.TimelineData;
import heapscope.visualizers.timeline.TimelineModel;
import heapscope.visualizers.timeline.TimelineTrack;
import heapscope.visualizers.timeline.TimelineTrack.Origin;
import heapscope.visualizers.timeline.TimelineView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Label;

/** Importing a log of the real PyPy into the timeline, and what stands there with it. */
final class LogActions {

    private final ExplorerModel model;
    private final Dialogs dialogs;
    private final Cards cards;
    private final TimelineView timeline;
    private final Executor background;
    private double frequency;
    private Runnable shown = () -> {};

    /**
     * The actions on logs of a window.
     *
     * @param frequency the frequency of time stamps given for the last log, 0 if there was none
     */
    LogActions(ExplorerModel model, Dialogs dialogs, Cards cards, TimelineView timeline, Executor background,
            double frequency) {
        this.model = model;
        this.dialogs = dialogs;
        this.cards = cards;
        this.timeline = timeline;
        this.background = background;
        this.frequency = frequency;
    }

    /** What is to be done when a log is there to be seen. */
    void onShown(Runnable action) {
        shown = action;
    }

    /** The frequency of time stamps given last, 0 if there was none. */
    double frequency() {
        return frequency;
    }

    /** Whether a file is a log by its name. */
    static boolean isLog(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.log(\\.(gz|bz2))?");
    }

    /** Imports a log that the person chooses. */
    void importLog() {
        dialogs.fileToOpen(FileKind.LOG).ifPresent(this::importLog);
    }

    /** Imports a log, after asking for what it does not tell. */
    void importLog(Path file) {
        read(file, log -> {
            LogImport importing = new LogImport(log, frequency);
            cards.show("Import PyPy log", new LogImportPane(importing, alone -> show(importing, alone)));
        });
    }

    /** Reads a log in the background and hands it over; one that cannot be read is refused in words. */
    void read(Path file, Consumer<PypyLog> action) {
        model.say("Reading " + file.getFileName() + "…");
        CompletableFuture.supplyAsync(() -> parse(file), background).whenCompleteAsync((log, failure) -> {
            model.say("");
            if (failure == null) {
                action.accept(log);
            } else {
                refuse(failure);
            }
        }, Platform::runLater);
    }

    private static PypyLog parse(Path file) {
        try {
            return PypyLog.read(file);
        } catch (NoPypyLog foreign) {
            throw new CompletionException(foreign);
        }
    }

    private void refuse(Throwable failure) {
        Label sentence = new Label("This is no log that could be read: " + Failures.sentence(failure) + ".");
        sentence.setId("log-refused");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("about");
        cards.show("Import PyPy log", sentence);
    }

    private void show(LogImport importing, boolean alone) {
        frequency = importing.hertz();
        cards.hide();
        CompletableFuture.supplyAsync(() -> importing.timeline().orElseThrow(), background)
                .thenAcceptAsync(data -> show(importing.log(), data, alone), Platform::runLater);
    }

    private void show(PypyLog log, TimelineData data, boolean alone) {
        timeline.showMeasured(log.name(), data, alone);
        shown.run();
        model.say(log.faultCount() == 0 ? "The log " + log.name() + " is in the timeline."
                : "What could be read of the log " + log.name() + " is in the timeline; " + log.faults().getFirst()
                        + ".");
    }

    /** The timelines to be seen, with their names, if there is a log among them; else nothing. */
    List<NamedTimeline> compared() {
        TimelineModel shownNow = timeline.model();
        return shownNow.isShown(Origin.MEASURED) ? shownNow.tracks().stream().map(this::named).toList() : List.of();
    }

    private NamedTimeline named(TimelineTrack track) {
        String configuration = track.origin() == Origin.SIMULATED ? model.configurationProperty().get().toString()
                : "a log of PyPy, time stamps at " + new StampFrequency(frequency);
        return new NamedTimeline(track.name(), configuration, track.data());
    }
}
