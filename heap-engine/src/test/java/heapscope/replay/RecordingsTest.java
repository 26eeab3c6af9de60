package heapscope.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.heap.incminimark.IncminimarkHeap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All recordings of the real collector, compared operation by operation. */
class RecordingsTest {

    static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(RecordingsTest.class.getResource("train-021-tree.jsonl.gz").toURI()).getParent();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
        }
    }

    @Test
    void allRecordingsAreThere() throws Exception {
        assertEquals(86, files().size());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationOfARecordingIsIdentical() throws Exception {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Recording recording = Recording.read(file);
            ReplayReport report = Replay.compare(recording, IncminimarkHeap::new);
            String expected = recording.name() + ": identical (" + recording.operations() + " operations)";
            assertEquals(expected, report.toString());
        }));
    }
}
