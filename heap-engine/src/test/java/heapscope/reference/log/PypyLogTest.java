package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.reference.log.LogEntry.CycleEnd;
import heapscope.reference.log.LogEntry.Increment;
import heapscope.reference.log.LogEntry.Minor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of real logs, against figures that were counted in them by other means. */
class PypyLogTest {

    private static final String MINOR = """
            [100] {gc-minor
            [110] {gc-minor-walkroots
            [120] gc-minor-walkroots}
            minor collect, total memory used: 1000
            number of pinned objects: 1
            total size of surviving objects: 200
            [140] gc-minor}
            """;

    @Test
    void theLogOfAGrowingAndDroppingProgramHasItsFigures() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.GROW_AND_DROP);
        assertEquals(785, log.lines());
        assertEquals(0, log.faultCount(), () -> log.faults().toString());
        assertEquals(71, log.minors().size());
        assertEquals(52, log.increments().size());
        assertEquals(34_431_856, log.minors().stream().mapToLong(Minor::surviving).sum());
        assertEquals(27_402_184, log.minors().stream().mapToLong(Minor::memoryUsed).max().orElseThrow());
        assertEquals(279_799_468, log.minors().stream().mapToLong(each -> each.span().stamps()).sum());
        assertEquals(100_691_110, log.increments().stream().mapToLong(each -> each.span().stamps()).sum());
        assertEquals(623_657_595, log.end());
        assertEquals(
                List.of(11744051.2, 17790375.68, 25751869.952, 27501131.84),
                log.cycleEnds().stream().map(CycleEnd::threshold).toList());
        assertEquals(new LogSettings(1_048_576, 1_048_576, 25_276_502_016.0, false), log.settings());
    }

    @Test
    void everyLineOfTextOfTheCollectorIsReadAndWrittenAsItStands() throws IOException {
        for (String name : List.of(RealLogs.GROW_AND_DROP, RealLogs.BINARY_TREES, RealLogs.PINNED)) {
            for (String line : RealLogs.lines(name)) {
                if (!line.startsWith("[")) {
                    LogText text = List.of(LogText.values()).stream()
                            .filter(each -> each.values(line) != null).findFirst().orElseThrow();
                    Object[] values = List.of(text.values(line)).stream().map(PypyLogTest::value).toArray();
                    assertEquals(line, text.line(values));
                }
            }
        }
    }

    private static Object value(String text) {
        return text.matches("\\d+") ? Long.valueOf(text)
                : text.matches("[\\d.]+") ? Double.valueOf(text) : text;
    }

    @Test
    void anIncrementHasItsStatesAndWhatItDid() throws IOException {
        List<Increment> increments = RealLogs.read(RealLogs.GROW_AND_DROP).increments();
        assertEquals(
                List.of("SCANNING", "MARKING", "MARKING", "MARKING", "SWEEPING", "SWEEPING", "SWEEPING", "SWEEPING",
                        "FINALIZING"),
                increments.subList(0, 9).stream().map(Increment::oldState).toList());
        assertEquals(
                List.of("MARKING", "MARKING", "MARKING", "SWEEPING", "SWEEPING", "SWEEPING", "SWEEPING", "FINALIZING",
                        "SCANNING"),
                increments.subList(0, 9).stream().map(Increment::newState).toList());
        assertEquals(12038, increments.get(2).progress().toMark());
        assertEquals(10, increments.get(2).progress().moreToMark());
        assertEquals(445, increments.get(4).progress().rawExamined());
        assertEquals(11234, increments.get(4).progress().rawLimit());
        assertEquals(384, increments.get(5).progress().pageLimit());
        assertFalse(increments.get(5).progress().nothingLeft());
        assertTrue(increments.get(7).progress().nothingLeft());
        CycleEnd end = increments.get(7).cycleEnd();
        assertEquals(List.of(16L, 20L, 9389736L, 2224440L, 1996168L), List.of(
                end.arenasBefore(), end.arenasAfter(), end.arenaBytes(), end.rawBefore(), end.rawAfter()));
    }

    @Test
    void aLogOfSomeSectionsHasTheEndsOfCyclesAlone() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.BINARY_TREES);
        assertEquals(0, log.faultCount(), () -> log.faults().toString());
        assertEquals(229, log.minors().size());
        assertEquals(List.of(), log.increments());
        assertEquals(31_322_760, log.minors().stream().mapToLong(Minor::surviving).sum());
        assertEquals(
                List.of(8795637.76, 8388608.0, 9541473.76, 10288547.36),
                log.cycleEnds().stream().map(CycleEnd::threshold).toList());
    }

    @Test
    void aLogThatEndsInASectionKeepsWhatIsBeforeAndSaysTheLine() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.PINNED);
        assertEquals(15, log.minors().size());
        assertEquals(2, log.minors().stream().filter(minor -> minor.pinned() == 2).count());
        assertEquals(
                List.of("line 120: the log ends in the section gc-minor that begins at line 118"),
                log.faults().stream().map(LogFault::toString).toList());
    }

    @Test
    void compressedLogsAreReadAsTheyStand() throws IOException {
        PypyLog plain = RealLogs.read(RealLogs.GROW_AND_DROP);
        for (boolean bzip2 : new boolean[] {true, false}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream packing =
                    bzip2 ? new BZip2CompressorOutputStream(packed) : new GZIPOutputStream(packed)) {
                packing.write(RealLogs.bytes(RealLogs.GROW_AND_DROP));
            }
            assertEquals(plain.entries(), RealLogs.log(packed.toByteArray()).entries());
        }
    }

    @Test
    void colorsOfATerminalAndOtherSectionsAreNoPartOfTheLog() throws IOException {
        String colored = """
                \u001b[1;31m[f0] {jit-summary
                \u001b[0mTracing:         1       0.000100
                \u001b[31m[f8] {jit-log-opt-loop
                \u001b[0m[p0, i1]
                \u001b[31m[fa] jit-log-opt-loop}
                \u001b[0m\u001b[31m[fc] jit-summary}
                \u001b[0m""" + MINOR.replace("[1", "\u001b[33m[1");
        PypyLog log = RealLogs.log(colored);
        assertEquals(List.of(1000L), log.minors().stream().map(Minor::memoryUsed).toList());
        assertEquals(1, log.entries().size());
        assertEquals(0, log.faultCount());
    }

    @Test
    void sectionsOfTheProgramItselfAreMarks() throws IOException {
        PypyLog log = RealLogs.log(
                "[90] {gc-mark-begin\n[91] gc-mark-begin}\n" + MINOR + "[200] {round-1\n[201] round-1}\n");
        assertEquals(
                List.of("begin", "round-1"),
                log.entries().stream().filter(LogEntry.Mark.class::isInstance)
                        .map(mark -> ((LogEntry.Mark) mark).name()).toList());
    }

    @Test
    void aLogOfProfilingModeHasTimesOnlyAndNoFaults() throws IOException {
        PypyLog log = RealLogs.log("""
                [100] {gc-minor
                [110] {gc-minor-walkroots
                [120] gc-minor-walkroots}
                [140] gc-minor}
                [150] {gc-collect-step
                [160] {gc-collect-done
                [170] gc-collect-done}
                [180] gc-collect-step}
                """);
        assertTrue(log.hasNoTexts());
        assertEquals(0, log.faultCount());
        assertEquals(1, log.minors().size());
        assertEquals(0x30, log.increments().getFirst().span().stamps());
    }

    @Test
    void timeStandsStillWhereTimeStampsGoBack() throws IOException {
        PypyLog log = RealLogs.log(MINOR.replace("[120]", "[10]").replace("[140]", "[30]"));
        assertEquals(1, log.timesBack());
        assertEquals(0x10 + 0x20, log.minors().getFirst().span().stamps());
        assertTrue(log.minors().getFirst().span().wentBack());
    }

    @Test
    void anIncrementThatRaisesMemoryErrorHasNoEnd() throws IOException {
        PypyLog log = RealLogs.log("""
                [150] {gc-collect-step
                starting gc state:  SWEEPING
                freeing GC objects, up to 384 pages. No more pages left.
                [160] {gc-collect-done
                arenas:                16  =>  20
                bytes used in arenas:  9389736
                bytes raw-malloced:    2224440  =>  1996168
                next major collection threshold:  11744051.200000
                [170] gc-collect-done}
                """ + MINOR.replace("[1", "[2"));
        assertEquals(0, log.faultCount(), () -> log.faults().toString());
        Increment increment = log.increments().getFirst();
        assertTrue(increment.memoryError());
        assertEquals("SCANNING", increment.newState());
        assertEquals(0x20, increment.span().stamps());
        assertEquals(1, log.minors().size());
    }

    @Test
    void aMinorCollectionThatAFinalizerCausesLiesInItsIncrement() throws IOException {
        PypyLog log = RealLogs.log("""
                [50] {gc-collect-step
                starting gc state:  FINALIZING
                """ + MINOR + """
                stopping, now in gc state:  SCANNING
                [200] gc-collect-step}
                """);
        assertEquals(0, log.faultCount(), () -> log.faults().toString());
        assertEquals(1, log.minors().size());
        assertEquals("SCANNING", log.increments().getFirst().newState());
    }

    @Test
    void theNewerFormatSaysTheTimeOfEachSection() throws IOException {
        PypyLog log = RealLogs.log(MINOR.replace("objects: 200\n", "objects: 200\ntime taken: 0.000412\n"));
        assertEquals(0.000412, log.minors().getFirst().seconds());
        assertTrue(log.settings().saysTime());
    }
}
