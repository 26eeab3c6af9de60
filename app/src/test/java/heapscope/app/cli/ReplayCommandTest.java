package heapscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.replay.RecordingText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heapscope replay}: a line for each recording, a sum, and a status that says whether all are identical. */
final class ReplayCommandTest {

    @TempDir
    private Path folder;
    private Path recordings;
    private String out;
    private String err;

    @BeforeEach
    void copyRecordings() throws IOException {
        recordings = Files.createDirectory(folder.resolve("recordings"));
        for (String name : new String[] {"shrink_array", "unpin_not_pinned", "pin_can_move"}) {
            try (InputStream in = getClass().getResourceAsStream(name + ".jsonl.gz")) {
                Files.copy(in, recordings.resolve(name + ".jsonl.gz"));
            }
        }
    }

    @Test
    void aFolderIsReplayedInOrderOfNames() {
        assertEquals(0, run(recordings), err);
        assertEquals("""
                pin_can_move.jsonl.gz: identical (4 operations)
                shrink_array.jsonl.gz: identical (9 operations)
                unpin_not_pinned.jsonl.gz: identical (2 operations)
                3 identical, 0 different
                """, out);
    }

    @Test
    void filesAreReplayedInTheOrderGiven() {
        assertEquals(0, run(recordings.resolve("unpin_not_pinned.jsonl.gz"), recordings.resolve("pin_can_move.jsonl.gz")));
        assertTrue(out.startsWith("unpin_not_pinned.jsonl.gz"), out);
        assertTrue(out.endsWith("2 identical, 0 different\n"), out);
    }

    @Test
    void theFirstDifferenceIsNamedAndTheStatusIsNotZero() throws IOException {
        edit("shrink_array", "[\"m\",56,0]", "[\"m\",64,0]");
        assertEquals(1, run(recordings), err);
        assertEquals("shrink_array.jsonl: different at operation 4 (minor collection): "
                + "ev[0][1]: recorded 64, ours 56", out.lines().skip(1).findFirst().orElseThrow());
        assertTrue(out.endsWith("3 identical, 1 different\n"), out);
    }

    @Test
    void whatCannotBeReadIsDifferentAndSaysWhy() throws IOException {
        edit("shrink_array", "{\"end\":1", "{\"no\":1");
        Files.write(recordings.resolve("cut.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        edit("pin_can_move", "\"nursery_size\":256,", "");
        edit("unpin_not_pinned", "\"op\":\"unpin\"", "\"op\":\"unpinn\"");
        assertEquals(1, run(recordings), err);
        assertEquals("", err);
        assertTrue(out.contains("shrink_array.jsonl: different: shrink_array.jsonl breaks off: it has no end line\n"), out);
        assertTrue(out.contains("cut.jsonl.gz: different: cut.jsonl.gz is no complete gzip file"), out);
        assertTrue(out.contains("no number for the parameter \"nursery_size\"\n"), out);
        assertTrue(out.contains("unpin_not_pinned.jsonl, line 3: there is no operation \"unpinn\"\n"), out);
        assertTrue(out.endsWith("3 identical, 4 different\n"), out);
        assertFalse(out.contains("Exception"), out);
    }

    @Test
    void anAssertionThatOnlyOneOfThemFailsIsADifference() throws IOException {
        edit("unpin_not_pinned", "\"op\":\"unpin\"", "\"op\":\"is_pinned\"");
        edit("shrink_array", "\"o\":2,\"op\":\"shrink\"", "\"o\":2,\"op\":\"unpin\"");
        assertEquals(1, run(recordings), err);
        assertTrue(out.contains("operation 1 (is #1 pinned?): r: recorded {\"exc\":\"assert\"}, ours false"), out);
        assertTrue(out.contains("operation 3 (unpin #2): r: recorded true, ours {\"exc\":\"assert\"}"), out);
    }

    @Test
    void missingPathsAndEmptyFoldersAreRefused() throws IOException {
        assertRefused("there is no file or folder", folder.resolve("nowhere"));
        assertRefused("has no recordings", Files.createDirectory(folder.resolve("empty")));
        assertRefused("is no recording: its name has to end in .jsonl.gz",
                Files.writeString(folder.resolve("a.py"), "print(1)"));
        assertRefused("PATH");
    }

    private void edit(String name, String from, String to) throws IOException {
        String text = RecordingText.read(recordings.resolve(name + ".jsonl.gz"));
        assertTrue(text.contains(from), from);
        Files.writeString(recordings.resolve(name + ".jsonl"), text.replace(from, to));
    }

    private void assertRefused(String words, Path... paths) {
        assertEquals(CommandLineProgram.BAD_INPUT, run(paths), out);
        assertTrue(err.startsWith("heapscope: ") && err.contains(words), err);
        assertEquals(1, err.lines().count(), err);
        assertEquals("", out);
    }

    private int run(Path... paths) {
        String[] arguments = new String[paths.length + 1];
        arguments[0] = "replay";
        for (int i = 0; i < paths.length; i++) {
            arguments[i + 1] = paths[i].toString();
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = CommandLineProgram.run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
        out = output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }
}
