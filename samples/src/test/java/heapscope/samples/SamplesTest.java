package heapscope.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.language.Compiler;
import heapscope.session.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    private static final int FIRST_SCREEN = 75;

    static List<Sample> samples() {
        return Samples.all();
    }

    static List<Sample> lessons() {
        return Samples.all().stream().filter(sample -> Character.isDigit(sample.fileName().charAt(0))).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleCompiles(Sample sample) {
        assertEquals(List.of(), Compiler.compile(sample.fileName(), sample.text()).errors());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleNamesItsLessonAndAPresetThatExists(Sample sample) {
        assertFalse(sample.title().isBlank());
        assertTrue(sample.lesson().endsWith("."), sample.lesson());
        assertEquals(sample.preset(), Preset.named(sample.preset()).key());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonFitsTheClassroom(Sample lesson) {
        assertEquals(Preset.CLASSROOM.key(), lesson.preset());
        assertTrue(lesson.text().lines().count() <= FIRST_SCREEN);
        assertTrue(lesson.text().lines().allMatch(line -> line.length() <= 120));
    }

    @Test
    void lessonsAreNumberedWithoutGaps() {
        List<Sample> lessons = lessons();
        assertTrue(lessons.size() >= 8);
        for (int i = 0; i < lessons.size(); i++) {
            assertEquals(i + 1, Integer.parseInt(lessons.get(i).fileName().substring(0, 2)));
        }
    }

    @Test
    void samplesAreFoundByTheirFileName() {
        assertEquals("GCBench", Samples.named("gcbench.py").orElseThrow().title());
        assertTrue(Samples.named("none.py").isEmpty());
    }

    @Test
    void gcbenchHasItsFullSizes() {
        String text = Samples.named("gcbench.py").orElseThrow().text();
        assertTrue(text.contains("STRETCH_DEPTH = 18 ") && text.contains("LONG_LIVED_DEPTH = 16 ")
                && text.contains("ARRAY_LENGTH = 500000\n") && text.contains("LONGEST_DEPTH = 16\n"));
    }
}
