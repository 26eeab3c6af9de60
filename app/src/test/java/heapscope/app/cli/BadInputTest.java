package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Bad input gets one sentence on standard error, a status that is not 0, nothing on standard output and no file. */
final class BadInputTest {

    @TempDir
    private Path folder;
    private Path program;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.writeString(folder.resolve("ok.py"), "print(1)\n");
    }

    @Test
    void aMissingFile() throws IOException {
        assertRefused("there is no file", "run", folder.resolve("nowhere.py").toString());
    }

    @Test
    void aBinaryFile() throws IOException {
        Path binary = Files.write(folder.resolve("b.py"), new byte[] {1, 2, (byte) 0xff, 0});
        assertRefused("no text in UTF-8", "run", binary.toString());
    }

    @Test
    void aProgramOutsideTheSubsetWithLineAndColumn() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.py"), "x = 1\nx = = 2\n");
        assertRefused("wrong.py:2:5:", "run", wrong.toString());
    }

    @Test
    void anUnknownKey() throws IOException {
        assertRefused("no key \"PYPY_GC_NURSERI\"", "run", program.toString(), "--set", "PYPY_GC_NURSERI=1M");
    }

    @Test
    void aValueOutOfRange() throws IOException {
        assertRefused("PYPY_GC_NURSERY=9999G is out of range", "run", program.toString(), "--set",
                "PYPY_GC_NURSERY=9999G");
    }

    @Test
    void aSettingWithoutAValue() throws IOException {
        assertRefused("KEY=VALUE", "run", program.toString(), "--set", "PYPY_GC_NURSERY");
    }

    @Test
    void anUnknownPreset() throws IOException {
        assertRefused("pypy-7.3.11, pypy-2026, classroom", "run", program.toString(), "--preset", "jython");
    }

    @Test
    void somethingThatIsNoPlace() throws IOException {
        assertRefused("is not a place", "run", program.toString(), "--until", "lunch");
    }

    @Test
    void anUnknownEnding() throws IOException {
        assertRefused(".heapscope.json, .snapshot.json", "run", program.toString(),
                "--export", folder.resolve("a.pdf").toString());
    }

    @Test
    void aFolderThatIsNotThere() throws IOException {
        assertRefused("there is no folder", "run", program.toString(),
                "--export", folder.resolve("attic").resolve("a.csv").toString());
    }

    @Test
    void aFileThatIsNamedTwice() throws IOException {
        String twice = folder.resolve("a.csv").toString();
        assertRefused("named twice", "run", program.toString(), "--export", twice, "--export", twice);
    }

    @Test
    void aSessionThatIsNone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("s.heapscope.json"), "{}");
        assertRefused("not a session", "run", foreign.toString());
        assertRefused("there is no file", "run", folder.resolve("nowhere.heapscope.json").toString());
    }

    @Test
    void aRecordingThatIsNone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("r.jsonl.gz"), "{}\n{}\n");
        assertRefused("r.jsonl.gz is no recording of format 1", "run", foreign.toString());
        assertRefused("there is no file", "run", folder.resolve("nowhere.jsonl.gz").toString());
        assertRefused("--set PYPY_GC_NURSERY has no effect on", "run", foreign.toString(), "--set",
                "PYPY_GC_NURSERY=2K");
        Files.write(folder.resolve("cut.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        assertRefused("cut.jsonl.gz is no complete gzip file", "run", folder.resolve("cut.jsonl.gz").toString());
    }

    @Test
    void anOperationScriptWithAMistake() throws IOException {
        Path script = Files.writeString(folder.resolve("a.heapops.json"), """
                {"parameters": {"nursery_size": 1024},
                 "operations": [{"op": "minr"}]}
                """);
        assertRefused("a.heapops.json:2:24: There is no operation \"minr\"; did you mean \"minor\"?", "run",
                script.toString());
        assertRefused("--set PYPY_GC_NURSERY has no effect on", "run", script.toString(), "--set", "PYPY_GC_NURSERY=4K");
        assertRefused("heapscope run checks what it expects", "replay", script.toString());
    }

    @Test
    void anUnknownViewSizeOrTheme() throws IOException {
        String picture = folder.resolve("a.png").toString();
        assertRefused("the views are window", "run", program.toString(), "--export", picture, "--view", "attic");
        assertRefused("WIDTHxHEIGHT", "run", program.toString(), "--export", picture, "--size", "wide");
        assertRefused("light and dark", "run", program.toString(), "--export", picture, "--theme", "pink");
    }

    @Test
    void aHistoryOutOfRange() throws IOException {
        assertRefused("from 0 to", "run", program.toString(), "--history", "-1");
        assertRefused("'many'", "run", program.toString(), "--history", "many");
    }

    @Test
    void anUnknownCommandOrOption() throws IOException {
        assertRefused("explode", "explode");
        assertRefused("--loud", "run", program.toString(), "--loud");
        assertRefused("FILE", "run");
    }

    private void assertRefused(String words, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        long filesBefore = count();
        int status = CommandLineProgram.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(CommandLineProgram.BAD_INPUT, status, said);
        assertTrue(said.startsWith("heapscope: "), said);
        assertTrue(said.contains(words), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(said.contains("Exception"), said);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(filesBefore, count());
    }

    private long count() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
