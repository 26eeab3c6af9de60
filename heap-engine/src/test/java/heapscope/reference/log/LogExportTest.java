package heapscope.reference.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import heapscope.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a real log hold against the same schemas as those of a run. */
class LogExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {RealLogs.GROW_AND_DROP, RealLogs.BINARY_TREES, RealLogs.PINNED})
    void timelineAndTraceHoldAgainstTheirSchemas(String name) throws IOException {
        PypyLog log = RealLogs.read(name);
        for (String kind : new String[] {"timeline", "trace"}) {
            Path file = folder.resolve("x." + kind + ".json");
            LogExport.write(file, log, LogFrequency.of(log));
            JsonNode document = JSON.readTree(file.toFile());
            try (InputStream schema = Session.class.getResourceAsStream(
                    "/heapscope/schema/" + kind + ".schema.json")) {
                assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema).validate(document));
            }
        }
        Path table = folder.resolve("x.csv");
        LogExport.write(table, log, LogFrequency.of(log));
        assertEquals(log.minors().size() + log.increments().size() + 1, Files.readAllLines(table).size());
    }

    @Test
    void aLogHasNoHeapToExport() throws IOException {
        PypyLog log = RealLogs.read(RealLogs.PINNED);
        Path file = folder.resolve("x.snapshot.json");
        assertFalse(LogExport.canExport(file));
        assertThrows(IllegalArgumentException.class, () -> LogExport.write(file, log, LogFrequency.of(log)));
        assertFalse(Files.exists(file));
    }
}
