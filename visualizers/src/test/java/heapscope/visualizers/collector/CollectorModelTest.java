package heapscope.visualizers.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapView.Collector;
import heapscope.heap.HeapView.ObjectList;
import heapscope.visualizers.panel.SampleHeap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorModelTest {

    private final CollectorModel model = new CollectorModel();
    private final SampleHeap heap = new SampleHeap();

    @Test
    void everyStateHasASentence() {
        for (String state : List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING", "USERDEL", "FUTURE")) {
            assertTrue(model.meaningOfState(state).startsWith(state + ":"), state);
        }
    }

    @Test
    void saysWhetherTheProgramWaits() {
        show(SampleHeap.collector(1, "minor"));
        assertTrue(model.isCollecting());
        assertTrue(model.activity().startsWith("A minor collection is under way"));

        show(SampleHeap.collector(2, null));
        assertFalse(model.isCollecting());
        assertTrue(model.activity().endsWith("SWEEPING."), model.activity());

        show(SampleHeap.collector(0, null));
        assertTrue(model.activity().contains("no major collection"), model.activity());
    }

    @Test
    void budgetAndMemoryAreWordsWithUnitsAndShares() {
        show(SampleHeap.collector(1, null));

        assertEquals("12 KiB of 16 KiB (75 %)", model.budgetText());
        assertEquals(0.75, model.budgetShare());
        assertEquals("5.2 MiB of 5.1 MiB (102 %)", model.memoryText());
        assertTrue(model.memoryShare() > 1);
    }

    @Test
    void negativeThresholdMeansThatACollectionIsDue() {
        show(new Collector(List.of("SCANNING"), 0, null, false, 0, "", 0, null, 100, -5.0, List.of(), List.of()));

        assertEquals(1, model.memoryShare());
        assertTrue(model.memoryText().contains("asks for a collection"), model.memoryText());
        assertFalse(model.hasBudget());
        assertFalse(model.isEnabled());
        assertNull(model.decision());
    }

    @Test
    void openListStaysOpenAtTheNextInstant() {
        show(SampleHeap.collector(1, null));
        ObjectList remembered = model.lists().getFirst();
        model.setOpen(remembered, true);

        show(SampleHeap.collector(2, null));

        assertTrue(model.isOpen(model.lists().getFirst()));
        assertFalse(model.isOpen(model.lists().get(1)));
    }

    @Test
    void nothingToShowIsNoError() {
        model.show(null);

        assertEquals(-1, model.state());
        assertEquals(List.of(), model.lists());
        assertEquals("", model.memoryText());
    }

    private void show(Collector collector) {
        heap.setCollector(collector);
        model.show(heap.snapshot(1));
    }
}
