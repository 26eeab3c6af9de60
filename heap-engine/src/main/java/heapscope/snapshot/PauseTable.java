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

    private PauseTable() {}

    /**
     * Writes the pauses to a file.
     *
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, TimelineData timeline) throws IOException {
        AtomicFile.write(file, beside -> {
            try (JsonGenerator csv = new CsvFactory().createGenerator(beside.toFile(), JsonEncoding.UTF8)) {
                csv.setSchema(schema());
                for (int i = 0; i < timeline.pauses().size(); i++) {
                    writeRow(csv, timeline.pauses().get(i), timeline.memory().get(i).threshold());
                }
                if (timeline.pauses().isEmpty()) {
                    csv.writeRaw(String.join(",", schema().getColumnNames()) + "\n");
                }
            }
        });
    }

    private static CsvSchema schema() {
        CsvSchema.Builder schema = CsvSchema.builder();
        COLUMNS.forEach(schema::addColumn);
        for (Work work : Work.values()) {
            schema.addColumn(column(work));
        }
        return schema.setUseHeader(true).build();
    }

    private static String column(Work work) {
        return "work_" + work.name().toLowerCase(Locale.ROOT);
    }

    private static void writeRow(JsonGenerator csv, Pause pause, double threshold) throws IOException {
        csv.writeStartObject();
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
        csv.writeEndObject();
    }
}
