package heapscope.app.editor;

import heapscope.app.file.WorkloadFile;
import heapscope.snapshot.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The workload that is being edited: its text, the file it belongs to and whether that has the same text. */
public final class WorkloadDocument {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper savedText = new ReadOnlyStringWrapper("");
    private Path file;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("untitled.py");
    private final BooleanBinding dirty = Bindings.notEqual(text, savedText);

    /** The text as it is now. */
    public StringProperty textProperty() {
        return text;
    }

    /** The text as it is now. */
    public String text() {
        return text.get();
    }

    /** The name for titles and messages. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The name for titles and messages. */
    public String name() {
        return name.get();
    }

    /** The file, null if there is none yet. */
    public Path file() {
        return file;
    }

    /** Whether there are changes that are not in the file. */
    public BooleanBinding dirtyProperty() {
        return dirty;
    }

    /** Whether there are changes that are not in the file. */
    public boolean isDirty() {
        return dirty.get();
    }

    /** Begins with a text that has a name but no file: a sample, or something new. */
    public void begin(String newName, String newText) {
        file = null;
        name.set(newName);
        savedText.set(newText);
        text.set(newText);
    }

    /** Takes up an edit that was not saved. */
    public void recover(UnsavedEdit edit) {
        file = edit.file() == null ? null : Path.of(edit.file());
        name.set(edit.name());
        savedText.set(edit.savedText());
        text.set(edit.text());
    }

    /**
     * Opens a file.
     *
     * @throws IOException with a sentence for people if it is missing, too large or no text
     */
    public void open(Path path) throws IOException {
        String read = WorkloadFile.read(path);
        file = path;
        name.set(path.getFileName().toString());
        savedText.set(read);
        text.set(read);
    }

    /**
     * Saves the text to a file, which the document belongs to from then on.
     *
     * @throws IOException if the file cannot be written
     */
    public void save(Path path) throws IOException {
        String written = text.get();
        AtomicFile.write(path, written);
        file = path;
        name.set(path.getFileName().toString());
        savedText.set(written);
    }

    /** What would be lost if the program ended now. */
    public UnsavedEdit unsaved() {
        return new UnsavedEdit(file == null ? null : file.toString(), name.get(), text.get(),
                savedText.get());
    }
}
