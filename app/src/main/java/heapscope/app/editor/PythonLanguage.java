package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Compiler;
import heapscope.language.Diagnostic;
import heapscope.language.Highlighter;
import java.util.List;
import java.util.Locale;

/** The workload language: its compiler checks, its highlighter colours. */
final class PythonLanguage implements LanguageService {

    @Override
    public List<Diagnostic> check(String name, String text) {
        return Compiler.compile(name, text).errors();
    }

    @Override
    public List<ColoredRange> color(String name, String text) {
        return Highlighter.highlight(text).stream()
                .map(stretch -> new ColoredRange(
                        stretch.start(), stretch.start() + stretch.length(),
                        stretch.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
