package heapscope.snapshot;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import heapscope.policy.Decision;
import heapscope.time.Ledger;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a timeline as JSON ({@code schema/timeline.schema.json}). Times are virtual nanoseconds, amounts bytes. */
public final class TimelineFile {

    /** The format's version. */
    public static final int VERSION = 1;

    private final JsonGenerator json;

    private TimelineFile(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a timeline to a file.
     *
     * @param program the name of the workload
     * @param configuration the configuration in one line
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, TimelineData timeline, String program, String configuration)
            throws IOException {
        write(file, List.of(new NamedTimeline(program, configuration, timeline)));
    }

    /**
     * Writes timelines that are compared: the first as it is alone, the others among its {@code compared}.
     *
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, List<NamedTimeline> timelines) throws IOException {
        AtomicFile.write(file, beside -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(beside.toFile(), JsonEncoding.UTF8)) {
                new TimelineFile(json).write(timelines);
            }
        });
    }

    private void write(List<NamedTimeline> timelines) throws IOException {
        json.writeStartObject();
        writeFields(timelines.getFirst());
        if (timelines.size() > 1) {
            json.writeArrayFieldStart("compared");
            for (NamedTimeline each : timelines.subList(1, timelines.size())) {
                json.writeStartObject();
                writeFields(each);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeFields(NamedTimeline named) throws IOException {
        TimelineData timeline = named.data();
        json.writeStringField("format", "heapscope-timeline");
        json.writeNumberField("version", VERSION);
        json.writeStringField("program", named.name());
        json.writeStringField("configuration", named.configuration());
        json.writeNumberField("endTick", timeline.end().value());
        json.writeNumberField("endTime", timeline.endTime().value());
        json.writeObjectFieldStart("picosecondCosts");
        for (Work work : Work.values()) {
            json.writeNumberField(work.name(), timeline.costs().picosOf(work));
        }
        json.writeEndObject();
        writePauses(timeline);
        writeStops(timeline.stops());
        writeCycles(timeline.cycles());
        writeDecisions(timeline.decisions());
        writeBookmarks(timeline.bookmarks());
    }

    private void writePauses(TimelineData timeline) throws IOException {
        json.writeArrayFieldStart("pauses");
        for (int i = 0; i < timeline.pauses().size(); i++) {
            writePause(timeline.pauses().get(i), timeline.memory().get(i).threshold());
        }
        json.writeEndArray();
    }

    private void writePause(Pause pause, double threshold) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", pause.kind().label());
        json.writeNumberField("number", pause.number());
        json.writeNumberField("startTick", pause.start().value());
        json.writeNumberField("endTick", pause.end().value());
        json.writeNumberField("start", pause.startTime().value());
        json.writeNumberField("duration", pause.duration().value());
        json.writeNumberField("memoryUsed", pause.memoryUsed().value());
        json.writeNumberField("threshold", threshold);
        if (pause.kind() == Pause.Kind.MINOR) {
            json.writeNumberField("surviving", pause.surviving().value());
            json.writeNumberField("pinned", pause.pinned());
        } else {
            json.writeStringField("oldState", pause.oldState());
            json.writeStringField("newState", pause.newState());
            json.writeNumberField("budget", pause.budget());
            json.writeStringField("budgetUnit", pause.budgetUnit());
        }
        json.writeNumberField("line", pause.line());
        json.writeStringField("why", pause.why() == null ? null : sentence(pause.why()));
        writeLedger(pause.work());
        json.writeEndObject();
    }

    /** A decision in one line. */
    static String sentence(Decision decision) {
        return decision.outcome() + ": " + decision.reason();
    }

    private void writeLedger(Ledger ledger) throws IOException {
        json.writeObjectFieldStart("work");
        for (Work work : Work.values()) {
            if (ledger.of(work) != 0) {
                json.writeNumberField(work.name(), ledger.of(work));
            }
        }
        json.writeEndObject();
    }

    private void writeStops(List<TimelineData.Stop> stops) throws IOException {
        json.writeArrayFieldStart("stops");
        for (TimelineData.Stop stop : stops) {
            json.writeStartObject();
            json.writeNumberField("firstPause", stop.firstPause());
            json.writeNumberField("lastPause", stop.lastPause());
            json.writeNumberField("start", stop.startTime().value());
            json.writeNumberField("duration", stop.duration().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCycles(List<TimelineData.Cycle> cycles) throws IOException {
        json.writeArrayFieldStart("cycles");
        for (TimelineData.Cycle cycle : cycles) {
            json.writeStartObject();
            json.writeNumberField("number", cycle.number());
            json.writeNumberField("firstPause", cycle.firstPause());
            json.writeNumberField("lastPause", cycle.lastPause());
            json.writeNumberField("start", cycle.startTime().value());
            json.writeNumberField("end", cycle.endTime().value());
            json.writeBooleanField("finished", cycle.finished());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeDecisions(List<TimelineData.DecisionRecord> decisions) throws IOException {
        json.writeArrayFieldStart("decisions");
        for (TimelineData.DecisionRecord each : decisions) {
            json.writeStartObject();
            json.writeNumberField("tick", each.tick().value());
            json.writeNumberField("time", each.time().value());
            json.writeStringField("outcome", each.decision().outcome());
            json.writeBooleanField("acts", each.decision().acts());
            json.writeStringField("reason", each.decision().reason());
            json.writeArrayFieldStart("inputs");
            for (Decision.Input input : each.decision().inputs()) {
                json.writeStartObject();
                json.writeStringField("name", input.name());
                json.writeNumberField("value", input.value());
                json.writeStringField("unit", input.unit());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeBookmarks(List<TimelineData.Bookmark> bookmarks) throws IOException {
        json.writeArrayFieldStart("bookmarks");
        for (TimelineData.Bookmark mark : bookmarks) {
            json.writeStartObject();
            json.writeStringField("name", mark.name());
            json.writeNumberField("tick", mark.tick().value());
            json.writeNumberField("time", mark.time().value());
            json.writeBooleanField("fromProgram", mark.fromProgram());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
