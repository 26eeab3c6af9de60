package heapscope.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.BarrierEffect;
import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.machine.Machine;
import heapscope.time.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Under the classroom's heap each lesson shows what its first line promises, and shows it soon. */
class LessonsTest {

    /** Events that can be stepped through in a lesson. */
    private static final int A_FEW_MINUTES = 7_000;

    @Test
    void thrownAwayObjectsNeverLeaveTheNursery() {
        Lesson lesson = new Lesson("01_bump_allocation.py");
        assertTrue(lesson.count("nobody keeps them", EventKind.MINOR_FINISHED) >= 2);
        assertEquals(0, lesson.last("nobody keeps them", HeapEvent.MinorFinished.class).surviving().value());
        assertTrue(lesson.last("one is kept at a time", HeapEvent.MinorFinished.class).surviving().value() > 0);
    }

    @Test
    void manySurvivorsAreMovedWhereFewWere() {
        Lesson lesson = new Lesson("02_survival_and_promotion.py");
        int all = lesson.count("all survive", EventKind.OBJECT_MOVED);
        assertTrue(all > lesson.count("few survive", EventKind.OBJECT_MOVED));
        assertTrue(lesson.last("all survive", HeapEvent.MinorFinished.class).surviving().value() > 900);
    }

    @Test
    void theBarrierRemembersOneBoxOnceAndManyBoxesOnceEach() {
        Lesson lesson = new Lesson("03_write_barrier.py");
        Predicate<HeapEvent> remembered = event -> event instanceof HeapEvent.PointerStored stored
                && stored.effect() == BarrierEffect.REMEMBERED;
        assertEquals(1, lesson.count("one old box", remembered));
        assertEquals(6, lesson.count("many old boxes", remembered));
    }

    @Test
    void neighborsShareACardAndDistantItemsDoNot() {
        Lesson lesson = new Lesson("04_card_marking.py");
        assertEquals(1, lesson.count("neighbors", EventKind.CARD_SCANNED));
        assertEquals(5, lesson.count("far apart", EventKind.CARD_SCANNED));
    }

    @Test
    void aPinnedBufferStaysInTheNurseryUntilItIsLetGo() {
        Lesson lesson = new Lesson("05_pinning_during_io.py");
        assertEquals(2, lesson.count("a short call", EventKind.OBJECT_PINNED));
        assertEquals(2, lesson.count("a short call", EventKind.OBJECT_UNPINNED));
        assertTrue(lesson.count("a call that blocks", event -> event instanceof HeapEvent.ObjectKept kept
                && kept.space() == Space.NURSERY) >= 2);
        assertTrue(lesson.count("a call that blocks", EventKind.GAP_JUMPED) >= 1);
        assertEquals(0, lesson.last("a call that blocks", HeapEvent.MinorFinished.class).pinned());
    }

    @Test
    void aMajorCollectionGoesThroughAllItsStatesInManyIncrements() {
        Lesson lesson = new Lesson("06_major_in_increments.py");
        List<String> states = lesson.states();
        assertEquals(List.of("MARKING", "SWEEPING", "FINALIZING", "SCANNING"), states.subList(0, 4));
        assertTrue(lesson.count(EventKind.STEP_FINISHED) > 2 * states.size());
    }

    @Test
    void aDisabledCollectorStepsOnlyWhenItIsTold() {
        Lesson lesson = new Lesson("07_disable_and_step.py");
        assertEquals(9, lesson.count("idle", EventKind.STEP_FINISHED));
        assertEquals(lesson.count("idle", EventKind.STEP_FINISHED), lesson.count(EventKind.STEP_FINISHED));
        assertEquals(List.of("MARKING", "SWEEPING", "FINALIZING", "SCANNING"), lesson.states());
    }

    @Test
    void aFinalizerRunsAndAWeakReferenceIsCleared() {
        Lesson lesson = new Lesson("08_finalizers_and_weak_references.py");
        assertTrue(lesson.count("a weak reference", EventKind.WEAK_REFERENCE_CLEARED) >= 1);
        assertEquals(1, lesson.count("a finalizer", EventKind.FINALIZER_RUN));
    }

    @Test
    void aCallCopiesWhereAPinIsRefused() {
        Lesson lesson = new Lesson("09_copies_instead_of_pins.py");
        assertEquals(0, lesson.count("room for a pin", EventKind.BUFFER_COPIED));
        assertEquals(2, lesson.count("no room for a pin", EventKind.OBJECT_PINNED));
        assertEquals(1, lesson.count("a copy", EventKind.BUFFER_COPIED));
        assertEquals(0, lesson.count("room again", EventKind.BUFFER_COPIED));
        assertEquals(2, lesson.count("room again", EventKind.OBJECT_PINNED));
    }

