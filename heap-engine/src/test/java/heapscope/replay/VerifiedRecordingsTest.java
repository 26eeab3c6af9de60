package heapscope.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.heap.CollectionListener;
import heapscope.heap.IncrementalCollector;
import heapscope.heap.incminimark.IncminimarkHeap;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All invariants hold between any two operations of the recordings, and after every minor collection and increment. */
class VerifiedRecordingsTest {

    @TestFactory
    Stream<DynamicTest> invariantsHoldAllTheWay() throws Exception {
        return RecordingsTest.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> verify(file)));
    }

    private static void verify(Path file) {
        IncrementalCollector[] heap = new IncrementalCollector[1];
        Replay replay = new Replay(Recording.read(file), (memory, types, parameters, ticks, clock, client) ->
                heap[0] = new IncminimarkHeap(memory, types, parameters, ticks, clock, client));
        replay.ticks().watch(EventKind.STATEMENT_REACHED.bit(), (tick, event) -> heap[0].verify());
        replay.listen(new CollectionListener() {
            @Override
            public void minorFinished(MinorReport report) {
                heap[0].verify();
            }

            @Override
            public void stepFinished(StepReport report) {
                heap[0].verify();
            }
        });
        replay.advance();
        assertTrue(replay.report().identical(), replay.report().toString());
    }
}
