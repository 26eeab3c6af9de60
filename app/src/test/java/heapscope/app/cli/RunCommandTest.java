package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.timeline.Grain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code heapscope run} prints, writes and returns. */
final class RunCommandTest {

    private static final String PROGRAM = """
            class Node:
                def __init__(self, next):
                    self.next = next


            chain = None
            for i in range(200):
                node = Node(None)
                if i % 5 == 0:
                    chain = Node(chain)
            print("größe", 200)
            """;

    @TempDir
    private Path folder;
    private Path program;
    private String out;
    private String err;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.writeString(folder.resolve("a.py"), PROGRAM);
    }

    @Test
    void anOperationScriptRunsAndItsExpectationsAreChecked() throws IOException {
        Path script = Files.writeString(folder.resolve("a.heapops.json"), """
                {"operations": [
                  {"op": "new", "t": "B", "n": 4, "L": "b"},
                  {"op": "minor", "expect": {"nursery_surviving_size": 24}}
                ]}
                """);
        assertEquals(0, run("run", script.toString(), "--export", folder.resolve("t.csv").toString()), err);
        assertEquals("    0  b = new B(4), pushed  → nursery +0\n"
                + "    1  minor collection  → minor: 24 B survive; moved b\n", out.replace("\r\n", "\n"));
        assertEquals(2, Files.readAllLines(folder.resolve("t.csv")).size());
        assertEquals(0, run("run", script.toString(), "--until", "line:3", "--quiet", "--stats"), err);
        assertTrue(out.contains("\"configuration\" : \"classroom\"") && out.contains("\"minorCollections\" : 0"), out);
        Files.writeString(script, Files.readString(script).replace("24", "16"));
        assertEquals(1, run("run", script.toString()), err);
        assertTrue(err.contains("a.heapops.json:3: operation 1 (minor collection): s.nursery_surviving_size: "
                + "expected 16, ours 24."), err);
    }

    @Test
    void theOutputOfTheProgramComesBeforeTheFigures() throws IOException {
        assertEquals(0, run("run", program.toString(), "--preset", "classroom", "--stats"), err);
        assertTrue(out.startsWith("größe 200\n{"), out);
        JsonNode stats = new ObjectMapper().readTree(out.substring(out.indexOf('{')));
        assertTrue(stats.get("minorCollections").asLong() > 5, out);
        assertEquals(stats.get("minorCollections").asLong(), stats.get("pauses").get("minor").get("count").asLong());
    }

    @Test
    void theOutputOfTheProgramComesWhileItRuns() throws IOException {
        Path slow = Files.writeString(folder.resolve("slow.py"),
                "print('begin')\nfor i in range(300000):\n    pass\nprint('end')\n");
        List<String> flushed = new ArrayList<>();
        ByteArrayOutputStream output = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushed.add(toString(StandardCharsets.UTF_8));
            }
        };
        PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        assertEquals(0, CommandLineProgram.run(stream, stream, "run", slow.toString()));
        assertEquals("begin\n", flushed.getFirst());
        assertEquals("begin\nend\n", flushed.getLast());
    }

    @Test
    void quietLeavesTheFiguresOnly() {
        assertEquals(0, run("run", program.toString(), "--quiet", "--stats"));
        assertTrue(out.startsWith("{"), out);
        assertEquals(0, run("run", program.toString(), "--quiet"));
        assertEquals("", out);
    }

    @Test
    void theCommandLineAndTheWindowCountTheSame() throws IOException {
        run("run", program.toString(), "--preset", "classroom", "--quiet", "--stats");
        try (Session session = Session.open(new Workload("a.py", PROGRAM), Configuration.preset("classroom"))) {
            session.stepForward(Grain.STEP).join();
            session.stepForward(Grain.STEP).join();
            session.stepBack(Grain.STEP).join();
            session.toEnd().join();
            ObjectMapper json = new ObjectMapper();
            assertEquals(json.readTree(session.statistics().join().toJson()), json.readTree(out));
        }
    }

    @Test
    void aRunCanBeStoppedAtAPlace() throws IOException {
        assertEquals(0, run("run", program.toString(), "--preset", "classroom", "--until", "step:3", "--stats"));
        assertEquals(3, new ObjectMapper().readTree(out).get("steps").asLong());
        assertEquals(0, run("run", program.toString(), "--until", "40", "--stats", "--history", "0"));
        assertEquals(40, new ObjectMapper().readTree(out).get("ticks").asLong());
    }

    @Test
    void aPlaceThatTheRunDoesNotHaveIsToldAndNothingIsWritten() {
        Path file = folder.resolve("a.csv");
        assertEquals(2, run("run", program.toString(), "--until", "cycle:99", "--export", file.toString()));
        assertEquals(1, err.lines().count(), err);
        assertTrue(Files.notExists(file));
    }

    @Test
    void settingsChangeTheRun() throws IOException {
        run("run", program.toString(), "--preset", "classroom", "--quiet", "--stats");
        long small = new ObjectMapper().readTree(out).get("minorCollections").asLong();
        run("run", program.toString(), "--preset", "classroom", "--set", "PYPY_GC_NURSERY=4K", "--quiet", "--stats");
        assertTrue(new ObjectMapper().readTree(out).get("minorCollections").asLong() < small);
    }

    @Test
    void aFailingProgramFailsAsInPython() throws IOException {
        Path failing = Files.writeString(folder.resolve("b.py"), "print('before')\nx = 1 // 0\n");
        assertEquals(1, run("run", failing.toString()));
        assertEquals("before\n", out);
        assertTrue(err.contains("ZeroDivisionError") && err.contains("2"), err);
        assertTrue(!err.contains("Exception in thread") && !err.contains("\tat "), err);
    }

    @Test
    void aSavedSessionGoesOnAtTheSameInstant() throws IOException {
        Path saved = folder.resolve("s.heapscope.json");
        run("run", program.toString(), "--preset", "classroom", "--until", "step:3", "--quiet", "--stats",
                "--export", saved.toString());
        String stats = out;
        assertEquals(0, run("run", saved.toString(), "--quiet", "--stats"), err);
        assertEquals(stats, out);
        assertEquals("", err);
        assertEquals(0, run("run", saved.toString(), "--until", "end"), err);
        assertEquals("größe 200\n", out);
    }

    @Test
    void aSessionWhoseStateDiffersSaysSoAndStopsAtTheSameStep() throws IOException {
        Path saved = folder.resolve("s.heapscope.json");
        run("run", program.toString(), "--until", "40", "--quiet", "--export", saved.toString());
        String text = Files.readString(saved);
        Files.writeString(saved, text.replaceAll("\"stateHash\" : \"\\w+\"", "\"stateHash\" : \"0\""));
        assertEquals(0, run("run", saved.toString(), "--quiet", "--stats"), err);
        assertEquals(40, new ObjectMapper().readTree(out).get("ticks").asLong());
        assertTrue(err.contains("another version") && err.lines().count() == 1, err);
    }

    @Test
    void whatTheProgramWritesToStandardErrorGoesThere() throws IOException {
        Path warning = Files.writeString(folder.resolve("d.py"), "import sys\nsys.exit('no more cheese')\n");
        assertEquals(1, run("run", warning.toString()));
        assertEquals("no more cheese\n", err);
    }

    @Test
    void theProgramDecidesOnTheStatus() throws IOException {
        Path leaving = Files.writeString(folder.resolve("c.py"), "import sys\nsys.exit(7)\n");
        assertEquals(7, run("run", leaving.toString()));
    }

    @Test
    void picturesHaveTheSizeAndTheThemeAskedFor() throws IOException {
        Path light = folder.resolve("light.png");
        Path dark = folder.resolve("dark.png");
        Path vector = folder.resolve("dark.svg");
        assertEquals(0, run("run", program.toString(), "--preset", "classroom", "--until", "step:3",
                "--export", light.toString()), err);
        assertEquals(0, run("run", program.toString(), "--preset", "classroom", "--until", "step:3",
                "--view", "nursery", "--size", "800x300", "--theme", "dark", "--export", dark.toString(), "--export",
                        vector.toString()), err);
        var window = ImageIO.read(light.toFile());
        assertEquals(1600, window.getWidth());
        assertEquals(900, window.getHeight());
        var nursery = ImageIO.read(dark.toFile());
        assertEquals(800, nursery.getWidth());
        assertEquals(300, nursery.getHeight());
        assertTrue(brightness(window.getRGB(800, 450)) > 150);
        assertTrue(brightness(nursery.getRGB(3, 297)) < 80);
        assertTrue(Files.readString(vector).contains("Node"));
        assertEquals("", err);
    }

    @Test
    void aPictureMayBeLargerThanAnyScreenAndOfAnyView() throws IOException {
        for (String view : new String[] {"window", "collector", "program"}) {
            Path file = folder.resolve(view + ".png");
            assertEquals(0, run("run", program.toString(), "--until", "10", "--view", view, "--size", "700x1300",
                    "--export", file.toString()), err);
            assertEquals(1300, ImageIO.read(file.toFile()).getHeight());
            assertEquals("", err);
        }
        assertEquals(700, ImageIO.read(folder.resolve("collector.png").toFile()).getWidth());
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }

    private int run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = CommandLineProgram.run(new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }
}
