package heapscope.reference.pypy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.reference.FidelityPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on fidelity says of the ten programs under default settings what a comparison finds. */
class FidelityOfRunsTest {

    /** Percentage points and cycles. */
    private static final double COUNTS_TOLERANCE = 0.25;
    /** Of a ratio. */
    private static final double PAUSES_TOLERANCE = 0.06;

    @ParameterizedTest
    @ValueSource(strings = {"w02_fib", "w08_strings"})
    void aShortProgramsRowsAreTrue(String program) throws URISyntaxException {
        assertRowsAreTrue(program);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {
        "w01_gcbench", "w04_binarytrees", "w05_lru_ring", "w07_cache_growdrop", "w09_disable_growth",
        "w10_manual_step", "w11_custom_nogc", "w13_finalizer"})
    void aLongProgramsRowsAreTrue(String program) throws URISyntaxException {
        assertRowsAreTrue(program);
    }

    private static void assertRowsAreTrue(String program) throws URISyntaxException {
        ReferenceFolder folder = ReferenceFolder.read(
                Path.of(FidelityOfRunsTest.class.getResource("/heapscope/measured/runs.json").toURI()).getParent());
        ComparedRun run = new PypyComparison(folder).compare(
                folder.select(false, List.of(program), List.of("default")).getFirst());
        assertTrue(run.ours().isPresent(), run.problem());
        RunFigures ours = run.ours().get();
        MeasuredRuns real = run.measured();
        FidelityPage.assertFigures("What programs do", program, COUNTS_TOLERANCE,
                percent(ours.minors(), real.median(RunFigures::minors)),
                percent(ours.increments(), real.median(RunFigures::increments)),
                ours.cycles() - real.median(RunFigures::cycles),
                percent(ours.survivingBytes(), real.median(RunFigures::survivingBytes)),
                percent(ours.peakMemory(), real.median(RunFigures::peakMemory)));
        FidelityPage.assertFigures("How long pauses are", program, PAUSES_TOLERANCE,
                ratio(ours.minorPauses().p50(), real.median(figures -> figures.minorPauses().p50())),
                ratio(ours.minorPauses().p90(), real.median(figures -> figures.minorPauses().p90())),
                ratio(ours.minorPauses().p99(), real.median(figures -> figures.minorPauses().p99())),
                ratio(ours.incrementPauses().p50(), real.median(figures -> figures.incrementPauses().p50())),
                ratio(ours.incrementPauses().p90(), real.median(figures -> figures.incrementPauses().p90())),
                ratio(ours.incrementPauses().p99(), real.median(figures -> figures.incrementPauses().p99())));
        assertUndisturbedRowIsTrue(program, ours);
    }

    private static void assertUndisturbedRowIsTrue(String program, RunFigures ours) {
        double[] real = undisturbed(program);
        FidelityPage.assertFigures("How long undisturbed pauses are", program, PAUSES_TOLERANCE,
                ratio(ours.minorPauses().p50() / 1000.0, real[0]), ratio(ours.minorPauses().p99() / 1000.0, real[1]),
                ratio(ours.incrementPauses().p50() / 1000.0, real[2]),
                ratio(ours.incrementPauses().p99() / 1000.0, real[3]));
    }

    /** Microseconds of pauses that no other process made longer: p50 and p99 of minor collections and increments. */
    private static double[] undisturbed(String program) {
        try (InputStream file = FidelityOfRunsTest.class.getResourceAsStream("undisturbed_pauses.csv")) {
            String row = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith(program + ",")).findFirst().orElseThrow();
            return Arrays.stream(row.split(",", -1)).skip(1)
                    .mapToDouble(cell -> cell.isEmpty() ? 0 : Double.parseDouble(cell)).toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double percent(double ours, double real) {
        return real == 0 ? 0 : 100 * (ours / real - 1);
    }

    private static double ratio(double ours, double real) {
        return real == 0 ? Double.NaN : ours / real;
    }
}
