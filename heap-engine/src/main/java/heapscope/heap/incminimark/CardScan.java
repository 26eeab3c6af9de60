package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;

/** Scans the marked cards of large arrays in a minor collection (specification of the collector, section 5.3). */
final class CardScan {

    private static final long SCANNED = EventKind.CARD_SCANNED.bit();
    private static final long REGRAYED = EventKind.OBJECT_REGRAYED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final Cards cards;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final Survivors survivors;
    private final boolean clears;
    private final boolean scans;
    private final boolean regrays;

    CardScan(HeapState heap, Survivors survivors) {
        this.heap = heap;
        this.survivors = survivors;
        memory = heap.memory;
        cards = heap.cards;
        ticks = heap.ticks;
        ledger = heap.ledger;
        clears = heap.holds(Rule.CLEAR_CARDS);
        scans = heap.holds(Rule.SCAN_CARDS);
        regrays = heap.holds(Rule.REGRAY_CARDED);
    }

    /** Scans all arrays of {@code old_objects_with_cards_set}. */
    void scanAll() {
        AddressStack arrays = heap.remembered.withCardsSet;
        while (!arrays.isEmpty() && cards.enabled()) {
            scan(arrays.pop());
        }
    }

    private void scan(long array) {
        long header = memory.load(array - Header.SIZE) & ~Header.CARDS_SET;
        memory.store(array - Header.SIZE, header);
        long length = heap.layouts.length(memory, array);
        boolean armed = (header & Header.TRACK_YOUNG_PTRS) != 0;
        long bytes = cards.significantBytes(length);
        for (long i = 0; i < bytes; i++) {
            int marked = cards.get(memory, array, i);
            if (clears) {
                cards.set(array, i, 0);
            }
            if (armed && scans) {
                scanByte(array, length, i, marked);
            }
        }
        if (armed && heap.state == CollectorState.MARKING && regrays) {
            regray(array);
        }
    }

    private void scanByte(long array, long length, long number, int marked) {
        for (int bit = 0; bit < 8; bit++) {
            if ((marked & 1 << bit) != 0) {
                long from = (number * 8 + bit) * cards.indices;
                long to = Math.min(from + cards.indices, length);
                survivors.traceItems(array, from, to, array);
                ledger.add(Work.CARD, 1);
                if (ticks.tick(SCANNED)) {
                    ticks.announce(new HeapEvent.CardScanned(new Address(array), from, to));
                }
            }
        }
    }

    private void regray(long array) {
        memory.store(array - Header.SIZE, memory.load(array - Header.SIZE) & ~Header.VISITED);
        heap.moreGray.push(array);
        if (ticks.tick(REGRAYED)) {
            ticks.announce(new HeapEvent.ObjectRegrayed(new Address(array)));
        }
    }
}
