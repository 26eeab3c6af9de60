package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.ConfigKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Help tells everything that can be said on the command line, and is no failure. */
final class HelpTest {

    @Test
    void everyKeyStandsInTheHelpOfRun() {
        String help = said("run", "--help");
        for (ConfigKey key : ConfigKey.all()) {
            assertTrue(help.contains(key.name()), key.name());
        }
        assertTrue(help.contains("--until") && help.contains(".trace.json") && help.contains("classroom"), help);
    }

    @Test
    void helpOfACommandCanBeAskedForBothWays() {
        assertEquals(said("run", "--help"), said("help", "run"));
    }

    @Test
    void theVersionIsANumber() {
        assertTrue(said("--version").matches("Heapscope \\d+\\.\\d+\\.\\d+.*\\R"));
    }

    @Test
    void theProgramListsItsCommands() {
        assertTrue(said("--help").contains("run"));
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, CommandLineProgram.run(stream, System.err, arguments));
        return out.toString(StandardCharsets.UTF_8);
    }
}
