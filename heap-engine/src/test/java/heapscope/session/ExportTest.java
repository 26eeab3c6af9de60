package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import heapscope.session.Arrival.Reason;
import heapscope.timeline.Grain;
import heapscope.timeline.Place;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file holds against its schema, at any kind of instant, and a session comes back from its file. */
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
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
            heapscope.mark("begin")
            for k in range(40):
                keep.append(build(k))
                id(keep[-1])
                if k % 7 == 0:
                    keep.pop(0)
                    keep.append([None] * 100)
            print(len(keep), "kept")
            """;

    @TempDir
    private Path folder;

    private static Session session() {
        return Session.open(new Workload("lists.py", PROGRAM), Configuration.of(Preset.CLASSROOM));
    }

    private static void holdsAgainst(String schema, String json) throws IOException {
        try (InputStream in = Session.class.getResourceAsStream("/heapscope/schema/" + schema + ".schema.json")) {
            JsonSchema rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
            JsonNode document = JSON.readTree(json);
            assertEquals(Set.of(), rules.validate(document));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void everyKindOfFileHoldsAgainstItsSchemaAtAnyInstant(ExportKind kind) throws IOException {
        try (Session session = session()) {
            for (String place : List.of("0", "777", "step:13", "1773", "cycle:1", "end")) {
                session.goTo(Place.parse(place)).join();
                Path file = session.export(folder.resolve("x" + kind.ending())).join();
                if (kind != ExportKind.TIMELINE_CSV) {
                    holdsAgainst(kind.name().toLowerCase(Locale.ROOT), Files.readString(file));
                }
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "step:13", "end"})
    void statisticsHoldAgainstTheirSchema(String place) throws IOException {
        try (Session session = session()) {
            session.goTo(Place.parse(place)).join();
            holdsAgainst("statistics", session.statistics().join().toJson());
        }
    }

    @Test
    void statisticsAddUp() {
        try (Session session = session()) {
            TimelineData timeline = session.toEnd().join().timeline();
            Statistics statistics = session.statistics().join();
            assertEquals(statistics.steps(), timeline.pauses().size());
            assertEquals(statistics.steps(), statistics.minorCollections() + statistics.increments());
            assertEquals(statistics.minorCollections(), statistics.pauses().get("minor").count());
            assertEquals(statistics.increments(), statistics.pauses().get("increment").count());
            assertEquals(statistics.virtualNanosOfCollector(), statistics.pauses().get("stop").total());
            assertEquals(statistics.cycles(), timeline.cycles().stream().filter(TimelineData.Cycle::finished).count());
            assertTrue(statistics.cycles() > 1);
        }
    }

    @Test
    void theTableOfPausesHasARowForEachAndAHeader() throws IOException {
        try (Session session = session()) {
            int pauses = session.toEnd().join().timeline().pauses().size();
            List<String> lines = Files.readAllLines(session.export(folder.resolve("t.csv")).join());
            assertEquals(pauses + 1, lines.size());
            assertTrue(lines.getFirst().startsWith("kind,number,start_tick,end_tick,start_ns,duration_ns,"));
            assertTrue(lines.get(1).startsWith("minor,1,"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "777", "1773", "step:13", "end"})
    void aSessionComesBackFromItsFile(String place) throws IOException {
        Path file = folder.resolve("s.heapscope.json");
        Arrival was;
        try (Session session = session()) {
            session.goTo(Place.parse("99")).join();
            session.bookmark("mine").join();
            session.setBreakpoints(Set.of(12, 17));
            was = session.goTo(Place.parse(place)).join();
            session.export(file).join();
        }
        SavedSession saved = SavedSession.read(file);
        try (Session session = Session.open(new Workload("other.py", "pass"), Configuration.standard())) {
            Arrival is = session.reopen(saved).join();
            assertEquals(was.tick(), is.tick());
            assertEquals(was.reason(), is.reason());
            assertEquals(is.reason() == Reason.END ? "The program ended." : "", is.message());
            assertEquals("classroom", session.configuration().toString());
            assertEquals(PROGRAM, session.workload().text());
            assertEquals(Set.of(12, 17), session.breakpoints());
            assertTrue(is.timeline().bookmarks().stream()
                    .anyMatch(mark -> mark.name().equals("mine") && mark.tick().value() == 99));
        }
    }

    @Test
    void aFileOfAnotherVersionGoesToTheSameStepAndSaysSo() throws IOException {
        Path file = folder.resolve("s.heapscope.json");
        try (Session session = session()) {
            session.goTo(Place.parse("777")).join();
            session.export(file).join();
            SavedSession saved = SavedSession.read(file);
            SavedSession other = new SavedSession(
                    saved.version(), saved.workload(), saved.configuration(), saved.tick(), saved.atEnd(),
                    saved.stateHash() + 1, saved.bookmarks(), saved.breakpoints());
            Arrival arrival = session.reopen(other).join();
            assertEquals(777, arrival.tick().value());
            assertTrue(arrival.message().contains("another version of Heapscope wrote it"), arrival.message());
            assertEquals(778, session.stepForward(Grain.EVENT).join().tick().value());
        }
    }

    @Test
    void whatIsNoSessionIsRefusedWithASentence() throws IOException {
        Path file = folder.resolve("s.heapscope.json");
        Files.writeString(file, "{\"format\": \"something\"}");
        assertEquals("s.heapscope.json is not a session of Heapscope.",
                assertThrows(IllegalArgumentException.class, () -> SavedSession.read(file)).getMessage());
        Files.writeString(file, "print(1)");
        assertEquals("s.heapscope.json is not a session of Heapscope: it is not JSON.",
                assertThrows(IllegalArgumentException.class, () -> SavedSession.read(file)).getMessage());
        Files.writeString(
                file, "{\"format\": \"heapscope-session\", \"version\": 1, \"program\": {}, \"position\": {}}");
        assertEquals("s.heapscope.json cannot be opened: it has no \"configuration\".",
                assertThrows(IllegalArgumentException.class, () -> SavedSession.read(file)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 1', '\"version\" : 2', version",
        "'\"version\" : 1', '\"version\" : \"one\"', version",
        "'\"tick\" : 777', '\"tick\" : -1', tick",
        "'\"name\" : \"lists.py\"', '\"name\" : 5', name",
        "'\"preset\" : \"classroom\"', '\"preset\" : \"attic\"', preset",
        "'\"stateHash\" : \"', '\"stateHash\" : \"x', stateHash"
    })
    void aFieldThatDoesNotFitIsNamed(String right, String wrong, String name) throws IOException {
        Path file = folder.resolve("s.heapscope.json");
        try (Session session = session()) {
            session.goTo(Place.parse("777")).join();
            session.export(file).join();
        }
        String text = Files.readString(file);
        assertTrue(text.contains(right), text);
        Files.writeString(file, text.replace(right, wrong));
        String message = assertThrows(IllegalArgumentException.class, () -> SavedSession.read(file)).getMessage();
        assertTrue(message.startsWith("s.heapscope.json cannot be opened: ") && message.contains(name), message);
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThrows(IllegalArgumentException.class, () -> SavedSession.read(file));
    }

    @Test
    void aFailedExportLeavesNothingAndSaysWhy() {
        try (Session session = session()) {
            Path nowhere = folder.resolve("no").resolve("x.csv");
            CompletionException failure = assertThrows(CompletionException.class, () -> session.export(nowhere).join());
            assertEquals("Cannot write " + nowhere + ": there is no folder " + nowhere.getParent() + ".",
                    failure.getCause().getMessage());
            assertFalse(Files.exists(nowhere.getParent()));
            CompletionException unknown = assertThrows(
                    CompletionException.class, () -> session.export(folder.resolve("x.txt")).join());
            assertTrue(unknown.getCause().getMessage().contains(".snapshot.json"));
        }
    }
}
