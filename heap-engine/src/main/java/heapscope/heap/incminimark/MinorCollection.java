package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener.MinorReport;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapClient;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import java.util.Arrays;

/**
 * The collection of the nursery, in the order of the specification's section 5. The order decides where survivors go.
 */
final class MinorCollection {

    /** The most pinned objects that can survive a minor collection. */
    private static final int MAX_PINNED_SURVIVORS = 1019;

    private static final long STARTED = EventKind.MINOR_STARTED.bit();
    private static final long FINISHED = EventKind.MINOR_FINISHED.bit();
    private static final long SCANNED = EventKind.ROOTS_SCANNED.bit();
    private static final long REMEMBERED = EventKind.REMEMBERED_SCANNED.bit();
    private static final long ROTATED = EventKind.NURSERY_ROTATED.bit();
    private static final long REGRAYED = EventKind.OBJECT_REGRAYED.bit();

    private final HeapState heap;
    private final AddressSpace memory;
    private final RememberedSets remembered;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final Survivors survivors;
    private final CardScan cardScan;
    private final YoungDeaths youngDeaths;
    private final GapClearing clearing;
    private final HeapClient.CellArea rootScan = this::scanRoots;
    private final boolean regraysWritten;
    private final boolean graysRootTargets;
    private final boolean findsPinnedAgain;
    private final boolean rearms;
    private final boolean clearsParents;
    private final boolean clearsPinnedVisited;
    /** How many of the remembered objects still to be scanned were so before this collection. */
    private long rememberedBefore;

    MinorCollection(HeapState heap) {
        this.heap = heap;
        memory = heap.memory;
        remembered = heap.remembered;
        ticks = heap.ticks;
        ledger = heap.ledger;
        survivors = new Survivors(heap);
        cardScan = new CardScan(heap, survivors);
        youngDeaths = new YoungDeaths(heap);
        clearing = new GapClearing(heap);
        regraysWritten = heap.holds(Rule.REGRAY_WRITTEN);
        graysRootTargets = heap.holds(Rule.GRAY_ROOT_TARGETS);
        findsPinnedAgain = heap.holds(Rule.FIND_PINNED_AGAIN);
        rearms = heap.holds(Rule.REARM_BARRIER);
        clearsParents = heap.holds(Rule.CLEAR_PARENT_KNOWN);
        clearsPinnedVisited = heap.holds(Rule.CLEAR_PINNED_VISITED);
    }

    /** Collects the nursery. */
    void collect() {
        String outer = heap.inCollection;
        long startTick = ticks.now();
        Ledger before = ledger.copy();
        heap.inCollection = "minor";
        try {
            if (ticks.tick(STARTED)) {
                ticks.announce(new HeapEvent.MinorStarted(heap.minors + 1));
            }
            ledger.add(Work.MINOR, 1);
            prepare();
            findSurvivors();
            youngDeaths.settle();
            rebuildNursery();
            heap.thresholds.sizeMadeOld += heap.nurserySurviving;
            heap.minors++;
        } finally {
            heap.inCollection = outer;
        }
        report(startTick, ledger.since(before));
        if (heap.parameters.debugLevel() >= 2) {
            new Verifier(heap).verify();
        }
    }

    /** Steps 1 to 4. */
    private void prepare() {
        heap.survivingPinned.clear();
        heap.pinnedObjects = 0;
        heap.anyPinnedKept = false;
        if (!heap.large.young.isEmpty()) {
            forgetYoungLarge();
        }
        if (heap.state == CollectorState.MARKING && regraysWritten) {
            regray(remembered.pointingToYoung.walk());
            regray(remembered.pointingToPinned.walk());
        }
        heap.nurserySurviving = 0;
        survivors.begin();
        rememberedBefore = remembered.pointingToYoung.length();
    }

    private void forgetYoungLarge() {
        long[] entries = remembered.pointingToYoung.toArray(heap.books.pages);
        remembered.pointingToYoung.clear();
        for (long object : entries) {
            if (heap.large.young.get(object) == 0) {
                remembered.pointingToYoung.push(object);
            }
        }
    }

    private void regray(AddressStack.Walk objects) {
        while (objects.hasNext()) {
            long object = objects.next();
            long header = memory.load(object - Header.SIZE);
            if ((header & Header.VISITED) != 0) {
                memory.store(object - Header.SIZE, header & ~Header.VISITED);
                heap.moreGray.push(object);
                if (ticks.tick(REGRAYED)) {
                    ticks.announce(new HeapEvent.ObjectRegrayed(new Address(object)));
                }
            }
        }
    }

