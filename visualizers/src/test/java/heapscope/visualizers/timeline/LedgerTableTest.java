package heapscope.visualizers.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heapscope.time.Ledger;
import heapscope.time.Work;
import heapscope.timeline.Pause;
import heapscope.timeline.TimelineData;
import org.junit.jupiter.api.Test;

class LedgerTableTest {

    @Test
    void sumOfTheLedgerIsThePause() {
        TimelineData data = SamplePauses.of(60);
        for (Pause pause : data.pauses()) {
            LedgerTable table = LedgerTable.of(pause.work(), data.costs());
            assertEquals(pause.duration(), table.total());
            assertEquals(table.totalPicos(), table.rows().stream().mapToLong(LedgerTable.Row::picos).sum());
        }
    }

    @Test
    void mostExpensiveWorkComesFirstAndHasUnits() {
        Ledger work = new Ledger();
        work.add(Work.MINOR, 1);
        work.add(Work.MOVED_OBJECT, 1204);
        LedgerTable table = LedgerTable.of(work, SamplePauses.of(1).costs());

        assertEquals(Work.MOVED_OBJECT, table.rows().getFirst().work());
        assertEquals("1,204 objects", table.rows().getFirst().amountText());
        assertEquals("7.40 ns / object", table.rows().getFirst().unitText());
        assertEquals("8.9 µs", table.rows().getFirst().costText());
        assertEquals("1 collection", table.rows().getLast().amountText());
    }
}
