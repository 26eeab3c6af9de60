package heapscope.app.editor;

import heapscope.app.editor.CodeEditor.ColoredRange;
import heapscope.language.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of a recording's operations: its objects stand out, and what came of an operation steps back. */
final class RecordingLanguage implements LanguageService {

    private static final Pattern PARTS = Pattern.compile(
            "(?m)(?<ordinal>^ *\\d+)|(?<outcome>→.*$)|(?<definition>#\\d+|static \\d+)"
            + "|(?<keyword>\\b(?:new|minor collection|collect|collection steps?|increment|pin|unpin|push|pop|drop)\\b)"
            + "|(?<number>\\b\\d+\\b)");
    private static final List<String> KINDS = List.of("ordinal", "outcome", "definition", "keyword", "number");

    @Override
    public List<Diagnostic> check(String name, String text) {
        return List.of();
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
