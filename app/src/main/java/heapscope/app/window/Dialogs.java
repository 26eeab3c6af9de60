package heapscope.app.window;

import java.nio.file.Path;
import java.util.Optional;

/** The questions that the explorer asks a person. Tests answer them without windows of the system. */
public interface Dialogs {

    /** Where nobody is there to be asked: nothing is chosen, nothing is saved. */
    Dialogs NOBODY = new Dialogs() {
        @Override
        public Optional<Path> fileToOpen(FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToSave(FileKind kind, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Answer saveChanges(String name) {
            return Answer.DISCARD;
        }

        @Override
        public boolean recover(String name) {
            return false;
        }
    };

    /** A file to open of one kind; empty if the person changed their mind. */
    Optional<Path> fileToOpen(FileKind kind);

    /** A file to write of one kind, with a name to begin with. */
    Optional<Path> fileToSave(FileKind kind, String suggestedName);

    /** Whether to save the changes of a workload before they are lost. */
    Answer saveChanges(String name);

    /** Whether to take up an edit that an earlier run of the program left unsaved. */
    boolean recover(String name);

    /** Answers to the question whether to save. */
    enum Answer {
        SAVE, DISCARD, CANCEL
    }

    /** Kinds of files that are asked for. */
    enum FileKind {
        WORKLOAD, RECORDING, SESSION, LOG, EXPORT
    }
}
