package heapscope.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickCounterTest {

    private static final long STATEMENT = EventKind.STATEMENT_REACHED.bit();
    private static final long BOOKMARK = EventKind.BOOKMARK_SET.bit();

    private final TickCounter ticks = new TickCounter();
    private final List<Long> seen = new ArrayList<>();

    private void statement() {
        if (ticks.tick(STATEMENT)) {
            ticks.announce(new HeapEvent.StatementReached("main", 1));
        }
    }

    private void bookmark() {
        if (ticks.tick(BOOKMARK)) {
            ticks.announce(new HeapEvent.BookmarkSet("here"));
        }
    }

    @Test
    void atFullSpeedNothingIsAnnounced() {
        assertFalse(ticks.tick(STATEMENT));
        assertEquals(1, ticks.now());
    }

    @Test
    void aStopHappensOnceAtItsTick() {
        ticks.stopAt(3, () -> seen.add(ticks.now()));
        for (int i = 0; i < 6; i++) {
            statement();
        }
        assertEquals(List.of(3L), seen);
        assertFalse(ticks.tick(STATEMENT));
    }

    @Test
    void aWatchSeesItsKindsOnly() {
        ticks.watch(BOOKMARK, (tick, event) -> seen.add(tick.value()));
        statement();
        bookmark();
        statement();
        bookmark();
        assertEquals(List.of(2L, 4L), seen);
    }

    @Test
    void aSinkCanStopTheRunAtTheEventItSees() {
        List<Long> stops = new ArrayList<>();
        ticks.stopAt(Long.MAX_VALUE, () -> stops.add(ticks.now()));
        ticks.watch(BOOKMARK, (tick, event) -> ticks.stopHere());
        statement();
        bookmark();
        statement();
        assertEquals(List.of(2L), stops);
    }

    @Test
    void aSafePointComesAtTheFirstOneFromItsTickOn() {
        ticks.safePointAt(2, () -> {
            seen.add(ticks.now());
            ticks.safePointAt(Long.MAX_VALUE, () -> { });
        });
        for (int i = 0; i < 4; i++) {
            statement();
            ticks.safePoint();
        }
        assertEquals(List.of(2L), seen);
    }

    @Test
    void aRestoredCounterStopsAgain() {
        ticks.stopAt(2, () -> seen.add(ticks.now()));
        statement();
        statement();
        ticks.restore(0);
        ticks.stopAt(2, () -> seen.add(ticks.now()));
        statement();
        statement();
        assertEquals(List.of(2L, 2L), seen);
        assertTrue(ticks.now() == 2);
    }
}
