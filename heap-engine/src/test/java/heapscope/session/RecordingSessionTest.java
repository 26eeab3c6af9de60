package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.replay.Comparison;
import heapscope.replay.Difference;
import heapscope.replay.RecordingText;
import heapscope.replay.Replay;
import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording is a workload of its own kind: its operations are the statements, and differences can be looked at. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordingSessionTest {

    @TempDir
    private Path folder;

    private static String text(String name) throws IOException {
        try (InputStream in = Replay.class.getResourceAsStream(name + ".jsonl.gz")) {
            return RecordingText.read(name, in);
        }
    }

    private static Session session(String name) throws IOException {
        return open(name, text(name));
    }

    private static Session open(String name, String text) {
        return Session.open(new Workload(name + ".jsonl.gz", text), Configuration.standard());
    }

    @Test
    void eachOperationIsALineThatSaysWhatCameOfIt() throws IOException {
        Workload workload = new Workload("shrink_array.jsonl.gz", text("shrink_array"));
        assertEquals(Workload.Kind.RECORDING, workload.kind());
        assertFalse(workload.kind().isEditable());
        assertEquals("""
                    0  #1 = new B(30), pushed  → nursery +0
                    1  #2 = new P(5), pushed  → nursery +48
                    2  shrink #1 to 3  → true
                    3  shrink #2 to 2  → true
                    4  minor collection  → minor: 56 B survive; moved #1, #2
                    5  shrink #1 to 1  → false
                    6  #3 = new B(30), pushed  → nursery +0
                    7  id of #3  → large
                    8  shrink #3 to 3  → false
                """.indent(0), workload.listing());
    }

    @Test
    void operationsAreStatementsAndTheirLinesTakeBreakpoints() throws IOException {
        try (Session session = session("shrink_array")) {
            assertEquals(1, session.stepForward(Grain.STATEMENT).join().line());
            assertEquals(2, session.stepForward(Grain.STATEMENT).join().line());
            session.setBreakpoints(Set.of(5));
            Arrival there = session.run(Grain.STATEMENT, Speed.UNLIMITED).join();
            assertEquals(Reason.BREAKPOINT, there.reason());
            assertEquals(5, there.line());
            assertEquals(3, session.goTo(Place.parse("statement:3")).join().line());
            assertEquals(5, session.goTo(Place.parse("line:5")).join().line());
            assertEquals(1, session.stepForward(Grain.STEP).join().timeline().pauses().size());
        }
    }

    @Test
    void whatItSaysSoFarIsWhatItsListingSaysUpToThere() throws IOException {
        Workload workload = new Workload("train-024-pinning.jsonl.gz", text("train-024-pinning"));
        List<String> lines = workload.listing().lines().toList();
        try (Session session = Session.open(workload, Configuration.standard())) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.END, end.reason());
            assertEquals(workload.listing(), session.output(0).join());
            Arrival early = session.goTo(Place.parse("statement:40")).join();
            assertEquals(lines.subList(0, 39), session.output(0).join().lines().toList());
            assertEquals(session.output(0).join().length(), early.snapshot().instant().outputLength());
            assertTrue(end.comparison().known().isEmpty());
        }
    }

    @Test
    void differencesAreKnownWhereTheyAreAndTheRunGoesOnBehindThem() throws IOException {
        String recorded = text("shrink_array").replace("\"r\":true", "\"r\":false").replace("[\"m\",56,0]", "[\"m\",64,0]");
        try (Session session = open("edited", recorded)) {
            Arrival first = session.goTo(Place.parse("mark:" + Replay.MARK)).join();
            Difference difference = new Difference(2, "shrink #1 to 3", "r", "false", "true");
            assertEquals(new Comparison(List.of(difference), List.of(difference)), first.comparison());
            Arrival end = session.toEnd().join();
            assertEquals(Reason.FAILED, end.reason());
            assertEquals(1, end.outcome().exitStatus());
            assertTrue(end.message().startsWith("different at operation 2 (shrink #1 to 3): r: recorded false, ours true"), end.message());
            assertEquals(List.of(2, 4), end.comparison().known().stream().map(Difference::operation).toList());
            assertEquals("ev[0][1]", end.comparison().known().getLast().field());
            assertEquals(List.of(), end.comparison().here());
            Arrival back = session.goTo(Place.parse("statement:2")).join();
            assertEquals(List.of(), back.comparison().here());
            assertEquals(2, back.comparison().known().size());
            Arrival again = session.goTo(Place.parse("statement:6")).join();
            assertEquals("64", again.comparison().here().getFirst().recorded());
        }
    }

    @Test
    void aDifferenceOfTheStateStaysUntilItIsGone() throws IOException {
        String recorded = text("shrink_array").replace("\"s\":[0,1,104,", "\"s\":[0,1,112,");
        try (Session session = open("edited", recorded)) {
            Arrival end = session.toEnd().join();
            assertEquals(List.of(1), end.comparison().known().stream().map(Difference::operation).toList());
            Arrival there = session.goTo(Place.parse("statement:5")).join();
            assertEquals("s.nursery_free", there.comparison().here().getFirst().field());
            assertEquals(3, there.comparison().here().getFirst().operation());
            assertEquals(List.of(), session.goTo(Place.parse("statement:6")).join().comparison().here());
        }
    }

    @Test
    void anOperationOnAnObjectThatIsGoneIsADifferenceAndNotTheEnd() throws IOException {
        String recorded = text("shrink_array").replace("{\"n\":1,\"o\":1,", "{\"n\":1,\"o\":9,");
        try (Session session = open("edited", recorded)) {
            Arrival end = session.toEnd().join();
            assertEquals(9, session.output(0).join().lines().count());
            assertTrue(end.message().contains("cannot be done: an object that it names is gone"), end.message());
        }
    }

    @Test
    void aFailedAssertionIsTheEnd() throws IOException {
        try (Session session = session("unpin_not_pinned")) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.END, end.reason());
            assertEquals("unpin_not_pinned.jsonl.gz: identical (2 operations)", end.message());
            assertTrue(session.output(0).join().endsWith("unpin #1  → refused\n"));
        }
        String unexpected = text("shrink_array").replace("\"o\":2,\"op\":\"shrink\"", "\"o\":2,\"op\":\"unpin\"");
        try (Session session = open("edited", unexpected)) {
            Arrival end = session.toEnd().join();
            assertEquals(Reason.FAILED, end.reason());
            assertTrue(end.message().startsWith("the collector refuses operation 3 (unpin #2)"), end.message());
        }
    }

    @Test
    void aSavedSessionOfARecordingComesBack() throws IOException {
        Path file = folder.resolve("r.heapscope.json");
        Arrival was;
        try (Session session = session("train-024-pinning")) {
            session.setBreakpoints(Set.of(7));
            was = session.goTo(Place.parse("statement:150")).join();
            session.export(file).join();
        }
        assertTrue(Files.size(file) < 300_000, "a recording is kept compressed");
        SavedSession saved = SavedSession.read(file);
        assertEquals(Workload.Kind.RECORDING, saved.workload().kind());
        try (Session session = Session.open(new Workload("other.py", "pass"), Configuration.standard())) {
            Arrival is = session.reopen(saved).join();
            assertEquals(was.tick(), is.tick());
            assertEquals("", is.message());
            assertEquals(Set.of(7), session.breakpoints());
        }
    }

    @Test
    void itRunsOnItsOwnParametersAndSaysSo() throws IOException {
        try (Session session = session("train-024-pinning")) {
            session.toEnd().join();
            Statistics statistics = session.statistics().join();
            assertEquals("as recorded", statistics.configuration());
            assertTrue(statistics.minorCollections() > 0);
            assertFalse(session.workload().heeds(ConfigKey.named("PYPY_GC_NURSERY")));
            assertTrue(session.workload().heeds(ConfigKey.named("cost.MINOR")));
        }
    }

    @Test
    void whatIsNoRecordingIsRejectedInASentence() {
        WorkloadRejected rejected = assertThrows(WorkloadRejected.class, () -> open("x", "{}\n{}\n"));
        assertEquals("x.jsonl.gz is no recording of format 1", rejected.errors().getFirst().message());
        assertThrows(WorkloadRejected.class, () -> open("x", ""));
    }
}
