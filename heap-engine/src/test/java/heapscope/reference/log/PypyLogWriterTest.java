package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.session.Arrival;
import heapscope.session.Configuration;
import heapscope.session.Preset;
import heapscope.session.Session;
import heapscope.session.Workload;
import heapscope.timeline.Pause;
import heapscope.timeline.Place;
import heapscope.timeline.TimelineData;
import heapscope.timeline.TimelineData.Cycle;
import heapscope.timeline.TimelineData.Stop;
import heapscope.unit.Tick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs of simulated runs: their form to the byte, and what is read back from them. */
class PypyLogWriterTest {

    private static final String PROGRAM = """
            import heapscope

            class Node:
                def __init__(self, value, next):
                    self.value = value
                    self.next = next

            def build(n):
                head = None
                for i in range(n):
                    head = Node("item %d" % i, head)
                return head

            keep = []
            heapscope.mark("be gin")
            for k in range(60):
                keep.append(build(k))
                if k % 7 == 0:
                    keep.pop(0)
                    keep.append([None] * 100)
            heapscope.mark("end")
            """;
    private static final LogDestination ALL = LogDestination.parse("gc:-");
    private static final double GIGAHERTZ = 1e9;

    private static Arrival run(String program, Map<String, String> settings, String place) {
        Configuration configuration = Configuration.of(Preset.CLASSROOM).with(settings);
        try (Session session = Session.open(new Workload("test.py", program), configuration)) {
            return session.goTo(Place.parse(place)).join();
        }
    }

    private static String written(Arrival arrival, LogDestination destination, LogFormat format, double frequency)
            throws IOException {
        StringBuilder text = new StringBuilder();
        PypyLogWriter.write(
                text, arrival.timeline(), arrival.tick(), Configuration.of(Preset.CLASSROOM).heapParameters(),
                destination, format, frequency);
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void whatIsReadBackIsTheTimelineOfTheRun(LogFormat format) throws IOException {
        Arrival arrival = run(PROGRAM, Map.of(), "end");
        for (double frequency : new double[] {GIGAHERTZ, PypyLog.REFERENCE_FREQUENCY, 3e9}) {
            PypyLog log = RealLogs.log(written(arrival, ALL, format, frequency));
            assertEquals(0, log.faultCount(), () -> log.faults().toString());
            assertSame(arrival.timeline(), LogTimeline.of(log, frequency));
        }
    }

    private static void assertSame(TimelineData run, TimelineData read) {
        assertTrue(run.cycles().stream().filter(Cycle::finished).count() >= 2);
        assertEquals(run.pauses().size(), read.pauses().size());
        for (int i = 0; i < run.pauses().size(); i++) {
            assertSame(run.pauses().get(i), read.pauses().get(i));
            assertEquals(run.memory().get(i).threshold(), read.memory().get(i).threshold(), 1e-6);
        }
        assertEquals(run.stops().stream().map(PypyLogWriterTest::range).toList(),
                read.stops().stream().map(PypyLogWriterTest::range).toList());
        assertEquals(run.cycles().stream().map(PypyLogWriterTest::range).toList(),
                read.cycles().stream().map(PypyLogWriterTest::range).toList());
        assertEquals(
                run.bookmarks().stream().map(mark -> mark.name().replace(' ', '-') + mark.time()).toList(),
                read.bookmarks().stream().map(mark -> mark.name() + mark.time()).toList());
    }

    private static void assertSame(Pause run, Pause read) {
        assertEquals(run.kind(), read.kind());
        assertEquals(run.number(), read.number());
        assertEquals(run.startTime(), read.startTime());
        assertEquals(run.duration(), read.duration());
        assertEquals(run.surviving(), read.surviving());
        assertEquals(run.pinned(), read.pinned());
        assertEquals(run.oldState(), read.oldState());
        assertEquals(run.newState(), read.newState());
        assertEquals(run.progress(), read.progress());
        if (!run.oldState().equals("MARKING")) {
            assertEquals(run.budget(), read.budget());
            assertEquals(run.budgetUnit(), read.budgetUnit());
        }
        // A log says the memory after minor collections; after sweeping it follows only at the end.
        if (!run.newState().equals("SWEEPING") || run.oldState().equals("MARKING")) {
            assertEquals(run.memoryUsed(), read.memoryUsed(), () -> run.toString());
        }
    }

    private static String range(Stop stop) {
        return stop.firstPause() + "-" + stop.lastPause() + " " + stop.startTime() + " " + stop.duration();
    }

    private static String range(Cycle cycle) {
        String end = cycle.end() == null ? "" : cycle.end().time() + " " + cycle.end().arenasBefore() + ">"
                + cycle.end().arenasAfter() + " " + cycle.end().arenaBytes() + " " + cycle.end().largeBefore() + ">"
                + cycle.end().largeAfter();
        return cycle.number() + ": " + cycle.firstPause() + "-" + cycle.lastPause() + " " + cycle.finished() + end;
    }

    @Test
    void theLogBeginsAsPypyDoes() throws IOException {
        String log = written(run("x = 1\n", Map.of(), "end"), ALL, LogFormat.PYPY_7_3_11, GIGAHERTZ);
        assertEquals("""
                [0] {gc-set-nursery-size
                nursery size: 512
                [0] gc-set-nursery-size}
                [0] {gc-hardware
                L2cache = 1048576
                [0] gc-hardware}
                [0] {gc-hardware
                memtotal = 25276502016.000000
                [0] gc-hardware}
                [0] {gc-set-nursery-size
                nursery size: 1024
                [0] gc-set-nursery-size}
                """, log);
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void everySectionIsOfItsFormToTheByte(LogFormat format) throws IOException {
        String stamp = "\\[[0-9a-f]+\\] ";
        boolean says = format == LogFormat.PYPY_2026;
        String minor = stamp + "\\{gc-minor\n" + stamp + "\\{gc-minor-walkroots\n" + stamp + "gc-minor-walkroots\\}\n"
                + "minor collect, total memory used: \\d+\nnumber of pinned objects: \\d+\n"
                + "total size of surviving objects: \\d+\n" + (says ? "time taken: \\d+\\.\\d{6}\n" : "")
                + stamp + "gc-minor\\}\n";
        String done = stamp + "\\{gc-collect-done\narenas: {16}\\d+  =>  \\d+\nbytes used in arenas:  \\d+\n"
                + "bytes raw-malloced:    \\d+  =>  \\d+\nnext major collection threshold:  \\d+\\.\\d{6}\n"
                + stamp + "gc-collect-done\\}\n";
        String work = "(?:number of objects to mark \\d+ plus \\d+\n|freeing raw objects: \\d+ freed, limit was \\d+\n"
                + "|freeing GC objects, up to \\d+ pages\\. (?:More to do\\.\n|No more pages left\\.\n" + done + "))?";
        String step = stamp + "\\{gc-collect-step\nstarting gc state:  [A-Z]+\n" + work
                + "stopping, now in gc state:  [A-Z]+\n" + (says ? "time taken:  \\d+\\.\\d{6}\n" : "")
                + stamp + "gc-collect-step\\}\n";
        String mark = stamp + "\\{gc-mark-[a-z-]+\n" + stamp + "gc-mark-[a-z-]+\\}\n";
        String log = written(run(PROGRAM, Map.of(), "end"), ALL, format, GIGAHERTZ);
        String body = log.substring(log.lastIndexOf("gc-set-nursery-size}\n") + "gc-set-nursery-size}\n".length());
        assertEquals("", body.replaceAll(minor, "").replaceAll(step, "").replaceAll(mark, ""));
        assertTrue(body.contains("number of objects to mark "));
        assertTrue(body.contains(" freed, limit was "));
        assertTrue(body.contains("More to do."));
        assertTrue(body.contains("No more pages left."));
    }

    @Test
    void whatARealLogSaysIsWrittenAgainToTheByte() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.GROW_AND_DROP);
        StringBuilder again = new StringBuilder();
        PypyLogWriter.write(
                again, LogTimeline.of(log, PypyLog.REFERENCE_FREQUENCY), new Tick(log.lines()),
                Configuration.standard().heapParameters(), ALL, LogFormat.PYPY_7_3_11, PypyLog.REFERENCE_FREQUENCY);
        assertEquals(body(RealLogs.lines(RealLogs.GROW_AND_DROP)), body(again.toString().lines().toList()));
    }

