package heapscope.app.window;

import heapscope.app.file.Failures;
import heapscope.app.editor.CrashGuard;
import heapscope.app.editor.WorkloadDocument;
import heapscope.app.window.Dialogs.FileKind;
import heapscope.replay.RecordingFault;
import heapscope.session.Configuration;
import heapscope.session.ExportKind;
import heapscope.session.SavedSession;
import heapscope.session.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opening and saving workloads, with the questions that keep an edit from being lost. */
public final class FileActions {

    private static final String SCRIPT_ENDING = ".heapops.json";

    private final ExplorerModel model;
    private final Dialogs dialogs;
    private final CrashGuard guard;
    private final Consumer<Path> opened;

    /**
     * The actions of an explorer.
     *
     * @param opened is told of each file that was opened or saved
     */
    public FileActions(ExplorerModel model, Dialogs dialogs, CrashGuard guard, Consumer<Path> opened) {
        this.model = model;
        this.dialogs = dialogs;
        this.guard = guard;
        this.opened = opened;
    }

    /** Begins an empty workload. */
    public void begin() {
        if (mayLeave()) {
            model.document().begin("untitled.py", "");
            model.start(model.configurationProperty().get());
        }
    }

    /** Begins an operation script: a small one to go on from. */
    public void beginScript() {
        if (mayLeave()) {
            model.document().begin("untitled" + SCRIPT_ENDING, template());
            startAsMade();
        }
    }

    private static String template() {
        try (InputStream stream = FileActions.class.getResourceAsStream("new" + SCRIPT_ENDING)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the template of an operation script is missing", unreadable);
        }
    }

    /** Starts what the document holds: a script under its own preset, all else under the configuration there is. */
    private void startAsMade() {
        Workload workload = model.document().workload();
        boolean isScript = workload.kind() == Workload.Kind.SCRIPT;
        model.start(isScript ? workload.configuration() : model.configurationProperty().get());
    }

    /** Begins with a text of its own under a configuration: a sample. Answers whether it was begun. */
    public boolean beginWith(String name, String text, Configuration configuration) {
        if (!mayLeave()) {
            return false;
        }
        model.document().begin(name, text);
        model.start(configuration);
        return true;
    }

    /** Opens a workload that the person chooses. */
    public void open() {
        if (mayLeave()) {
            dialogs.fileToOpen(FileKind.WORKLOAD).ifPresent(this::read);
        }
    }

    /** Opens a recording that the person chooses. */
    public void openRecording() {
        if (mayLeave()) {
            dialogs.fileToOpen(FileKind.RECORDING).ifPresent(this::readRecording);
        }
    }

    private void readRecording(Path file) {
        if (Workload.Kind.of(file.getFileName().toString()) == Workload.Kind.RECORDING) {
            read(file);
        } else {
            model.say("The recording was not opened: the name of " + file + " does not end in .jsonl.gz.");
        }
    }

    /** Opens a file of any kind that can be opened. Answers whether it was. */
    public boolean open(Path file) {
        return mayLeave() && read(file);
    }

    /** Opens a session that the person chooses. */
    public void openSession() {
        if (mayLeave()) {
            dialogs.fileToOpen(FileKind.SESSION).ifPresent(this::read);
        }
    }

    private boolean read(Path file) {
        boolean isSession = ExportKind.of(file) == ExportKind.SESSION;
        try {
            if (isSession) {
                model.reopen(SavedSession.read(file));
                opened.accept(file);
            } else {
                model.document().open(file);
                opened.accept(file);
                startAsMade();
            }
            return true;
        } catch (IOException | IllegalArgumentException | RecordingFault unreadable) {
            model.say("The " + (isSession ? "session" : "file") + " was not opened: "
                    + Failures.sentence(unreadable) + ".");
            return false;
        }
    }

    /** Saves to the file of the workload, or to one that the person chooses. Answers whether it was saved. */
    public boolean save() {
        Path file = model.document().file();
        return file == null ? saveAs() : write(file);
    }

    /** Saves to a file that the person chooses. Answers whether it was saved. */
    public boolean saveAs() {
        boolean isScript = model.document().kind() == Workload.Kind.SCRIPT;
        return dialogs.fileToSave(FileKind.WORKLOAD, model.document().name())
                .map(file -> isScript ? asScript(file) : file).filter(this::write).isPresent();
    }

    /** The ending says the kind: a script gets it if it was not written. */
    private static Path asScript(Path file) {
        String name = file.getFileName().toString();
        return Workload.Kind.of(name) == Workload.Kind.SCRIPT ? file : file.resolveSibling(name + SCRIPT_ENDING);
    }

    private boolean write(Path file) {
        Workload.Kind kind = model.document().kind();
        if (!kind.isEditable()) {
            model.say("A recording is not changed here, so there is nothing to save; copy its file instead.");
            return false;
        }
        if (Workload.Kind.of(file.getFileName().toString()) != kind) {
            model.say("Nothing was saved: the ending of " + file.getFileName() + " is that of another kind of file.");
            return false;
        }
        try {
            model.document().save(file);
            opened.accept(file);
            guard.forget();
            model.say("Saved " + file + ".");
            return true;
        } catch (IOException refused) {
            model.say("The program was not saved: " + Failures.sentence(refused) + ".");
            return false;
        }
    }

    /** Whether the workload may be left: nothing would be lost, or the person wants it so. */
    public boolean mayLeave() {
        WorkloadDocument document = model.document();
        if (!document.isDirty()) {
            guard.forget();
            return true;
        }
        boolean may = switch (dialogs.saveChanges(document.name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
        if (may) {
            guard.forget();
        }
        return may;
    }

    /** Keeps the edit for the case that the program crashes, or forgets it if there is none. */
    public void guard(WorkloadDocument document) {
        if (!document.isDirty()) {
            guard.forget();
            return;
        }
        try {
            guard.keep(document.unsaved());
        } catch (IOException refused) {
            model.say("This edit is not safe from a crash: " + Failures.sentence(refused) + ".");
        }
    }

    /** Offers the edit that an earlier run of the program left behind. Answers whether it was taken up. */
    public boolean offerRecovery() {
        return guard.takeLeftBehind().filter(edit -> dialogs.recover(edit.name())).map(edit -> {
            model.document().recover(edit);
            startAsMade();
            return true;
        }).orElse(false);
    }
}
