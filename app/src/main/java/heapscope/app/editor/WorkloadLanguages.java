package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Diagnostic;
import heapscope.session.Workload;
import java.util.List;

/** The language of each kind of workload. */
public final class WorkloadLanguages implements LanguageService {

    private final LanguageService programs = new PythonLanguage();
    private final LanguageService recordings = new RecordingLanguage();
    private final LanguageService scripts = new ScriptLanguage();

    private LanguageService of(String name) {
        return switch (Workload.Kind.of(name)) {
            case PROGRAM -> programs;
            case RECORDING -> recordings;
            case SCRIPT -> scripts;
        };
    }

    @Override
    public List<Diagnostic> check(String name, String text) {
        return of(name).check(name, text);
    }

    @Override
    public List<ColoredRange> color(String name, String text) {
        return of(name).color(name, text);
    }
}
