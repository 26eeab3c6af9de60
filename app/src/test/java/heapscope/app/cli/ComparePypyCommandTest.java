package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heapscope compare-pypy}: a line for each run, a sum, and a status that says whether nine tenths are within. */
final class ComparePypyCommandTest {

    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void writeFolder() throws IOException {
        Files.createDirectory(folder.resolve("workloads"));
        Files.writeString(folder.resolve("workloads/a01_loop.py"),
                "for i in range(327680):\n    pass\nprint('done')\n");
        Files.writeString(folder.resolve("workloads/a02_bad.py"), "print(\n");
        Files.writeString(folder.resolve("start_state.json"), """
                [{"setting": "default", "jit": false, "minors": 3, "cycles": 0, "increments": 0,
                  "gc_state": "SCANNING", "next_threshold_bytes": null, "arena_bytes": 60000, "raw_bytes": 8000}]
                """);
        Files.writeString(folder.resolve("runs.json"), "[" + run("a01_loop", 5) + "," + run("a02_bad", 5) + "]");
    }

    private static String run(String workload, int minors) {
        return """
                {"workload": "%s", "setting": "default", "jit": false, "rep": 0, "nursery_bytes": 1048576,
                 "minors": %d, "increments": 0, "cycles": 0, "surviving_bytes_total": 47000,
                 "peak_memory_bytes": 115000, "stdout": "done\\n"}""".formatted(workload, minors);
    }

    @Test
    void aRunIsComparedFigureByFigure() {
        assertEquals(0, run("--files", "a01"), out + err);
        assertTrue(out.startsWith("a01_loop default: minors 5/5 +0.0%, increments 0/0 +0, cycles 0/0 +0, surviving "),
                out);
        assertTrue(out.endsWith(": within\n1 runs, 1 within, 0 outside\n"), out);
    }

    @Test
    void aProgramThatCannotRunIsOutsideAndTheStatusIsNotZero() {
        assertEquals(1, run());
        assertTrue(out.contains("\na02_bad default: outside: a02_bad.py:"), out);
        assertTrue(out.endsWith("2 runs, 1 within, 1 outside\n"), out);
    }

    @Test
    void pausesAndCyclesAreToldOnRequest() {
        assertEquals(0, run("--files", "a01", "--pauses", "--verbose"), out + err);
        assertTrue(out.contains("    pauses of minor collections in µs: p50 "), out);
        assertTrue(out.contains("    first increment after minor collection none/none\n"), out);
    }

    @Test
    void whatWasNotMeasuredIsRefused() {
        assertEquals(CommandLineProgram.BAD_INPUT, run("--settings", "N1M"));
        assertEquals("heapscope: runs.json has no run of the setting N1M with the JIT off.\n", err);
        assertEquals(CommandLineProgram.BAD_INPUT, run("--virtuals", "perhaps"));
        assertEquals("heapscope: --virtuals perhaps is neither on nor off.\n", err);
    }

    private int run(String... more) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        String[] arguments = new String[more.length + 2];
        arguments[0] = "compare-pypy";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        int status = CommandLineProgram.run(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8), arguments);
        out = written.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return status;
    }
}
