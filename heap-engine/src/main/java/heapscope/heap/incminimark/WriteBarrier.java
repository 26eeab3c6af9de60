package heapscope.heap.incminimark;

import heapscope.event.BarrierEffect;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.Work;

/** What happens before a reference is stored into an object (specification of the collector, section 4). */
final class WriteBarrier {

    private final HeapState heap;
    private final AddressSpace memory;
    private final RememberedSets remembered;
    private final Cards cards;
    private final Ledger ledger;
    private final boolean remembers;
    private final boolean marksCards;
    private final boolean listsCarded;
    private final boolean listsPrebuilt;

    WriteBarrier(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        remembered = heap.remembered;
        cards = heap.cards;
        ledger = heap.ledger;
        remembers = heap.holds(Rule.WRITE_BARRIER);
        marksCards = heap.holds(Rule.CARD_BIT);
        listsCarded = heap.holds(Rule.LIST_CARDED_ARRAY);
        listsPrebuilt = heap.holds(Rule.LIST_PREBUILT_ROOTS);
    }

    /** The plain barrier (section 4.1). */
    BarrierEffect beforeStore(long object) {
        long header = memory.load(object - Header.SIZE);
        if ((header & Header.TRACK_YOUNG_PTRS) == 0) {
            return BarrierEffect.FAST_EXIT;
        }
        remember(object, header);
        return BarrierEffect.REMEMBERED;
    }

    private void remember(long object, long header) {
        if (!remembers) {
            return;
        }
        ledger.add(Work.BARRIER_HIT, 1);
        remembered.pointingToYoung.push(object);
        memory.store(object - Header.SIZE, header & ~(Header.TRACK_YOUNG_PTRS | Header.NO_HEAP_PTRS));
        if ((header & Header.NO_HEAP_PTRS) != 0 && listsPrebuilt) {
            remembered.prebuiltRoots.push(object);
        }
    }

    /** The barrier for an item of an array (section 4.2). */
    BarrierEffect beforeItemStore(long array, long index) {
        long header = memory.load(array - Header.SIZE);
        if ((header & Header.TRACK_YOUNG_PTRS) == 0) {
            return BarrierEffect.FAST_EXIT;
        }
        if ((header & Header.HAS_CARDS) == 0) {
            remember(array, header);
            return BarrierEffect.REMEMBERED;
        }
        if (cards.isMarked(array, index)) {
            return BarrierEffect.CARD_ALREADY_MARKED;
        }
        ledger.add(Work.BARRIER_HIT, 1);
        if (marksCards) {
            cards.mark(array, index);
        }
        listCarded(array, header);
        return BarrierEffect.CARD_MARKED;
    }

    private void listCarded(long array, long header) {
        if ((header & Header.CARDS_SET) == 0 && listsCarded) {
            remembered.withCardsSet.push(array);
            memory.store(array - Header.SIZE, header | Header.CARDS_SET);
        }
    }

    /** The barrier before a bulk copy (section 4.3). Answers whether plain stores may follow. */
    boolean beforeCopy(long source, long target, long sourceStart, long targetStart, long length) {
        armParentsOfPinned();
        long targetHeader = memory.load(target - Header.SIZE);
        if ((targetHeader & Header.TRACK_YOUNG_PTRS) == 0) {
            return true;
        }
        long sourceHeader = memory.load(source - Header.SIZE);
        if (cards.enabled() && (sourceHeader & Header.HAS_CARDS) != 0) {
            return copyCards(source, target, sourceStart, targetStart, length);
        }
        if ((sourceHeader & Header.TRACK_YOUNG_PTRS) == 0 || heap.state == CollectorState.MARKING) {
            remember(target, targetHeader);
        }
        targetHeader = memory.load(target - Header.SIZE);
        if ((targetHeader & Header.NO_HEAP_PTRS) != 0 && (sourceHeader & Header.NO_HEAP_PTRS) == 0) {
            memory.store(target - Header.SIZE, targetHeader & ~Header.NO_HEAP_PTRS);
            remembered.prebuiltRoots.push(target);
        }
        return true;
    }

    private void armParentsOfPinned() {
        if (!remembered.pointingToPinnedUpdated) {
            return;
        }
        AddressStack.Walk parents = remembered.pointingToPinned.walk();
        while (parents.hasNext()) {
            beforeStore(parents.next());
        }
        remembered.pointingToPinnedUpdated = false;
    }

    private boolean copyCards(long source, long target, long sourceStart, long targetStart, long length) {
        long sourceHeader = memory.load(source - Header.SIZE);
        long targetHeader = memory.load(target - Header.SIZE);
        if ((sourceHeader & Header.TRACK_YOUNG_PTRS) == 0 || (targetHeader & Header.HAS_CARDS) == 0) {
            return false;
        }
        if ((sourceHeader & Header.CARDS_SET) == 0) {
            if (heap.state == CollectorState.MARKING) {
                listCarded(target, targetHeader);
            }
            return true;
        }
        if (sourceStart != 0 || targetStart != 0) {
            return false;
        }
        if (cards.merge(source, target, length)) {
            listCarded(target, targetHeader);
        }
        return true;
    }

    /** The barrier before a move inside an array (section 4.4). */
    void beforeMove(long array) {
        if (cards.enabled() && (memory.load(array - Header.SIZE) & Header.CARDS_SET) != 0) {
            beforeStore(array);
        }
    }
}
