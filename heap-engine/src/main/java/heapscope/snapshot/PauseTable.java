package heapscope.snapshot;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the pauses of a timeline as comma-separated values: one row each, a column for each kind of work. */
public final class PauseTable {

    private static final List<String> COLUMNS = List.of(
            "kind", "number", "start_tick", "end_tick", "start_ns", "duration_ns", "surviving_bytes", "pinned",
            "memory_used_bytes", "threshold_bytes", "old_state", "new_state", "budget", "budget_unit", "line", "why");

    private static final String TIMELINE = "timeline";

    private PauseTable() {}

    /**
     * Writes the pauses to a file.
     *
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, TimelineData timeline) throws IOException {
        write(file, List.of(new NamedTimeline("", "", timeline)));
    }

    /**
     * Writes the pauses of timelines that are compared, one timeline after the other. Of more than one, a first column
     * says from which of them a pause is.
     *
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, List<NamedTimeline> timelines) throws IOException {
        boolean several = timelines.size() > 1;
        AtomicFile.write(file, beside -> {
            try (JsonGenerator csv = new CsvFactory().createGenerator(beside.toFile(), JsonEncoding.UTF8)) {
                csv.setSchema(schema(several));
                for (NamedTimeline each : timelines) {
                    writeRows(csv, each.data(), several ? each.name() : null);
                }
                if (timelines.stream().allMatch(each -> each.data().pauses().isEmpty())) {
                    csv.writeRaw(String.join(",", schema(several).getColumnNames()) + "\n");
                }
            }
        });
    }

    private static void writeRows(JsonGenerator csv, TimelineData timeline, String name) throws IOException {
        for (int i = 0; i < timeline.pauses().size(); i++) {
            csv.writeStartObject();
            if (name != null) {
                csv.writeStringField(TIMELINE, name);
            }
            writePause(csv, timeline.pauses().get(i), timeline.memory().get(i).threshold());
            csv.writeEndObject();
        }
    }

    private static CsvSchema schema(boolean several) {
        CsvSchema.Builder schema = CsvSchema.builder();
        if (several) {
            schema.addColumn(TIMELINE);
        }
        COLUMNS.forEach(schema::addColumn);
        for (Work work : Work.values()) {
            schema.addColumn(column(work));
        }
        return schema.setUseHeader(true).build();
    }

    private static String column(Work work) {
        return "work_" + work.name().toLowerCase(Locale.ROOT);
    }

    private static void writePause(JsonGenerator csv, Pause pause, double threshold) throws IOException {
        csv.writeStringField("kind", pause.kind().label());
        csv.writeNumberField("number", pause.number());
        csv.writeNumberField("start_tick", pause.start().value());
        csv.writeNumberField("end_tick", pause.end().value());
        csv.writeNumberField("start_ns", pause.startTime().value());
        csv.writeNumberField("duration_ns", pause.duration().value());
        csv.writeNumberField("surviving_bytes", pause.surviving().value());
        csv.writeNumberField("pinned", pause.pinned());
        csv.writeNumberField("memory_used_bytes", pause.memoryUsed().value());
        csv.writeNumberField("threshold_bytes", threshold);
        csv.writeStringField("old_state", pause.oldState());
        csv.writeStringField("new_state", pause.newState());
        csv.writeNumberField("budget", pause.budget());
        csv.writeStringField("budget_unit", pause.budgetUnit());
        csv.writeNumberField("line", pause.line());
        csv.writeStringField("why", pause.why() == null ? "" : TimelineFile.sentence(pause.why()));
        for (Work work : Work.values()) {
            csv.writeNumberField(column(work), pause.work().of(work));
        }
    }
}