    @Test
    void memoryOutsideTheHeapStartsACollectionOfASmallHeap() {
        Lesson lesson = new Lesson("10_memory_outside_the_heap.py");
        String chapter = "small objects that are large elsewhere";
        assertEquals(12, lesson.decisions(chapter, "lower the threshold")
                + lesson.decisions(chapter, "give up the rest of the nursery"));
        assertTrue(lesson.decisions(chapter, "give up the rest of the nursery") > 0);
        assertTrue(lesson.count(chapter, EventKind.CYCLE_FINISHED) >= 1);
    }

    @Test
    void aLimitForTheHeapIsReachedOnce() {
        Lesson free = new Lesson("11_a_limit_for_the_heap.py");
        assertEquals(0, free.count(EventKind.LIMIT_REACHED));
        Lesson limited = new Lesson("11_a_limit_for_the_heap.py", "PYPY_GC_MAX=8K");
        assertEquals(0, limited.count("a little", EventKind.LIMIT_REACHED));
        assertEquals(1, limited.count("too much under a limit", EventKind.LIMIT_REACHED));
        assertEquals(1, limited.decisions("too much under a limit", "raise MemoryError"));
    }

    @Test
    void clearingCostsMoreWhereThereIsLittleToClear() {
        String references = "references: each object clears its own";
        String bytes = "bytes: nothing to clear";
        Lesson whole = new Lesson("12_clearing_the_nursery.py", "clearing=whole");
        Lesson ahead = new Lesson("12_clearing_the_nursery.py", "clearing=ahead");
        Lesson none = new Lesson("12_clearing_the_nursery.py");
        assertEquals(0, none.count(EventKind.NURSERY_CLEARED));
        assertEquals(whole.count(EventKind.MINOR_FINISHED), whole.count(EventKind.NURSERY_CLEARED));
        assertTrue(ahead.count(EventKind.NURSERY_CLEARED) > 2 * whole.count(EventKind.NURSERY_CLEARED));
        assertTrue(none.cleared < ahead.cleared && ahead.cleared < whole.cleared);
        assertTrue(whole.count(references, EventKind.NURSERY_CLEARED) > 0);
        assertTrue(whole.count(bytes, EventKind.NURSERY_CLEARED) > 0);
    }

    /** The events of a run, by the bookmark they follow; there may be several of a name. */
    private static final class Lesson {

        private final Map<String, List<HeapEvent>> chapters = new LinkedHashMap<>();
        private String chapter = "";

        private final long cleared;

        Lesson(String fileName, String... settings) {
            Sample sample = Samples.named(fileName).orElseThrow();
            Machine machine = ExplorerTest.machine(sample, sample.preset(), settings);
            machine.ticks().watchAll((tick, event) -> {
                if (event instanceof HeapEvent.BookmarkSet bookmark) {
                    chapter = bookmark.name();
                }
                chapters.computeIfAbsent(chapter, name -> new ArrayList<>()).add(event);
            });
            machine.advance();
            cleared = machine.clock().ledger().of(Work.CLEARED_BYTE);
            assertTrue(machine.ticks().now() < A_FEW_MINUTES, fileName + " takes " + machine.ticks().now() + " ticks");
        }

        int count(String bookmark, Predicate<HeapEvent> wanted) {
            return (int) chapters.get(bookmark).stream().filter(wanted).count();
        }

        int count(String bookmark, EventKind kind) {
            return count(bookmark, event -> event.kind() == kind);
        }

        int decisions(String bookmark, String outcome) {
            return count(bookmark, event -> event instanceof HeapEvent.DecisionMade decision
                    && decision.reason().startsWith(outcome + ": "));
        }

        int count(EventKind kind) {
            return chapters.keySet().stream().mapToInt(bookmark -> count(bookmark, kind)).sum();
        }

        <E extends HeapEvent> E last(String bookmark, Class<E> type) {
            return chapters.get(bookmark).stream().filter(type::isInstance).map(type::cast).toList().getLast();
        }

        List<String> states() {
            return chapters.values().stream()
                    .flatMap(List::stream)
                    .filter(HeapEvent.StateChanged.class::isInstance)
                    .map(event -> ((HeapEvent.StateChanged) event).to())
                    .toList();
        }
    }
}
