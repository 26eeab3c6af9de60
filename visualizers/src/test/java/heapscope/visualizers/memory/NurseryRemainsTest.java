package heapscope.visualizers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.heap.HeapView;
import heapscope.visualizers.synthetic.SyntheticHeaps;
import java.util.List;
import org.junit.jupiter.api.Test;

class NurseryRemainsTest {

    private final HeapView heap = SyntheticHeaps.classroom().snapshot().heap();
    private final NurseryRemains remains = new NurseryRemains(heap);

    @Test
    void theDeadAndThoseThatMovedCanBeToldApart() {
        HeapView.Nursery nursery = heap.nursery();
        List<NurseryRemains.Remain> found = remains.in(nursery.free(), nursery.end());
        assertEquals(3, found.stream().filter(remain -> remain.movedTo() != 0).count());
        for (NurseryRemains.Remain remain : found) {
            if (remain.movedTo() != 0) {
                assertEquals(remain.movedTo(), heap.objectAt(remain.movedTo()));
                assertEquals(heap.sizeOf(remain.movedTo()), remain.size());
            }
        }
    }

    @Test
    void remainsDoNotOverlap() {
        HeapView.Nursery nursery = heap.nursery();
        long end = nursery.free();
        for (NurseryRemains.Remain remain : remains.in(nursery.free(), nursery.end())) {
            assertEquals(true, remain.start() >= end, remain.toString());
            end = remain.start() + remain.size();
        }
        assertEquals(end, remains.in(nursery.free(), nursery.end()).getLast().start()
                + remains.in(nursery.free(), nursery.end()).getLast().size());
    }

    @Test
    void bytesThatWereNeverWrittenHoldNothing() {
        HeapView.Nursery nursery = heap.nursery();
        long written = remains.endOfWritten(nursery.free(), nursery.end());
        assertEquals(List.of(), remains.in(written, nursery.end()));
    }
}
