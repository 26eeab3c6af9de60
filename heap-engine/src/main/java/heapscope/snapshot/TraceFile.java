package heapscope.snapshot;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import heapscope.unit.VirtualNanos;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a timeline in the Trace Event Format, which Perfetto and Chrome open ({@code schema/trace.schema.json}). Its
 * microseconds are virtual. Pauses are complete events of one track, major collections outline their increments on
 * another, memory is a counter, bookmarks are instants.
 */
public final class TraceFile {

    private static final int PAUSES = 1;
    private static final int CYCLES = 2;

    private final JsonGenerator json;
    /** The number of the timeline that is being written, counted from 1. */
    private int process;

    private TraceFile(JsonGenerator json) {
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
     * Writes timelines that are compared, each as a process of its own.
     *
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, List<NamedTimeline> timelines) throws IOException {
        AtomicFile.write(file, beside -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(beside.toFile(), JsonEncoding.UTF8)) {
                json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
                new TraceFile(json).write(timelines);
            }
        });
    }

    private void write(List<NamedTimeline> timelines) throws IOException {
        json.writeStartObject();
        json.writeStringField("displayTimeUnit", "ns");
        json.writeObjectFieldStart("otherData");
        json.writeStringField("program", timelines.getFirst().name());
        json.writeStringField("configuration", timelines.getFirst().configuration());
        json.writeEndObject();
        json.writeArrayFieldStart("traceEvents");
        for (NamedTimeline each : timelines) {
            process++;
            name("process_name", 0, each.name());
            name("thread_name", PAUSES, "pauses");
            name("thread_name", CYCLES, "major collections");
            events(each.data());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Everything in order of time: each of the lists is, and no pause begins before the one ahead of it has ended. */
    private void events(TimelineData timeline) throws IOException {
        int cycle = 0;
        int mark = 0;
        for (int i = 0; i <= timeline.pauses().size(); i++) {
            boolean atEnd = i == timeline.pauses().size();
            VirtualNanos until = atEnd ? timeline.endTime() : timeline.pauses().get(i).startTime();
            while (mark < timeline.bookmarks().size() && isUpTo(timeline.bookmarks().get(mark).time(), until)) {
                bookmark(timeline.bookmarks().get(mark++));
            }
            while (cycle < timeline.cycles().size() && isUpTo(timeline.cycles().get(cycle).startTime(), until)) {
                cycle(timeline.cycles().get(cycle++));
            }
            if (!atEnd) {
                pause(timeline.pauses().get(i));
                memory(timeline.memory().get(i));
            }
        }
    }

    private static boolean isUpTo(VirtualNanos time, VirtualNanos limit) {
        return time.compareTo(limit) <= 0;
    }

    private void cycle(TimelineData.Cycle cycle) throws IOException {
        complete("major collection " + cycle.number(), "cycle", CYCLES, cycle.startTime(),
                cycle.endTime().minus(cycle.startTime()));
        json.writeObjectFieldStart("args");
        json.writeBooleanField("finished", cycle.finished());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void name(String what, int track, String name) throws IOException {
        event(what, "M", track);
        json.writeObjectFieldStart("args");
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void pause(Pause pause) throws IOException {
        complete(pause.kind().label() + " " + pause.number(), pause.kind().label(), PAUSES, pause.startTime(),
                pause.duration());
        json.writeObjectFieldStart("args");
        json.writeNumberField("tick", pause.end().value());
        json.writeNumberField("line", pause.line());
        json.writeNumberField("memoryUsed", pause.memoryUsed().value());
        if (pause.kind() == Pause.Kind.MINOR) {
            json.writeNumberField("surviving", pause.surviving().value());
            json.writeNumberField("pinned", pause.pinned());
        } else {
            json.writeStringField("from", pause.oldState());
            json.writeStringField("to", pause.newState());
            json.writeNumberField("budget", pause.budget());
            json.writeStringField("budgetUnit", pause.budgetUnit());
        }
        if (pause.why() != null) {
            json.writeStringField("why", TimelineFile.sentence(pause.why()));
        }
        for (Work work : Work.values()) {
            if (pause.work().of(work) != 0) {
                json.writeNumberField(work.label(), pause.work().of(work));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void memory(TimelineData.MemorySample sample) throws IOException {
        event("memory", "C", PAUSES);
        json.writeNumberField("ts", micros(sample.time()));
        json.writeObjectFieldStart("args");
        json.writeNumberField("used", sample.used());
        json.writeNumberField("threshold", sample.threshold());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void bookmark(TimelineData.Bookmark mark) throws IOException {
        event(mark.name(), "i", PAUSES);
        json.writeNumberField("ts", micros(mark.time()));
        json.writeStringField("cat", "bookmark");
        json.writeStringField("s", "p");
        json.writeObjectFieldStart("args");
        json.writeNumberField("tick", mark.tick().value());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A complete event, left open for its arguments. */
    private void complete(String name, String category, int track, VirtualNanos start, VirtualNanos duration)
            throws IOException {
        event(name, "X", track);
        json.writeStringField("cat", category);
        json.writeNumberField("ts", micros(start));
        json.writeNumberField("dur", micros(duration));
    }

    private void event(String name, String phase, int track) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("ph", phase);
        json.writeNumberField("pid", process);
        json.writeNumberField("tid", track);
    }

    private static BigDecimal micros(VirtualNanos time) {
        return BigDecimal.valueOf(time.value(), 3);
    }
}
