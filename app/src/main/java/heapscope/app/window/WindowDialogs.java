package heapscope.app.window;

import heapscope.session.ExportKind;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks by dialogs over a window. */
final class WindowDialogs implements Dialogs {

    private final Supplier<Window> owner;
    private File folder;

    WindowDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> fileToOpen(FileKind kind) {
        return remember(chooser(kind, "Open").showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> fileToSave(FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(kind, kind == FileKind.EXPORT ? "Export" : "Save");
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(FileKind kind, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        switch (kind) {
            case WORKLOAD -> chooser.getExtensionFilters().addAll(
                    new ExtensionFilter("Programs, operation scripts and recordings", "*.py", "*.heapops.json",
                            "*.jsonl.gz", "*.jsonl"), new ExtensionFilter("All files", "*"));
            case RECORDING -> chooser.getExtensionFilters().addAll(
                    new ExtensionFilter("Recordings", "*.jsonl.gz", "*.jsonl"), new ExtensionFilter("All files", "*"));
            case SESSION -> chooser.getExtensionFilters().add(
                    new ExtensionFilter("Heapscope sessions", "*" + ExportKind.SESSION.ending()));
            case LOG -> chooser.getExtensionFilters().addAll(
                    new ExtensionFilter("Logs of PyPy", "*.log", "*.log.gz", "*.log.bz2"),
                    new ExtensionFilter("All files", "*"));
            case EXPORT -> {
                chooser.getExtensionFilters().add(new ExtensionFilter("All formats, by the ending of the name", "*"));
                for (ExportKind each : ExportKind.values()) {
                    chooser.getExtensionFilters().add(new ExtensionFilter(each.meaning(), "*" + each.ending()));
                }
                chooser.getExtensionFilters().add(new ExtensionFilter("a picture of the window", "*.png", "*.svg"));
            }
        }
        return chooser;
    }

    private Optional<Path> remember(File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    @Override
    public Answer saveChanges(String name) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Discard", ButtonData.NO);
        ButtonType chosen = ask("Save the changes of " + name + "?",
                "They are in no file yet and are lost otherwise.", save, discard, ButtonType.CANCEL);
        return chosen == save ? Answer.SAVE : chosen == discard ? Answer.DISCARD : Answer.CANCEL;
    }

    @Override
    public boolean recover(String name) {
        ButtonType restore = new ButtonType("Restore", ButtonData.YES);
        ButtonType discard = new ButtonType("Discard", ButtonData.NO);
        return ask("Restore the unsaved edit of " + name + "?",
                "Heapscope ended last time before it was saved.", restore, discard) == restore;
    }

    private ButtonType ask(String question, String detail, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, detail, answers);
        alert.initOwner(owner.get());
        alert.setTitle("Heapscope");
        alert.setHeaderText(question);
        if (owner.get() != null && owner.get().getScene() != null) {
            alert.getDialogPane().getStylesheets().setAll(owner.get().getScene().getStylesheets());
        }
        return alert.showAndWait().orElse(ButtonType.CANCEL);
    }
}
