package heapscope.app.editor;

import heapscope.app.file.WorkloadFile;
import heapscope.replay.RecordingFault;
import heapscope.session.Workload;
import heapscope.snapshot.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The workload that is being edited: its text, the file it belongs to and whether that has the same text. A recording
 * cannot be edited: its text is the list of its operations.
 */
public final class WorkloadDocument {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper savedText = new ReadOnlyStringWrapper("");
    private Path file;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("untitled.py");
    private final ReadOnlyObjectWrapper<Workload.Kind> kind = new ReadOnlyObjectWrapper<>(Workload.Kind.PROGRAM);
    private final BooleanBinding dirty = Bindings.notEqual(text, savedText);
    /** What was opened, if it is shown as something else than its text. */
    private Workload unedited;

    /** The text as it is now. */
    public StringProperty textProperty() {
        return text;
    }

    /** The text as it is now. */
    public String text() {
        return text.get();
    }

    /** What a session runs. */
    public Workload workload() {
        return unedited == null ? new Workload(name.get(), text.get()) : unedited;
    }

    /** The name for titles and messages. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The name for titles and messages. */
    public String name() {
        return name.get();
    }

    /** Of which kind the workload is. */
    public ReadOnlyObjectProperty<Workload.Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Of which kind the workload is. */
    public Workload.Kind kind() {
        return kind.get();
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
        begin(new Workload(newName, newText));
    }

    /**
     * Begins with a workload that has no file.
     *
     * @throws RecordingFault if a recording cannot be read; everything stays as it was
     */
    public void begin(Workload workload) {
        show(workload, workload.listing(), null);
    }

    private void show(Workload workload, String listing, Path from) {
        file = from;
        unedited = workload.kind().isEditable() ? null : workload;
        name.set(workload.name());
        kind.set(workload.kind());
        savedText.set(listing);
        text.set(listing);
    }

    /** Takes up an edit that was not saved. */
    public void recover(UnsavedEdit edit) {
        show(new Workload(edit.name(), edit.text()), edit.text(), edit.file() == null ? null : Path.of(edit.file()));
        savedText.set(edit.savedText());
    }

    /**
     * Opens a file of any kind of workload.
     *
     * @throws IOException with a sentence for people if it is missing, too large or damaged; everything stays as it was
     */
    public void open(Path path) throws IOException {
        Workload read = WorkloadFile.open(path);
        try {
            show(read, read.listing(), path);
        } catch (RecordingFault damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
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
