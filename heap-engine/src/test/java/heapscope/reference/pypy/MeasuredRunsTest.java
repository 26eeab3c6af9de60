package heapscope.reference.pypy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs with the JIT's virtuals off give the figures of the real PyPy with {@code --jit off}. */
class MeasuredRunsTest {

    private final ReferenceFolder reference =
            ReferenceFolder.read(Path.of("src/test/resources/heapscope/measured"));

    @Test
    void recursionStringsAndFinalizersAreWithinTheirTolerances() {
        List<ComparedRun> compared = compare(List.of("w02", "w08", "w13"), List.of("default"));
        assertAll(compared.stream().map(run -> () -> assertTrue(run.isWithin(), run::line)));
    }

    @Test
    @Tag("slow")
    void nineTenthsOfAllRunsAreWithinTheirTolerances() {
        List<ComparedRun> compared = compare(List.of(), List.of());
        assertTrue(PypyComparison.isEnough(compared), () -> outside(compared));
    }

    private List<ComparedRun> compare(List<String> files, List<String> settings) {
        return new PypyComparison(reference).compare(reference.select(false, files, settings), _ -> { });
    }

    private static String outside(List<ComparedRun> compared) {
        StringBuilder text = new StringBuilder(PypyComparison.summary(compared));
        compared.stream().filter(run -> !run.isWithin()).forEach(run -> text.append('\n').append(run.line()));
        return text.toString();
    }
}
