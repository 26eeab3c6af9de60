package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Diagnostic;
import java.util.List;

/**
 * What the language says of a text while it is being written. The name says of which kind the text is. Called off the
 * window's thread.
 */
public interface LanguageService {

    /** A service that finds nothing: plain text. */
    LanguageService PLAIN = new LanguageService() {
        @Override
        public List<Diagnostic> check(String name, String text) {
            return List.of();
        }

        @Override
        public List<ColoredRange> color(String name, String text) {
            return List.of();
        }
    };

    /** What is wrong with the text, by position. */
    List<Diagnostic> check(String name, String text);

    /** The colours of the text's pieces, in order and without overlap. */
    List<ColoredRange> color(String name, String text);
}
