package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Compiler;
import heapscope.language.Diagnostic;
import java.util.List;

/** The workload language: its compiler checks, its highlighter colours. */
public final class PythonLanguage implements LanguageService {

    @Override
    public List<Diagnostic> check(String name, String text) {
        return Compiler.compile(name, text).errors();
    }

    @Override
    public List<ColoredRange> color(String text) {
        return List.of();
    }
}
