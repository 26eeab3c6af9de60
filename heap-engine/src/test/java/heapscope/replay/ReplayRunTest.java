package heapscope.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener;
import heapscope.heap.incminimark.IncminimarkHeap;
import heapscope.run.Run;
import heapscope.time.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A recording is a run like any other: it can be stopped, kept, restored and looked at. */
class ReplayRunTest {

    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in = ReplayRunTest.class.getResourceAsStream(name + ".jsonl.gz")) {
            return in.readAllBytes();
        }
    }

    private static Recording recording(byte[] bytes) {
        return Recording.read("recording", new ByteArrayInputStream(bytes));
    }

    private static byte[] edited(String name, String from, String to) throws Exception {
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(bytes(name))).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(from));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void runTo(Replay replay, long tick) {
        replay.ticks().stopAt(tick, () -> {
            throw new Abandoned();
        });
        assertThrows(Abandoned.class, replay::advance);
    }

    @Test
    void everyTickIsReachedFromACheckpointWithTheSameState() throws Exception {
        Recording recording = recording(bytes("train-024-pinning"));
        Replay whole = new Replay(recording, IncminimarkHeap::new);
        whole.advance();
        long ticks = whole.ticks().now();
        Replay replay = new Replay(recording, IncminimarkHeap::new);
        Run.Checkpoint[] checkpoint = new Run.Checkpoint[1];
        replay.ticks().safePointAt(ticks / 3, () -> {
            checkpoint[0] = replay.keep();
            throw new Abandoned();
        });
        assertThrows(Abandoned.class, replay::advance);
        replay.ticks().safePointAt(Long.MAX_VALUE, () -> { });
        for (long tick = checkpoint[0].tick() + 1; tick < ticks; tick += 37) {
            replay.restore(checkpoint[0]);
            runTo(replay, tick);
            Replay fresh = new Replay(recording, IncminimarkHeap::new);
            runTo(fresh, tick);
            assertEquals(fresh.stateHash(), replay.stateHash(), "tick " + tick);
        }
        replay.restore(checkpoint[0]);
        replay.ticks().stopAt(Long.MAX_VALUE, () -> { });
        assertEquals(Run.Outcome.Kind.FINISHED, replay.advance().kind());
        assertEquals(whole.stateHash(), replay.stateHash());
    }

    /** Every event is one tick, in order; the ledgers of the pauses hold what their events say. */
    @Test
    void everyEventIsOneTickAndLedgersAgreeWithEvents() throws Exception {
        Replay replay = new Replay(recording(bytes("train-059-mixed")), IncminimarkHeap::new);
        long[] counts = new long[5];
        replay.ticks().watchAll((tick, event) -> {
            assertEquals(++counts[0], tick.value());
            switch (event) {
                case HeapEvent.ObjectMoved moved -> counts[1] += moved.size().value();
                case HeapEvent.ObjectVisited visited -> counts[2] += visited.size().value();
                case HeapEvent.PageSwept swept -> counts[3] += swept.freed();
                case HeapEvent.RootsScanned roots -> counts[4] += roots.cells();
                default -> { }
            }
        });
        long[] worked = new long[5];
        replay.listen(new CollectionListener() {
            @Override
            public void minorFinished(MinorReport report) {
                assertEquals(report.surviving().value(), report.work().of(Work.MOVED_BYTE));
                worked[1] += report.work().of(Work.MOVED_BYTE);
                worked[4] += report.work().of(Work.ROOT_CELL);
            }

            @Override
            public void stepFinished(StepReport report) {
                worked[2] += report.work().of(Work.VISITED_BYTE);
                worked[3] += report.work().of(Work.FREED_BLOCK);
            }
        });
        replay.advance();
        worked[0] = replay.ticks().now();
        assertArrayEquals(counts, worked);
    }

    @Test
    void theFirstDifferenceIsNamed() throws Exception {
        ReplayReport report = Replay.compare(
                recording(edited("train-024-pinning", "\"r\":[\"n\",144]", "\"r\":[\"n\",152]")), IncminimarkHeap::new);
        assertFalse(report.identical());
        assertEquals("operation 1 (#1 = new S_1_3, pushed): r[1]: recorded 152, ours 144", report.difference().toString());
    }

    @Test
    void aRecordingWithoutAnEndIsNoRecording() throws Exception {
        byte[] broken = edited("train-024-pinning", "{\"end\":1", "{\"no\":1");
        RecordingFault fault = assertThrows(RecordingFault.class, () -> recording(broken));
        assertTrue(fault.getMessage().contains("no end line"));
        assertThrows(RecordingFault.class, () -> recording("no gzip".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void objectsAreNamedByTheirLabels() throws Exception {
        Replay replay = new Replay(recording(bytes("train-024-pinning")), IncminimarkHeap::new);
        replay.advance();
        var instant = replay.capture();
        var slot = instant.roots().getFirst().slots().getFirst();
        assertEquals("#10", slot.text());
        assertEquals("S_0_1", instant.naming().typeName(instant.heap().memory(), slot.word()));
        assertEquals(1, instant.naming().fields(instant.heap().memory(), slot.word(), 10).size());
    }
}
