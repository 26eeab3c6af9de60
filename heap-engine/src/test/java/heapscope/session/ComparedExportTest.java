package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import heapscope.reference.log.LogTimeline;
import heapscope.reference.log.NoPypyLog;
import heapscope.reference.log.PypyLog;
import heapscope.snapshot.NamedTimeline;
import heapscope.snapshot.PauseTable;
import heapscope.snapshot.TimelineFile;
import heapscope.snapshot.TraceFile;
import heapscope.timeline.Place;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and a log of the real PyPy in one file. */
class ComparedExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "kept = []\nfor i in range(900):\n    kept.append([i])\n";

    @TempDir
    private Path folder;
    private TimelineData run;
    private TimelineData log;
    private List<NamedTimeline> both;

    @BeforeEach
    void makeTimelines() throws IOException {
        try (Session session = Session.open(
                new Workload("lists.py", PROGRAM), Configuration.of(Preset.CLASSROOM))) {
            run = session.goTo(Place.parse("end")).join().timeline();
        }
        log = log();
        both = List.of(new NamedTimeline("lists.py", "classroom", run), new NamedTimeline("a.log", "PyPy", log));
    }

    private static TimelineData log() throws IOException, NoPypyLog {
        try (InputStream bytes = PypyLog.class.getResourceAsStream("gc_growdrop.log")) {
            return LogTimeline.of(PypyLog.read("a.log", bytes), PypyLog.REFERENCE_FREQUENCY);
        }
    }

    @Test
    void jsonHoldsTheOthersBesideTheFirst() throws IOException {
        Path file = folder.resolve("both.timeline.json");
        TimelineFile.write(file, both);
        JsonNode document = holdsAgainst("timeline", file);
        assertEquals(run.pauses().size(), document.get("pauses").size());
        assertEquals("a.log", document.get("compared").get(0).get("program").asText());
        assertEquals(log.pauses().size(), document.get("compared").get(0).get("pauses").size());
        TimelineFile.write(file, both.subList(1, 2));
        assertTrue(holdsAgainst("timeline", file).path("compared").isMissingNode(), "one timeline has no others");
    }

    @Test
    void aTableSaysFromWhichTimelineAPauseIs() throws IOException {
        Path file = folder.resolve("both.csv");
        PauseTable.write(file, both);
        List<String> rows = Files.readAllLines(file);
        assertTrue(rows.getFirst().startsWith("timeline,kind,"), rows.getFirst());
        assertEquals(1 + run.pauses().size() + log.pauses().size(), rows.size());
        assertTrue(rows.get(1).startsWith("lists.py,minor,1,"), rows.get(1));
        assertTrue(rows.getLast().startsWith("a.log,"), rows.getLast());
        PauseTable.write(file, run);
        assertTrue(Files.readAllLines(file).getFirst().startsWith("kind,"), "one timeline needs no such column");
    }

    @Test
    void inATraceEachTimelineIsAProcess() throws IOException {
        Path file = folder.resolve("both.trace.json");
        TraceFile.write(file, both);
        Set<String> processes = new TreeSet<>();
        int pauses = 0;
        for (JsonNode event : holdsAgainst("trace", file).get("traceEvents")) {
            if (event.get("name").asText().equals("process_name")) {
                processes.add(event.get("pid").asInt() + " " + event.get("args").get("name").asText());
            }
            pauses += event.path("cat").asText().matches("minor|increment") ? 1 : 0;
        }
        assertEquals(Set.of("1 lists.py", "2 a.log"), processes);
        assertEquals(run.pauses().size() + log.pauses().size(), pauses);
    }

    private static JsonNode holdsAgainst(String schema, Path file) throws IOException {
        try (InputStream in = Session.class.getResourceAsStream("/heapscope/schema/" + schema + ".schema.json")) {
            JsonNode document = JSON.readTree(file.toFile());
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in)
                    .validate(document));
            return document;
        }
    }
}
