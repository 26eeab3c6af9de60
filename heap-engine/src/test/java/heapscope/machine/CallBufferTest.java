package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.HeapParameters;
import heapscope.heap.HeapView;
import heapscope.time.Work;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** System calls pin what they work on, and copy what cannot be pinned (specification of the collector, section 8). */
class CallBufferTest {

    private static final String THROUGH_A_PIPE = """
            import os
            import heapscope
            reader, writer = os.pipe()
            text = ("x" * 40).encode()
            %s
            heapscope.mark("call")
            os.write(writer, text)
            print(os.read(reader, 100))
            """;

    private final List<HeapEvent> events = new ArrayList<>();

    private Machine run(String before, HeapParameters parameters) {
        Machine machine = TestMachine.of(THROUGH_A_PIPE.formatted(before), parameters);
        machine.ticks().watchAll((tick, event) -> {
            if (event instanceof HeapEvent.BookmarkSet) {
                events.clear();
            }
            events.add(event);
        });
        machine.advance();
        assertEquals("b'" + "x".repeat(40) + "'\n", machine.output(), machine.errors());
        return machine;
    }

    private long count(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    private static double figure(Machine machine, String name) {
        return machine.capture().heap().collector().figures().stream()
                .filter(each -> each.name().equals(name)).mapToDouble(HeapView.Figure::value).sum();
    }

    @Test
    void aFreshBufferIsPinnedForTheCallOnly() {
        Machine machine = run("", TestMachine.NORMAL);
        assertEquals(2, count(EventKind.OBJECT_PINNED));
        assertEquals(2, count(EventKind.OBJECT_UNPINNED));
        assertEquals(0, count(EventKind.BUFFER_COPIED));
        assertEquals(0, figure(machine, "pinned_objects_in_nursery"));
    }

    @Test
    void anOldBufferIsUsedInPlace() {
        run("import gc; gc.collect()", TestMachine.NORMAL);
        assertEquals(1, count(EventKind.OBJECT_PINNED));
        assertEquals(0, count(EventKind.BUFFER_COPIED));
    }

    @Test
    void withTheLimitReachedCallsCopyAndTheCopiesAreCountedAndCosted() {
        Machine machine = run("""
                held = [("h" * 9).encode() for i in range(15)]
                print(end="" if all([heapscope.pin(each) for each in held]) else "not pinned")
                """, TestMachine.NORMAL);
        assertEquals(0, count(EventKind.OBJECT_PINNED));
        assertEquals(2, count(EventKind.BUFFER_COPIED));
        assertEquals(2, figure(machine, "copied_buffers"));
        assertEquals(140, figure(machine, "copied_buffer_bytes"));
        assertEquals(2, machine.clock().ledger().of(Work.COPIED_BUFFER));
        assertEquals(140, machine.clock().ledger().of(Work.COPIED_BUFFER_BYTE));
        assertTrue(events.stream().anyMatch(event -> event instanceof HeapEvent.BufferCopied copy
                && copy.reason().equals("as many objects are pinned as may be: 15")));
    }

    @Test
    void whatIsPinnedAlreadyIsCopiedToo() {
        run("heapscope.pin(text)", TestMachine.NORMAL);
        assertEquals(1, count(EventKind.BUFFER_COPIED));
        assertEquals(1, count(EventKind.OBJECT_PINNED));
    }

    @Test
    void aByteArrayIsCopiedToABlockOfItsOwnThatIsPinned() {
        run("text = bytearray(text)", TestMachine.NORMAL);
        assertEquals(2, count(EventKind.OBJECT_PINNED));
    }
}
