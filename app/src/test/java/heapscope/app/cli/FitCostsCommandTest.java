package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heapscope fit-costs}, and the settings that it writes for {@code heapscope run --settings}. */
final class FitCostsCommandTest {

    private static final String PROGRAM = """
            class Node:
                def __init__(self, next):
                    self.next = next

            chains = []
            for k in range(300):
                chain = None
                for i in range(k % 40):
                    chain = Node(chain)
                chains.append(chain)
                if k > 30:
                    chains.pop(0)
            """;

    @TempDir
    private Path folder;
    private Path program;
    private Path log;
    private Path settings;
    private String out;
    private String err;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.writeString(folder.resolve("chains.py"), PROGRAM);
        log = folder.resolve("gc.log");
        settings = folder.resolve("settings.json");
    }

    private int run(Object... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int status = CommandLineProgram.run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), texts);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void theSettingsOfALogMakeARunLastAsLong() throws IOException {
        String[] slower = {"--set", "PYPY_GC_NURSERY=4K", "--set", "large_object=1K", "--set", "cost.MINOR=9000000"};
        assertEquals(0, run("run", program, slower[0], slower[1], slower[2], slower[3], slower[4], slower[5],
                "--pypylog", log, "--stats"), () -> err);
        double measured = median(out);
        assertEquals(0, run("fit-costs", log, "--run", program, slower[0], slower[1], slower[2], slower[3],
                "--out", settings), () -> err);
        assertTrue(out.contains("minor collections: ") && out.contains("--set cost.MINOR="), out);
        assertEquals(0, run("run", program, slower[0], slower[1], slower[2], slower[3], "--settings", settings,
                "--stats"), () -> err);
        assertEquals(1, median(out) / measured, 0.15);
    }

    private static double median(String json) throws IOException {
        JsonNode pauses = new ObjectMapper().readTree(json).findValue("minor");
        return pauses.get("p50").asDouble();
    }

    @Test
    void wrongFilesAreRefusedWithASentence() throws IOException {
        assertEquals(CommandLineProgram.BAD_INPUT, run("fit-costs", folder.resolve("none.log")));
        assertTrue(err.contains("there is no file"), err);
        assertEquals(CommandLineProgram.BAD_INPUT, run("run", program, "--settings", folder.resolve("none.json")));
        assertTrue(err.contains("there is no file"), err);
        Files.writeString(settings, "{\n  \"cost.MINOR\" 5\n}");
        assertEquals(CommandLineProgram.BAD_INPUT, run("run", program, "--settings", settings));
        assertTrue(err.contains("it is not JSON (line 2)"), err);
        Files.writeString(settings, "{\"cost.MINOR\": [5]}");
        assertEquals(CommandLineProgram.BAD_INPUT, run("run", program, "--settings", settings));
        assertTrue(err.contains("the value of cost.MINOR has to be"), err);
        Files.writeString(settings, "{\"cost.MINER\": 5}");
        assertEquals(CommandLineProgram.BAD_INPUT, run("run", program, "--settings", settings));
        assertTrue(err.contains("cost.MINER"), err);
    }

    @Test
    void aSettingOnTheCommandLineGoesBeforeTheFile() throws IOException {
        Files.writeString(settings, "{\"cost.STATEMENT\": 1000}");
        assertEquals(0, run("run", program, "--settings", settings, "--set", "cost.STATEMENT=2000", "--stats"));
        String both = out;
        assertEquals(0, run("run", program, "--set", "cost.STATEMENT=2000", "--stats"));
        assertEquals(out, both);
    }
}
