package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.HeapEvent;
import heapscope.event.HeapEvent.NurseryCleared;
import heapscope.heap.HeapView;
import heapscope.time.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clearing the nursery costs, and changes nothing else (specification of the collector, section 3.7). */
class ClearingTest {

    private static final String WORK = """
            import heapscope
            class Node:
                def __init__(self, next):
                    self.next = next
                    self.names = {"a": next}
            kept = None
            buffer = ("held" * 8).encode()
            heapscope.pin(buffer)
            for i in range(60):
                kept = Node(kept) if i % 3 else Node(None)
                text = [str(i), b"x" * i, {i}, (i, text) if i % 7 else None] if i else []
            print(kept.names["a"] is kept.next, text[0], buffer)
            """;

    private static SettingsRun run(String clearing) {
        return new SettingsRun("classroom", "PYPY_GC_DEBUG=2 clearing=" + clearing, WORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ahead", "whole"})
    void nothingButTheClearingItselfDiffers(String clearing) {
        SettingsRun with = run(clearing);
        List<HeapEvent> others = with.events.stream().filter(event -> !(event instanceof NurseryCleared)).toList();
        SettingsRun without = run("none");
        assertEquals(without.machine.output(), with.machine.output(), with.machine.errors());
        assertTrue(with.machine.output().startsWith("True 59 b'heldheld"), with.machine.output());
        assertEquals(without.events, others);
        assertTrue(others.size() < with.events.size());
    }

    @Test
    void theWholeNurseryButPinnedObjectsIsClearedAtEachMinorCollection() {
        SettingsRun run = run("whole");
        long cleared = run.all(NurseryCleared.class).stream().mapToLong(each -> each.size().value()).sum();
        long minors = run.machine.clock().ledger().of(Work.MINOR);
        assertTrue(cleared < 1024 * minors && cleared > 900 * minors, cleared + " bytes in " + minors);
        HeapView.Nursery nursery = run.heap().nursery();
        assertEquals(nursery.end(), nursery.clearedTo());
    }

    @Test
    void aheadOnlyAStretchIsClearedAtATime() {
        SettingsRun run = run("ahead");
        assertTrue(run.all(NurseryCleared.class).stream().allMatch(each -> each.size().value() <= 256));
        assertTrue(run.all(NurseryCleared.class).size() > 3 * run.machine.clock().ledger().of(Work.MINOR));
    }

    @Test
    void withoutClearingAllocationsClearTheirOwnReferencesOnly() {
        long none = cleared("none", "x = [None] * 10\n") - cleared("none", "");
        long whole = cleared("whole", "x = [None] * 10\n") - cleared("whole", "");
        assertEquals(0, whole, "a nursery that is clear needs nothing of the kind");
        assertTrue(none >= 80 && none < 200, none + " bytes");
    }

    private static long cleared(String clearing, String text) {
        return new SettingsRun("pypy-7.3.11", "clearing=" + clearing, text)
                .machine.clock().ledger().of(Work.CLEARED_BYTE);
    }

    @Test
    void staleBytesAreSeenOnlyWithoutClearing() {
        assertTrue(isDirtyAhead("none"));
        assertTrue(!isDirtyAhead("whole"));
    }

    private static boolean isDirtyAhead(String clearing) {
        SettingsRun run = new SettingsRun("classroom", "clearing=" + clearing, """
                for i in range(50):
                    x = str(i)
                import gc
                gc.collect()
                """);
        HeapView.Nursery nursery = run.heap().nursery();
        for (long at = nursery.free(); at < nursery.end(); at += 8) {
            if (run.heap().memory().load(at) != 0) {
                return true;
            }
        }
        return false;
    }
}
