package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in the form of PyPy's: what {@code heapscope run --pypylog} writes and {@code heapscope log} reads. */
final class LogCommandTest {

    private static final String PROGRAM = """
            import heapscope

            class Node:
                def __init__(self, next):
                    self.next = next

            heapscope.mark("begin")
            chains = []
            for k in range(40):
                chain = None
                for i in range(40):
                    chain = Node(chain)
                chains.append(chain)
                if k > 10:
                    chains.pop(0)
            """;

    @TempDir
    private Path folder;
    private Path program;
    private Path log;
    private String out;
    private String err;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.writeString(folder.resolve("a.py"), PROGRAM);
        log = folder.resolve("gc.log");
    }

    private int run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = CommandLineProgram.run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }

    private JsonNode runWithLog(String... more) throws IOException {
        String[] arguments = Stream.concat(
                Stream.of("run", program.toString(), "--preset", "classroom", "--stats", "--pypylog", log.toString()),
                Stream.of(more)).toArray(String[]::new);
        assertEquals(0, run(arguments), err);
        return new ObjectMapper().readTree(out);
    }

    private JsonNode read(String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of("log", log.toString(), "--stats"), Stream.of(more))
                .toArray(String[]::new);
        assertEquals(0, run(arguments), err);
        return new ObjectMapper().readTree(out);
    }

    @Test
    void theLogOfARunHasTheFiguresOfTheRun() throws IOException {
        JsonNode run = runWithLog();
        JsonNode read = read();
        assertEquals("", err);
        for (String figure : new String[] {"minorCollections", "increments", "cycles"}) {
            assertTrue(run.get(figure).asLong() > 1, figure);
            assertEquals(run.get(figure), read.get(figure), figure);
        }
        assertEquals(run.get("pauses"), read.get("pauses"));
        assertTrue(Files.readString(log).contains("{gc-mark-begin\n"));
    }

    @Test
    void theNewerFormatTellsItsFrequency() throws IOException {
        JsonNode run = runWithLog("--pypylog-format", "2026", "--pypylog-frequency", "1e9");
        JsonNode read = read();
        assertEquals("FITTED", read.get("frequency").get("origin").asText());
        assertEquals(1e9, read.get("frequency").get("stampsPerSecond").asDouble(), 1e8);
        assertEquals(run.get("pauses"), read("--frequency", "1e9").get("pauses"));
    }

    @Test
    void aLogEndsWhereTheRunStops() throws IOException {
        runWithLog("--until", "step:7");
        JsonNode read = read();
        assertEquals(7, read.get("minorCollections").asLong() + read.get("increments").asLong());
    }

    @Test
    void aFailedRunHasItsLogToo() throws IOException {
        Files.writeString(program, PROGRAM + "1 // 0\n");
        assertEquals(1, run("run", program.toString(), "--preset", "classroom", "--pypylog", log.toString()));
        assertTrue(read().get("minorCollections").asLong() > 10);
    }

    @Test
    void aLogCanGoToStandardErrorAndHaveSomeSections() {
        assertEquals(0, run(
                "run", program.toString(), "--preset", "classroom", "--pypylog", "gc-collect-step:-"));
        assertTrue(err.startsWith("[") && err.contains("starting gc state:  SCANNING\n"), err);
        assertFalse(err.contains("gc-minor"), err);
    }

    @Test
    void theTimelineOfALogIsWrittenAsThatOfARun() throws IOException {
        runWithLog();
        Path timeline = folder.resolve("x.timeline.json");
        Path table = folder.resolve("x.csv");
        Path trace = folder.resolve("x.trace.json");
        Path picture = folder.resolve("x.png");
        Path drawing = folder.resolve("x.svg");
        JsonNode figures = read(
                "--export", timeline.toString(), table.toString(), trace.toString(), picture.toString(),
                drawing.toString(), "--view", "timeline", "--size", "800x300");
        long pauses = figures.get("minorCollections").asLong() + figures.get("increments").asLong();
        assertEquals(pauses, new ObjectMapper().readTree(timeline.toFile()).get("pauses").size());
        assertEquals(pauses + 1, Files.readAllLines(table).size());
        assertTrue(new ObjectMapper().readTree(trace.toFile()).get("traceEvents").size() > pauses);
        assertEquals(800, ImageIO.read(picture.toFile()).getWidth());
        assertTrue(Files.readString(drawing).contains("<svg"));
    }

    @Test
    void aSummaryIsForPeople() throws IOException {
        runWithLog();
        assertEquals(0, run("log", log.toString()));
        assertTrue(out.contains("2596142000 time stamps a second, assumed"), out);
        assertTrue(out.lines().anyMatch(line -> line.startsWith("minor ")), out);
        assertTrue(out.contains("rules: start of a cycle: "), out);
    }

    @Test
    void aCutLogIsReadAndSaysTheLine() throws IOException {
        runWithLog();
        String whole = Files.readString(log);
        Files.writeString(log, whole.substring(0, whole.lastIndexOf("{gc-minor-walkroots")));
        assertEquals(0, run("log", log.toString(), "--stats"));
        assertTrue(err.matches("heapscope: .*gc\\.log, line \\d+: the log ends in the section gc-minor that begins at "
                + "line \\d+\\.\\R"), err);
    }

    @Test
    void whatIsNoLogIsRefusedInOneSentence() {
        refused("has no section such as", "log", program.toString());
        refused("there is no file", "log", folder.resolve("nowhere.log").toString());
        refused("is no number", "log", program.toString(), "--frequency", "fast");
        refused("a log has no heap", "log", program.toString(), "--export", folder + "/x.snapshot.json");
        refused("only timeline can", "log", program.toString(), "--view", "memory");
        refused("no log format \"8\"", "run", program.toString(), "--pypylog", "x", "--pypylog-format", "8");
        refused("names no file", "run", program.toString(), "--pypylog", "gc:");
        refused("there is no folder", "run", program.toString(), "--pypylog", folder + "/none/x.log");
        refused("is out of range", "run", program.toString(), "--pypylog-frequency", "0");
        refused("named twice", "run", program.toString(), "--pypylog", folder + "/x.csv", "--export",
                folder + "/x.csv");
    }

    private void refused(String reason, String... arguments) {
        assertEquals(2, run(arguments), err);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains(reason), err);
        assertEquals("", out);
    }
}
