package heapscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.run.Run.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PYPY_GC_MAX: the first excess is a MemoryError, the second ends the process (specification, section 6.4.1). */
class HeapLimitTest {

    private static final String LIMIT = "PYPY_GC_NURSERY=270336 PYPY_GC_MAX=3M";

    private static SettingsRun run(String text) {
        return new SettingsRun("pypy-7.3.11", LIMIT, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kept.append(object())", "kept.append([len(kept)])", "kept.extend(range(1000))",
        "kept.append('x' * 200000)", "kept.append(bytearray(150000))", "kept.append({len(kept): kept})"
    })
    void everyWayToAllocateEndsInAMemoryErrorThatCanBeCaught(String growth) {
        SettingsRun run = run("""
                kept = []
                def fill():
                    while True:
                        %s
                try:
                    fill()
                except MemoryError as error:
                    kept = None
                    print("full", error)
                print(len([None] * 1000))
                """.formatted(growth));
        assertEquals("full \n1000\n", run.machine.output(), run.machine.errors());
        assertEquals(Outcome.Kind.FINISHED, run.outcome.kind());
        assertEquals(1, run.count(EventKind.LIMIT_REACHED));
        assertEquals(1, run.decisions("raise MemoryError: ").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gc.collect()\n    gc.collect()", "while True:\n        gc.collect_step()"})
    void collectingByHandRaisesItToo(String collection) {
        SettingsRun run = run("""
                import gc
                gc.disable()
                kept = [[i] for i in range(60000)]
                try:
                    %s
                except MemoryError:
                    kept = None
                    print("full")
                gc.collect()
                print("fine")
                """.formatted(collection));
        assertEquals("full\nfine\n", run.machine.output(), run.machine.errors());
    }

    @Test
    void anUncaughtOneIsShownWithTheLineWhereItHappens() {
        SettingsRun run = run("kept = []\nwhile True:\n    kept.append([1])\n");
        assertEquals(new Outcome(Outcome.Kind.FAILED, "MemoryError (line 3)", 1), run.outcome);
        assertTrue(run.machine.errors().endsWith("\nMemoryError\n"), run.machine.errors());
    }

    @Test
    void theSecondTimeTheProcessEndsAtOnce() {
        SettingsRun run = run("""
                import atexit
                atexit.register(print, "never printed")
                kept = []
                for attempt in range(2):
                    try:
                        while True:
                            kept.append([1])
                    except MemoryError:
                        print("full")
                    finally:
                        print("left")
                """);
        assertEquals("full\nleft\n", run.machine.output());
        assertEquals("Fatal RPython error: using too much memory, aborting\n", run.machine.errors());
        assertEquals(new Outcome(
                Outcome.Kind.FAILED, "The collector ended the process: using too much memory, aborting.", 134), run.outcome);
        assertEquals(1, run.decisions("abort: ").size());
    }
}
