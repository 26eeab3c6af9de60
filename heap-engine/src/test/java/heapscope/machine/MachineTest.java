package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapParameters;
import heapscope.language.Op;
import heapscope.object.FieldValue;
import heapscope.run.Instant;
import heapscope.run.RootGroup;
import heapscope.run.Run.Outcome;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run promises, on the machine. */
class MachineTest {

    /** HotSpot compiles no method above this size. */
    private static final int HUGE_METHOD = 8000;

    private static Machine run(String text) {
        return run(text, true);
    }

    private static Machine run(String text, boolean virtuals) {
        Machine machine = TestMachine.of(text, TestMachine.SMALL, virtuals);
        machine.advance();
        return machine;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUncaughtExceptionIsPrintedWithItsFramesAndEndsTheRun(boolean virtuals) {
        Machine machine = run("""
                def fail(n):
                    raise ValueError("no " + str(n))


                print("before")
                fail(3)
                """, virtuals);
        assertEquals("before\n", machine.output());
        assertEquals("""
                Traceback (most recent call last):
                  File "program.py", line 6, in <module>
                    fail(3)
                  File "program.py", line 2, in fail
                    raise ValueError("no " + str(n))
                ValueError: no 3
                """, machine.errors());
        assertEquals(new Outcome(Outcome.Kind.FAILED, "ValueError: no 3 (line 2)", 1), machine.outcome());
    }

    @Test
    void theStatusOfSystemExitIsThatOfTheProcess() {
        assertEquals(7, run("import sys\nsys.exit(7)\n").outcome().exitStatus());
        assertEquals(0, run("raise SystemExit\n").outcome().exitStatus());
        Machine machine = run("raise SystemExit('bye')\n");
        assertEquals(1, machine.outcome().exitStatus());
        assertEquals("bye\n", machine.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while True:\n    pass\n", "x = [i for i in iter(int, 1)]\n", "def f():\n    f2()\ndef f2():\n    while 1:\n        pass\nf()\n",
        "sum(iter(int, 1))\n"
    })
    void anEndlessProgramEndsAtOnceWhenItIsInterrupted(String text) throws InterruptedException {
        Machine machine = TestMachine.of(text, TestMachine.NORMAL);
        Thread thread = new Thread(machine::advance);
        thread.start();
        machine.interrupt();
        thread.join(20_000);
        assertFalse(thread.isAlive());
        assertEquals(Outcome.Kind.INTERRUPTED, machine.outcome().kind());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFullHeapIsAMemoryErrorThatAProgramCanCatch(boolean virtuals) {
        HeapParameters n = TestMachine.NORMAL;
        HeapParameters limited = new HeapParameters(
                n.nurserySize(), n.tinyNursery(), n.pageSize(), n.arenaSize(), n.arenaMisalignment(),
                n.smallRequestThreshold(), n.largeObject(), n.cardPageIndices(), n.majorCollectionThreshold(),
                n.growthRateMax(), n.minHeapSize(), 16 << 20, n.maxDelta(), n.incrementStep(), n.maxPinned(), 0, false, true);
        Machine machine = TestMachine.of("""
                def fill():
                    kept = []
                    while True:
                        kept.append([None] * 10000)


                try:
                    fill()
                except MemoryError:
                    print("full")
                print(len([None] * 1000))
                """, limited, virtuals);
        machine.advance();
        assertEquals("full\n1000\n", machine.output(), machine.errors());
    }

    @Test
    void breakpointsAreReachedInTheOrderOfExecution() {
        Machine machine = TestMachine.of("a = 1\nfor i in range(3):\n    b = i\nc = 2\n", TestMachine.SMALL);
        List<Integer> reached = new ArrayList<>();
        machine.breakAt(Set.of(3, 4), reached::add);
        machine.advance();
        assertEquals(List.of(3, 3, 3, 4), reached);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunIsSeenWithItsFramesAndVariables(boolean virtuals) {
        Machine machine = TestMachine.of("""
                class Node:
                    def __init__(self, value, next):
                        self.value = value
                        self.next = next
                def work(depth, name):
                    node = Node(depth, [name, 2.5])
                    return node
                top = {"k": 1}
                work(41, "abc")
                """, TestMachine.SMALL, virtuals);
        List<Instant> seen = new ArrayList<>();
        machine.breakAt(Set.of(7), line -> seen.add(machine.capture()));
        machine.advance();
        Instant instant = seen.getFirst();
        assertEquals(7, instant.line());
        assertEquals("work", instant.function());
        assertEquals(List.of("work", "<module>", "globals", "static"),
                instant.roots().stream().map(RootGroup::title).toList());
        List<RootGroup.Slot> slots = instant.roots().getFirst().slots();
        assertEquals(virtuals ? "depth" : "frame", slots.getFirst().name());
        List<RootGroup.Slot> locals = slots.subList(virtuals ? 0 : 1, slots.size());
        assertEquals(List.of("depth", "name", "node"), locals.stream().map(RootGroup.Slot::name).limit(3).toList());
        assertEquals(List.of("41", "'abc'", "Node"), locals.stream().map(RootGroup.Slot::text).limit(3).toList());
        List<FieldValue> fields = instant.naming().fields(instant.heap().memory(), locals.get(2).word(), 10);
        assertEquals(List.of("value", "next"), fields.stream().map(FieldValue::name).toList());
        assertEquals(List.of("41", "list [2]"), fields.stream().map(FieldValue::text).toList());
        List<FieldValue> items = instant.naming().fields(instant.heap().memory(), fields.get(1).word(), 10);
        assertEquals(List.of("'abc'", "2.5"), items.stream().map(FieldValue::text).toList());
        assertTrue(instant.roots().get(2).slots().stream().anyMatch(slot -> slot.text().equals("dict {1}")));
    }

    @Test
    void finalizersRunBetweenStatementsAndTheirErrorsDoNotEndTheRun() {
        Machine machine = run("""
                import gc
                class Dying:
                    def __init__(self, name):
                        self.name = name
                    def __del__(self):
                        print("dead", self.name)
                        if self.name == "bad":
                            raise ValueError("in del")
                x = Dying("a")
                x = None
                y = Dying("bad")
                del y
                gc.collect()
                print("end")
                """);
        assertEquals(Outcome.Kind.FINISHED, machine.outcome().kind(), machine.errors());
        assertTrue(machine.output().contains("dead a"), machine.output());
        assertTrue(machine.output().contains("dead bad"), machine.output());
        assertTrue(machine.output().endsWith("end\n"), machine.output());
        assertTrue(machine.errors().contains("ValueError: in del"), machine.errors());
    }

    @ParameterizedTest
    @ValueSource(classes = {TaggedInterpreter.class, BoxedInterpreter.class})
    void theLoopIsSmallEnoughToBeCompiled(Class<?> interpreter) throws IOException {
        ClassModel model = ClassFile.of().parse(
                interpreter.getResourceAsStream(interpreter.getSimpleName() + ".class").readAllBytes());
        for (MethodModel method : model.methods()) {
            int length = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
            assertTrue(length < HUGE_METHOD, method.methodName() + " has " + length + " bytes");
        }
    }

    @Test
    void opcodesAreTheOrdinalsOfOperations() throws ReflectiveOperationException {
        for (Op op : Op.values()) {
            assertEquals(op.ordinal(), Opcodes.class.getDeclaredField(op.name()).getInt(null), op.name());
        }
    }
}