    /** From the first minor collection after the start-up on, without time stamps. */
    private static List<String> body(List<String> lines) {
        return lines.stream()
                .map(line -> withoutStamps(line))
                .dropWhile(line -> !line.endsWith("used: 430680"))
                .toList();
    }

    @Test
    void timeStampsNeverGoBack() throws IOException {
        String log = written(run(PROGRAM, Map.of(), "end"), ALL, LogFormat.PYPY_7_3_11, PypyLog.REFERENCE_FREQUENCY);
        long[] stamps = log.lines().filter(line -> line.startsWith("["))
                .mapToLong(line -> Long.parseLong(line.substring(1, line.indexOf(']')), 16)).toArray();
        long[] sorted = stamps.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, stamps);
        assertTrue(stamps.length > 100);
    }

    @Test
    void aLogEndsWhereTheRunStands() throws IOException {
        String whole = written(run(PROGRAM, Map.of(), "end"), ALL, LogFormat.PYPY_7_3_11, GIGAHERTZ);
        for (String place : List.of("0", "step:1", "step:17", "2500", "cycle:1")) {
            Arrival arrival = run(PROGRAM, Map.of(), place);
            long pauses = arrival.timeline().pauses().stream()
                    .filter(pause -> pause.end().compareTo(arrival.tick()) <= 0).count();
            String text = written(arrival, ALL, LogFormat.PYPY_7_3_11, GIGAHERTZ);
            // The end of a cycle lies in an increment, which has begun then.
            long begun = place.startsWith("cycle") ? pauses + 1 : pauses;
            assertEquals(
                    begun, text.lines().filter(line -> line.matches(".* \\{gc-(minor|collect-step)")).count(), place);
            assertTrue(withoutStamps(whole).startsWith(withoutStamps(text)), place);
        }
    }

    private static String withoutStamps(String text) {
        return text.replaceAll("\\[[0-9a-f]+] ", "");
    }

    @Test
    void aStepThatRaisesMemoryErrorHasNoEnd() throws IOException {
        String program = """
                keep = []
                try:
                    while True:
                        keep.append([None] * 20)
                except MemoryError:
                    del keep
                for i in range(300):
                    x = [i]
                """;
        String text = written(
                run(program, Map.of("PYPY_GC_MAX", "16K"), "end"), ALL, LogFormat.PYPY_7_3_11, GIGAHERTZ);
        PypyLog log = RealLogs.log(text);
        assertEquals(0, log.faultCount(), () -> log.faults().toString());
        assertEquals(1, log.increments().stream().filter(LogEntry.Increment::memoryError).count());
        assertEquals(16384.0, log.increments().stream().filter(LogEntry.Increment::memoryError)
                .findFirst().orElseThrow().cycleEnd().threshold());
    }

    @Test
    void sectionsAreChosenByTheBeginningsOfTheirNames() throws IOException {
        Arrival arrival = run(PROGRAM, Map.of(), "end");
        String steps = written(arrival, LogDestination.parse("gc-collect-step:x"), LogFormat.PYPY_2026, GIGAHERTZ);
        assertTrue(steps.contains("stopping, now in gc state:  FINALIZING"));
        assertFalse(steps.contains("gc-minor") || steps.contains("gc-collect-done") || steps.contains("arenas:"));
        String some = written(
                arrival, LogDestination.parse("gc-minor,gc-collect-done:x"), LogFormat.PYPY_7_3_11, GIGAHERTZ);
        assertTrue(some.contains("{gc-minor-walkroots") && some.contains("next major collection threshold:  "));
        assertFalse(some.contains("gc-collect-step") || some.contains("starting gc state"));
        String times = written(arrival, LogDestination.parse("+x"), LogFormat.PYPY_7_3_11, GIGAHERTZ);
        assertTrue(times.lines().allMatch(line -> line.startsWith("[")));
        assertEquals(arrival.timeline().pauses().size(),
                LogTimeline.of(RealLogs.log(times), GIGAHERTZ).pauses().size());
    }

    @Test
    void aDestinationIsWrittenAsForPypy() {
        assertEquals(new LogDestination(List.of("gc"), true, "my.log"), LogDestination.parse("my.log"));
        assertEquals(new LogDestination(List.of("gc"), true, "C:\\my.log"), LogDestination.parse("C:\\my.log"));
        assertEquals(new LogDestination(List.of(""), true, "my.log"), LogDestination.parse(":my.log"));
        assertEquals(new LogDestination(List.of(""), false, "my.log"), LogDestination.parse("+my.log"));
        assertEquals(
                new LogDestination(List.of("gc-minor", "gc-collect"), true, "a:b"),
                LogDestination.parse("gc-minor,gc-collect:a:b"));
        assertTrue(LogDestination.parse("gc:-").isStandardError());
        assertThrows(IllegalArgumentException.class, () -> LogDestination.parse("gc:"));
    }

    @Test
    void theNewerFormatTellsTheFrequency() throws IOException {
        Arrival arrival = run(PROGRAM, Map.of("cost.MINOR", "900000000"), "end");
        PypyLog newer = RealLogs.log(written(arrival, ALL, LogFormat.PYPY_2026, 2.5e9));
        FrequencyFit fit = FrequencyFit.of(newer).orElseThrow();
        assertEquals(2.5e9, fit.frequency(), 2.5e9 * 1e-3);
        assertTrue(fit.deviation() < 1e-6);
        assertEquals(
                newer.minors().stream().filter(minor -> minor.seconds() > 0).count()
                        + newer.increments().stream().filter(increment -> increment.seconds() > 0).count(),
                fit.sections());
        PypyLog older = RealLogs.log(written(arrival, ALL, LogFormat.PYPY_7_3_11, 2.5e9));
        assertTrue(FrequencyFit.of(older).isEmpty());
    }

    @Test
    void aFileIsThereInFullOrNotAtAll(@TempDir Path folder) throws IOException {
        Arrival arrival = run(PROGRAM, Map.of(), "step:5");
        Path file = folder.resolve("gc.log");
        PypyLogWriter.write(
                arrival.timeline(), arrival.tick(), Configuration.of(Preset.CLASSROOM).heapParameters(),
                LogDestination.parse("gc:" + file), LogFormat.PYPY_7_3_11, GIGAHERTZ);
        assertEquals(written(arrival, ALL, LogFormat.PYPY_7_3_11, GIGAHERTZ), Files.readString(file));
        assertEquals(5, LogTimeline.of(PypyLog.read(file), GIGAHERTZ).pauses().size());
        assertEquals(
                arrival.timeline().pauses().getLast().endTime(),
                LogTimeline.of(PypyLog.read(file), GIGAHERTZ).pauses().getLast().endTime());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
