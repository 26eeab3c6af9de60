package heapscope.heap.incminimark;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener.StepProgress;
import heapscope.heap.CollectionListener.StepReport;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;
import heapscope.unit.Bytes;
import java.util.EnumMap;
import java.util.Map;

/** The state machine of the major collection, one increment at a time (specification of the collector, section 6.1). */
final class MajorCollection {

    private static final long STARTED = EventKind.STEP_STARTED.bit();
    private static final long FINISHED = EventKind.STEP_FINISHED.bit();
    private static final long CHANGED = EventKind.STATE_CHANGED.bit();

    /** What an increment does in one state. */
    @FunctionalInterface
    interface Phase {
        /**
         * Does one increment's work.
         *
         * @param reserving bytes of the allocation that waits for the collection
         */
        void step(long reserving);
    }

    private final HeapState heap;
    private final TickCounter ticks;
    private final Map<CollectorState, Phase> phases = new EnumMap<>(CollectorState.class);
    private final Marking marking;

    MajorCollection(HeapState heap) {
        this.heap = heap;
        ticks = heap.ticks;
        Marker marker = new Marker(heap);
        MajorRoots roots = new MajorRoots(heap);
        marking = new Marking(heap, this, marker, roots);
        phases.put(CollectorState.SCANNING, new Scanning(heap, this, roots));
        phases.put(CollectorState.MARKING, marking);
        phases.put(CollectorState.SWEEPING, new Sweeping(heap, this));
        phases.put(CollectorState.FINALIZING, new Finalizing(heap, this));
    }

    /** Visits gray objects for a budget. */
    Marking marking() {
        return marking;
    }

    /**
     * One increment. A minor collection has to come right before it.
     *
     * @throws heapscope.heap.HeapExhausted if a whole collection did not bring the heap below its maximum
     */
    void step(long reserving) {
        String outer = heap.inCollection;
        long startTick = ticks.now();
        Ledger before = heap.ledger.copy();
        CollectorState old = heap.state;
        long number = ++heap.steps;
        heap.inCollection = "increment";
        heap.budget = 0;
        heap.budgetUnit = "";
        heap.budgetUsed = 0;
        boolean marks = old == CollectorState.MARKING;
        long toMark = marks ? heap.gray.length() : 0;
        long moreToMark = marks ? heap.moreGray.length() : 0;
        try {
            if (ticks.tick(STARTED)) {
                ticks.announce(new HeapEvent.StepStarted(number, old.name()));
            }
            if (heap.parameters.debugLevel() >= 1) {
                new Verifier(heap).verify();
            }
            heap.ledger.add(Work.STEP, 1);
            heap.thresholds.thresholdMadeOld += heap.parameters.nurserySize() / 2;
            phases.get(old).step(reserving);
        } finally {
            heap.inCollection = outer;
        }
        heap.listener.stepFinished(new StepReport(
                number, startTick, heap.ledger.since(before), old.name(), heap.state.name(), heap.budget,
                heap.budgetUnit, new Bytes(heap.thresholds.used()), heap.thresholds.next,
                progress(toMark, moreToMark)));
        if (ticks.tick(FINISHED)) {
            ticks.announce(new HeapEvent.StepFinished(number, old.name(), heap.state.name()));
        }
    }

    private StepProgress progress(long toMark, long moreToMark) {
        boolean sweptPages = heap.budgetUnit.equals("pages");
        return new StepProgress(
                toMark, moreToMark, heap.budgetUnit.equals("objects") ? heap.budgetUsed : 0,
                sweptPages && heap.state != CollectorState.SWEEPING);
    }

    /** Goes from one state to the next. */
    void transition(CollectorState next) {
        CollectorState old = heap.state;
        if (!old.mayBecome(next)) {
            throw new IllegalStateException("the major collection cannot go from " + old + " to " + next);
        }
        heap.state = next;
        if (ticks.tick(CHANGED)) {
            ticks.announce(new HeapEvent.StateChanged(old.name(), next.name()));
        }
    }
}
