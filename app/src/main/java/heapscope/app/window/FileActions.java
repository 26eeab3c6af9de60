package heapscope.app.window;

import heapscope.app.file.Failures;
import heapscope.app.editor.CrashGuard;
import heapscope.app.editor.WorkloadDocument;
import heapscope.app.window.Dialogs.FileKind;
import heapscope.session.Configuration;
import heapscope.session.ExportKind;
import heapscope.session.SavedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opening and saving workloads, with the questions that keep an edit from being lost. */
public final class FileActions {

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
            dialogs.fileToOpen(FileKind.PROGRAM).ifPresent(this::read);
        }
    }

    /** Opens a file. */
    public void open(Path file) {
        if (mayLeave()) {
            read(file);
        }
    }

    /** Opens a session that the person chooses. */
    public void openSession() {
        if (mayLeave()) {
            dialogs.fileToOpen(FileKind.SESSION).ifPresent(this::read);
        }
    }

    private void read(Path file) {
        if (ExportKind.of(file) == ExportKind.SESSION) {
            readSession(file);
            return;
        }
        try {
            model.document().open(file);
            opened.accept(file);
            model.start(model.configurationProperty().get());
        } catch (IOException unreadable) {
            model.say("The file was not opened: " + unreadable.getMessage() + ".");
        }
    }

    private void readSession(Path file) {
        try {
            model.reopen(SavedSession.read(file));
            opened.accept(file);
        } catch (IOException | IllegalArgumentException unreadable) {
            model.say("The session was not opened: " + Failures.sentence(unreadable) + ".");
        }
    }

    /** Saves to the file of the workload, or to one that the person chooses. Answers whether it was saved. */
    public boolean save() {
        Path file = model.document().file();
        return file == null ? saveAs() : write(file);
    }

    /** Saves to a file that the person chooses. Answers whether it was saved. */
    public boolean saveAs() {
        return dialogs.fileToSave(FileKind.PROGRAM, model.document().name()).filter(this::write).isPresent();
    }

    private boolean write(Path file) {
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
            model.start(model.configurationProperty().get());
            return true;
        }).orElse(false);
    }
}
