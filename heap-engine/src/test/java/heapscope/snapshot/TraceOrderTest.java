package heapscope.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heapscope.session.Configuration;
import heapscope.session.Session;
import heapscope.session.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceOrderTest {

    private static final String WORKLOAD = """
            import gc
            import heapscope

            kept = []
            for i in range(300):
                if i % 50 == 0:
                    heapscope.mark("round " + str(i))
                    gc.collect()
                kept.append([i])
            """;

    @TempDir
    private Path folder;

    @Test
    void pausesCyclesAndBookmarksStandInOrderOfTime() throws IOException {
        Path file = folder.resolve("order.trace.json");
        try (Session session = Session.open(new Workload("order.py", WORKLOAD), Configuration.preset("classroom"))) {
            session.toEnd().join();
            session.export(file).join();
        }
        double last = 0;
        Set<String> phases = new TreeSet<>();
        for (JsonNode event : new ObjectMapper().readTree(file.toFile()).path("traceEvents")) {
            phases.add(event.path("cat").asText() + event.path("ph").asText());
            double time = event.path("ts").asDouble();
            assertTrue(time >= last || event.path("ph").asText().equals("M"), event + " after " + last);
            last = Math.max(last, time);
        }
        assertEquals(Set.of("C", "M", "bookmarki", "cycleX", "incrementX", "minorX"), phases);
    }
}
