package heapscope.app.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;

/** Says in words what went wrong. */
public final class Failures {

    private Failures() {}

    /** What went wrong, as a sentence without its full stop. */
    public static String sentence(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> sentence(wrapped.getCause());
            case UncheckedIOException wrapped -> sentence(wrapped.getCause());
            case NoSuchFileException missing -> "there is no file or folder " + missing.getFile();
            case AccessDeniedException refused -> refused.getFile() + " may not be written or read";
            case NotDirectoryException wrong -> wrong.getFile() + " is no folder";
            case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
            case IOException io when io.getMessage() != null -> io.getMessage();
            default -> withoutStop(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        };
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
