package heapscope.visualizers.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heapscope.visualizers.collector.CollectorView;
import heapscope.visualizers.inspector.InspectorView;
import heapscope.visualizers.narration.NarrationView;
import heapscope.visualizers.roots.RootsView;
import heapscope.visualizers.timeline.TimelineView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern USE = Pattern.compile("(?i)texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @ParameterizedTest
    @ValueSource(classes = {
        RootsView.class, CollectorView.class, InspectorView.class, TimelineView.class, NarrationView.class})
    void everyTextThatAViewNamesExists(Class<?> view) throws IOException {
        Texts texts = Texts.of(view);
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (String source : sourcesBeside(view)) {
            for (Matcher use = USE.matcher(source); use.find(); found++) {
                if (!texts.has(use.group(1))) {
                    missing.add(use.group(1));
                }
            }
        }

        assertEquals(List.of(), missing);
        assertFalse(found == 0, "no use of a text was found: the pattern no longer fits the code");
    }

    @Test
    void placesAreFilledInWithoutLocalDigits() {
        assertEquals("bookmark warm", Texts.of(TimelineView.class).get("readout.bookmark", "warm"));
    }

    private static List<String> sourcesBeside(Class<?> view) throws IOException {
        Path folder = Path.of("src/main/java", view.getPackageName().replace('.', '/'));
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
