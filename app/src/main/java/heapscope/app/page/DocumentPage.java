package heapscope.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One of the project's own pages, as it lies in the folder {@code docs} and in the application.
 *
 * @param name the name of its file
 */
public record DocumentPage(String name) {

    /** Its Markdown. */
    public String text() {
        try (InputStream bytes = DocumentPage.class.getResourceAsStream("/heapscope/app/docs/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the application was built without its page " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
