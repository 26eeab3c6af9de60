package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Diagnostic;
import heapscope.session.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operation scripts: the engine checks them; the names of fields, texts and numbers of their JSON have colours. */
final class ScriptLanguage implements LanguageService {

    private static final Pattern PARTS = Pattern.compile(
            "(?<keyword>\"(?:[^\"\\\\\\n]|\\\\.)*\"(?=\\s*:))|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"?)"
            + "|(?<number>-?\\b\\d[\\d.eE+-]*)|(?<constant>\\b(?:true|false|null)\\b)");
    private static final List<String> KINDS = List.of("keyword", "string", "number", "constant");

    @Override
    public List<Diagnostic> check(String name, String text) {
        return new Workload(name, text).check();
    }

    @Override
    public List<ColoredRange> color(String name, String text) {
        List<ColoredRange> ranges = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            for (String kind : KINDS) {
                if (parts.group(kind) != null) {
                    ranges.add(new ColoredRange(parts.start(), parts.end(), kind));
                }
            }
        }
        return ranges;
    }
}