    /** Steps 5 to 9. */
    private void findSurvivors() {
        heap.client.staticCells(rootScan);
        heap.client.stackCells(rootScan);
        if (!remembered.pointingToPinned.isEmpty()) {
            scanParentsOfPinned();
        }
        youngDeaths.keepFinalizable(survivors);
        do {
            cardScan.scanAll();
            scanRemembered();
        } while (!remembered.withCardsSet.isEmpty() && heap.cards.enabled());
    }

    private void scanRoots(String area, long start, long end, boolean fromTop) {
        long step = fromTop ? -8 : 8;
        long cell = fromTop ? end - 8 : start;
        long cells = (end - start) / 8;
        for (long i = 0; i < cells; i++) {
            if (Layouts.isReference(memory.load(cell))) {
                survivors.dragOut(cell, 0);
                if (heap.state == CollectorState.MARKING && graysRootTargets) {
                    grayTarget(memory.load(cell));
                }
            }
            cell += step;
        }
        ledger.add(Work.ROOT_CELL, cells);
        if (ticks.tick(SCANNED)) {
            ticks.announce(new HeapEvent.RootsScanned(area, cells));
        }
    }

    private void grayTarget(long object) {
        long header = memory.load(object - Header.SIZE);
        if ((header & (Header.VISITED | Header.PINNED)) == 0) {
            heap.moreGray.push(object);
        }
    }

    private void scanParentsOfPinned() {
        long[] parents = remembered.pointingToPinned.toArray(heap.books.pages);
        remembered.pointingToPinned.clear();
        if (!findsPinnedAgain) {
            return;
        }
        for (int i = parents.length - 1; i >= 0; i--) {
            survivors.trace(parents[i], parents[i]);
            ledger.add(Work.REMEMBERED_OBJECT, 1);
            scanned(parents[i], "old_objects_pointing_to_pinned");
        }
    }

    private void scanRemembered() {
        AddressStack objects = remembered.pointingToYoung;
        while (!objects.isEmpty()) {
            countScan(objects.length());
            long object = objects.pop();
            if (rearms) {
                memory.store(object - Header.SIZE, memory.load(object - Header.SIZE) | Header.TRACK_YOUNG_PTRS);
            }
            survivors.trace(object, object);
            scanned(object, "old_objects_pointing_to_young");
        }
    }

    /** What was remembered before the collection lies below the survivors that it adds to the list. */
    private void countScan(long length) {
        if (length > rememberedBefore) {
            ledger.add(Work.TRACED_SURVIVOR, 1);
        } else {
            rememberedBefore--;
            ledger.add(Work.REMEMBERED_OBJECT, 1);
        }
    }

    private void scanned(long object, String list) {
        if (ticks.tick(REMEMBERED)) {
            ticks.announce(new HeapEvent.RememberedScanned(new Address(object), list));
        }
    }

    /** Steps 14 and 15. */
    private void rebuildNursery() {
        long[] pinned = heap.survivingPinned.toArray(heap.books.pages);
        if (pinned.length > MAX_PINNED_SURVIVORS) {
            throw new HeapAssertion(
                    "more than " + MAX_PINNED_SURVIVORS + " pinned objects survived a minor collection");
        }
        Arrays.sort(pinned);
        for (long header : pinned) {
            if (clearsPinnedVisited) {
                memory.store(header, memory.load(header) & ~Header.VISITED);
            }
        }
        long before = heap.nursery.start;
        heap.nursery.rebuild(pinned, heap.parameters.nurseryDebug());
        if (heap.nursery.start != before && ticks.tick(ROTATED)) {
            ticks.announce(new HeapEvent.NurseryRotated(new Address(before), new Address(heap.nursery.start)));
        }
        clearing.afterCollection();
        heap.survivingPinned.clear();
        AddressStack.Walk parents = remembered.pointingToPinned.walk();
        while (parents.hasNext() && clearsParents) {
            long header = parents.next() - Header.SIZE;
            memory.store(header, memory.load(header) & ~Header.PINNED_OBJECT_PARENT_KNOWN);
        }
    }

    private void report(long startTick, Ledger work) {
        heap.listener.minorFinished(new MinorReport(
                heap.minors, startTick, work, new Bytes(heap.nurserySurviving), (int) heap.pinnedObjects,
                new Bytes(heap.thresholds.used()), heap.thresholds.next));
        if (ticks.tick(FINISHED)) {
            ticks.announce(new HeapEvent.MinorFinished(
                    heap.minors, new Bytes(heap.nurserySurviving), (int) heap.pinnedObjects));
        }
    }
}
