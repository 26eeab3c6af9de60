package heapscope.reference.pypy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of measured runs is read whatever its programs and settings are, and its faults are told in a sentence. */
class ReferenceFolderTest {

    private static final String RUN = """
            {"workload": "%s", "setting": "%s", "jit": false, "rep": %d, "nursery_bytes": 2097152, "minors": %d,
             "increments": 0, "cycles": 0, "surviving_bytes_total": 100, "peak_memory_bytes": 70000, "stdout": "1\\n"}""";
    private static final String START = """
            {"setting": "%s", "jit": false, "minors": 3, "cycles": 0, "increments": 0, "gc_state": "SCANNING",
             "next_threshold_bytes": null, "arena_bytes": 60000, "raw_bytes": 8000}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void programs() throws IOException {
        Files.createDirectory(folder.resolve("workloads"));
        Files.writeString(folder.resolve("workloads/a01_one.py"), "print(1)\n");
        Files.writeString(folder.resolve("workloads/a11_bad.py"), "print(1\n");
    }

    private ReferenceFolder folder(String runs, String starts) throws IOException {
        Files.writeString(folder.resolve("runs.json"), "[\n" + runs + "]\n");
        Files.writeString(folder.resolve("start_state.json"), "[\n" + starts + "]\n");
        return ReferenceFolder.read(folder);
    }

    private static String run(String workload, String setting, int repetition, int minors) {
        return RUN.formatted(workload, setting, repetition, minors);
    }

    @Test
    void repetitionsAreJoinedAndTheirMedianIsTaken() throws IOException {
        ReferenceFolder reference = folder(
                run("a01_one", "default", 0, 9) + "," + run("a01_one", "default", 1, 2) + ","
                        + run("a01_one", "default", 2, 4), START.formatted("default"));
        assertEquals(4, reference.runs(false).getFirst().median(Figure.MINORS::of));
        assertTrue(reference.runs(true).isEmpty());
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() throws IOException {
        ReferenceFolder reference = folder(
                run("a01_one", "default", 0, 9) + "," + run("a01_one", "default", 1, 2), START.formatted("default"));
        assertEquals(5.5, reference.runs(false).getFirst().median(Figure.MINORS::of));
    }

    @Test
    void anySettingIsReadByItsParts() throws IOException {
        ReferenceFolder reference = folder(
                run("a01_one", "N512K+MC2-INC1M_G1.6,MIN4MMAX64MD8M", 0, 1),
                START.formatted("N512K+MC2-INC1M_G1.6,MIN4MMAX64MD8M"));
        Configuration configuration = reference.configuration(reference.runs(false).getFirst());
        Map.of("PYPY_GC_NURSERY", "512K", "PYPY_GC_MAJOR_COLLECT", "2", "PYPY_GC_INCREMENT_STEP", "1M",
                "PYPY_GC_GROWTH", "1.6", "PYPY_GC_MIN", "4M", "PYPY_GC_MAX", "64M", "PYPY_GC_MAX_DELTA", "8M",
                "start_arena_bytes", "60000", "start_minors", "3")
                .forEach((key, value) -> assertEquals(
                        Configuration.standard().with(key, value).value(key), configuration.value(key), key));
    }

    @Test
    void theNurseryIsTheMeasuredOneUnlessTheSettingNamesAnother() throws IOException {
        ReferenceFolder reference = folder(run("a01_one", "default", 0, 1), START.formatted("default"));
        assertEquals(2 << 20, reference.configuration(reference.runs(false).getFirst()).value("PYPY_GC_NURSERY"));
    }

    @Test
    void programsAreChosenByNameBeginningOrNumber() throws IOException {
        ReferenceFolder reference = folder(
                run("a01_one", "default", 0, 1) + "," + run("a11_bad", "MC3", 0, 1), START.formatted("default"));
        assertEquals(1, reference.select(false, List.of("a01"), List.of()).size());
        assertEquals(1, reference.select(false, List.of("1"), List.of()).size());
        assertEquals(1, reference.select(false, List.of("a11_bad.py"), List.of("mc3")).size());
        assertEquals(2, reference.select(false, List.of("a"), List.of()).size());
        assertEquals("runs.json has no run of the program b with the JIT off",
                assertThrows(ReferenceFault.class, () -> reference.select(false, List.of("b"), List.of()))
                        .getMessage());
    }

    @Test
    void aRunThatCannotBeMadeIsOutsideWithTheReasonAndTheOthersGoOn() throws IOException {
        ReferenceFolder reference = folder(
                String.join(",", run("a01_one", "default", 0, 0), run("a01_one", "N0.5X", 0, 0),
                        run("a02_gone", "default", 0, 0), run("a11_bad", "default", 0, 0),
                        run("a11_bad", "MC3", 0, 0)),
                START.formatted("default") + "," + START.formatted("N0.5X"));
        List<String> lines = new PypyComparison(reference).compare(reference.runs(false), _ -> { }).stream()
                .map(ComparedRun::line).toList();
        assertTrue(lines.get(0).startsWith("a01_one default: minors 0/0 +0, increments 0/0 +0, cycles 0/0 +0"),
                lines.get(0));
        assertTrue(lines.get(1).startsWith("a01_one N0.5X: outside: \"N0.5X\" is no setting such as"), lines.get(1));
        assertTrue(lines.get(2).endsWith("a02_gone.py cannot be read: there has to be such a file in the folder"),
                lines.get(2));
        assertTrue(lines.get(3).startsWith("a11_bad default: outside: a11_bad.py:"), lines.get(3));
        assertEquals("a11_bad MC3: outside: start_state.json has no entry for MC3 with the JIT off", lines.get(4));
    }

    @Test
    void nineTenthsAreEnough() throws IOException {
        MeasuredRuns measured = folder(run("a01_one", "default", 0, 0), START.formatted("default")).runs(false)
                .getFirst();
        ComparedRun within = ComparedRun.finished(measured, measured.first());
        ComparedRun outside = ComparedRun.failed(measured, "no");
        List<ComparedRun> nineOfTen = List.of(
                within, within, within, within, within, within, within, within, within, outside);
        assertTrue(PypyComparison.isEnough(nineOfTen));
        assertFalse(PypyComparison.isEnough(nineOfTen.subList(1, 10)));
        assertEquals("10 runs, 9 within, 1 outside", PypyComparison.summary(nineOfTen));
    }

    @Test
    void faultsNameTheFileThePlaceAndTheField() {
        assertEquals("runs.json, entry 1: the field minors is missing; it has to be a number from 0 on", fault(
                "{\"workload\": \"a\", \"setting\": \"b\", \"jit\": true, \"nursery_bytes\": 1}"));
        assertEquals("runs.json, entry 1: the field jit is not true or false", fault(
                "{\"workload\": \"a\", \"setting\": \"b\", \"jit\": 1}"));
        assertTrue(fault("{").startsWith("runs.json, line 2: this is not JSON: "), fault("{"));
    }

    private String fault(String runs) {
        return assertThrows(ReferenceFault.class, () -> folder(runs, "")).getMessage();
    }
}
