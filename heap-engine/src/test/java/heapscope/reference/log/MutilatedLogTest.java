package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import heapscope.timeline.TimelineData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and foreign files are read as far as they go, or refused in one sentence; never anything else. */
class MutilatedLogTest {

    private static final long SEED = 20_261_121;

    @Test
    void aLogCutAfterAnyLineKeepsEverySectionBefore() throws IOException {
        List<String> lines = RealLogs.lines(RealLogs.GROW_AND_DROP);
        for (int cut = 0; cut < lines.size(); cut++) {
            List<String> left = lines.subList(0, cut);
            check(text(left), count(left, " gc-minor}"), count(left, " gc-collect-step}"));
        }
    }

    @Test
    void aLogCutBeforeAnyLineKeepsEverySectionAfter() throws IOException {
        List<String> lines = RealLogs.lines(RealLogs.GROW_AND_DROP);
        for (int cut = 0; cut < lines.size(); cut++) {
            List<String> left = lines.subList(cut, lines.size());
            check(text(left), count(left, " {gc-minor"), count(left, " {gc-collect-step"));
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    private static long count(List<String> lines, String ending) {
        return lines.stream().filter(line -> line.endsWith(ending)).count();
    }

    private static void check(String text, long minors, long increments) throws IOException {
        boolean cycleEnd = text.contains("{gc-collect-done") && text.contains("gc-collect-done}");
        if (minors + increments == 0 && !cycleEnd) {
            assertOneSentence(assertThrows(NoPypyLog.class, () -> RealLogs.log(text)));
        } else if (minors + increments > 0) {
            PypyLog log = RealLogs.log(text);
            assertEquals(minors, log.minors().size());
            assertEquals(increments, log.increments().size());
            LogTimeline.of(log, 1e9);
        }
    }

    @Test
    void aLostLineIsSaidWithItsNumberAndTheRestKept() throws IOException {
        List<String> lines = RealLogs.lines(RealLogs.GROW_AND_DROP);
        for (int lost = 0; lost < lines.size(); lost++) {
            String[] rest = lines.toArray(String[]::new);
            rest[lost] = "";
            PypyLog log = RealLogs.log(text(Arrays.asList(rest)));
            assertTrue(log.minors().size() >= 70, "line " + (lost + 1));
            assertTrue(log.increments().size() >= 51, "line " + (lost + 1));
            String gone = lines.get(lost);
            boolean matters = gone.contains("gc-") && !gone.contains("walkroots") || gone.contains("collect, total");
            long line = lost + 1;
            assertTrue(
                    !matters || log.faults().stream().anyMatch(fault -> Math.abs(fault.line() - line) <= 12),
                    () -> gone + " lost at " + line + ": " + log.faults());
        }
    }

    @Test
    void randomDamageIsReadOrRefused() {
        byte[] whole = RealLogs.bytes(RealLogs.GROW_AND_DROP);
        for (int round = 0; round < 400; round++) {
            long seed = SEED + round;
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(1, 200); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int from = random.nextInt(damaged.length);
            readOrRefuse(seed, Arrays.copyOfRange(damaged, random.nextBoolean() ? 0 : from, damaged.length));
        }
    }

    @Test
    void linesInAnyOrderAreReadOrRefused() {
        String[] lines = RealLogs.lines(RealLogs.GROW_AND_DROP).toArray(String[]::new);
        for (int round = 0; round < 200; round++) {
            long seed = SEED + round;
            Random random = new Random(seed);
            String[] mixed = lines.clone();
            for (int i = random.nextInt(1, 800); i > 0; i--) {
                mixed[random.nextInt(mixed.length)] = lines[random.nextInt(lines.length)];
            }
            readOrRefuse(seed, text(Arrays.asList(mixed)).getBytes());
        }
    }

    private static void readOrRefuse(long seed, byte[] bytes) {
        try {
            PypyLog log = RealLogs.log(bytes);
            for (LogFault fault : log.faults()) {
                assertTrue(fault.line() >= 1 && fault.line() <= log.lines() + 1, "seed " + seed + ": " + fault);
            }
            TimelineData timeline = LogTimeline.of(log, PypyLog.REFERENCE_FREQUENCY);
            timeline.pauses().forEach(pause -> assertTrue(pause.duration().value() >= 0, "seed " + seed));
            FrequencyFit.of(log);
        } catch (NoPypyLog refusal) {
            assertOneSentence(refusal);
        } catch (RuntimeException | IOException other) {
            fail("seed " + seed, other);
        }
    }

    @Test
    void bytesOfAnyKindAreRefused() {
        for (int round = 0; round < 50; round++) {
            byte[] bytes = new byte[5_000];
            new Random(SEED + round).nextBytes(bytes);
            assertOneSentence(assertThrows(NoPypyLog.class, () -> RealLogs.log(bytes)));
        }
    }

    @Test
    void aDamagedCompressedLogIsReadAsFarAsItGoes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream packing = new BZip2CompressorOutputStream(packed, 1)) {
            for (int i = 0; i < 20; i++) {
                packing.write(RealLogs.bytes(RealLogs.BINARY_TREES));
            }
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 3 / 4);
        PypyLog log = RealLogs.log(cut);
        assertTrue(log.minors().size() > 1_000);
        assertTrue(log.faults().stream().anyMatch(fault -> fault.message().startsWith("the compressed file is")));
        assertOneSentence(assertThrows(NoPypyLog.class, () -> RealLogs.log("BZh9 is not what it says".getBytes())));
    }

    @Test
    void aFileThatIsNoneIsRefused(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("program.py"), "print(1)\nprint(2)\n");
        assertEquals(
                "program.py has no section such as \"[5ad278e98c3] {gc-minor\" in its lines 1 to 2; a PyPy log is "
                        + "written by PYPYLOG=gc:FILE",
                assertThrows(NoPypyLog.class, () -> PypyLog.read(program)).getMessage());
        assertEquals(folder + " is a folder; name a PyPy log",
                assertThrows(NoPypyLog.class, () -> PypyLog.read(folder)).getMessage());
        Path nowhere = folder.resolve("nowhere.log");
        assertEquals("there is no file " + nowhere,
                assertThrows(NoPypyLog.class, () -> PypyLog.read(nowhere)).getMessage());
        assertEquals("test.log is empty; a PyPy log is written by PYPYLOG=gc:FILE",
                assertThrows(NoPypyLog.class, () -> RealLogs.log("")).getMessage());
    }

    private static void assertOneSentence(NoPypyLog refusal) {
        assertFalse(refusal.getMessage().isBlank());
        assertFalse(refusal.getMessage().contains("\n"));
    }
}
