package heapscope.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.run.Run.Outcome;
import org.junit.jupiter.api.Test;

/** The module gc is as PyPy has it (specification of the collector, section 7). */
class GcModuleTest {

    private static String print(String text) {
        Machine machine = TestMachine.of(text, TestMachine.SMALL);
        Outcome outcome = machine.advance();
        assertEquals(Outcome.Kind.FINISHED, outcome.kind(), machine.errors());
        return machine.output();
    }

    @Test
    void collectIgnoresItsArgumentButWantsANumber() {
        assertEquals("0 0 0\nTypeError\n", print("""
                import gc
                print(gc.collect(), gc.collect(0), gc.collect(generation=7))
                try:
                    gc.collect("all")
                except TypeError as error:
                    print(type(error).__name__)
                """));
    }

    @Test
    void aCycleFromRestIsFiveCallsAndDoneInTheVirtualState() {
        assertEquals("""
                0 1 False 1 -1.0 -1.0 -1.0
                1 2 False 1 -1.0 -1.0 -1.0
                2 3 False 1 -1.0 -1.0 -1.0
                3 4 False 1 -1.0 -1.0 -1.0
                4 0 True 1 -1.0 -1.0 -1.0
                """, print("""
                import gc
                done = False
                while not done:
                    s = gc.collect_step()
                    done = s.major_is_done
                    print(s.oldstate, s.newstate, done, s.count, s.duration, s.duration_min, s.duration_max)
                """));
    }

    @Test
    void theCallAfterTheLastIncrementOnlyRunsFinalizers() {
        assertEquals("False [] 4\nTrue ['gone'] 0\nsame True\n", print("""
                import gc
                class Watched:
                    def __del__(self):
                        gone.append("gone")
                gone = []
                minors = [0]
                def count(stats):
                    minors[0] += stats.count
                gc.disable()
                Watched()
                s = gc.collect_step()
                while s.newstate != gc.GcCollectStepStats.STATE_USERDEL:
                    s = gc.collect_step()
                print(s.major_is_done, gone, s.newstate)
                gc.hooks.on_gc_minor = count
                s = gc.collect_step()
                print(s.major_is_done, gone, s.newstate)
                print("same", minors[0] == 0)
                """));
    }

    @Test
    void theStatesHaveNamesAndNumbers() {
        assertEquals("""
                ('SCANNING', 'MARKING', 'SWEEPING', 'FINALIZING', 'USERDEL')
                0 1 2 3 4 MARKING
                <class 'gc.GcCollectStepStats'>
                """, print("""
                import gc
                kind = gc.GcCollectStepStats
                print(kind.GC_STATES)
                print(kind.STATE_SCANNING, kind.STATE_MARKING, kind.STATE_SWEEPING, kind.STATE_FINALIZING,
                      kind.STATE_USERDEL, kind.GC_STATES[gc.collect_step().newstate])
                print(kind)
                """));
    }

    @Test
    void enablingIsNotNestedButHoldingFinalizersBackIs() {
        assertEquals("""
                True False False True
                finalizers are already enabled
                True
                []
                []
                ['freed']
                """, print("""
                import gc
                first = gc.isenabled()
                gc.disable()
                gc.disable()
                second = gc.isenabled()
                third = gc.isenabled()
                gc.enable()
                print(first, second, third, gc.isenabled())
                try:
                    gc.enable_finalizers()
                except ValueError as error:
                    print(error)
                class Freed:
                    def __del__(self):
                        log.append("freed")
                log = []
                gc.disable_finalizers()
                gc.disable_finalizers()
                print(gc.isenabled())
                Freed()
                gc.collect()
                print(log)
                gc.enable_finalizers()
                print(log)
                gc.enable_finalizers()
                print(log)
                """));
    }

    @Test
    void collectRunsFinalizersEvenWhileTheCollectorIsDisabled() {
        assertEquals("['freed'] False\n", print("""
                import gc
                class Freed:
                    def __del__(self):
                        log.append("freed")
                log = []
                gc.disable()
                Freed()
                gc.collect()
                print(log, gc.isenabled())
                """));
    }

    @Test
    void statisticsAreTextsWithUnitsAndPrintAsOneReport() {
        String output = print("""
                import gc
                s = gc.get_stats()
                print(s.nursery_size, s.total_memory_pressure, s.jit_backend_used, type(s.total_gc_time).__name__)
                for name in ("total_gc_memory", "peak_memory", "total_allocated_memory", "peak_allocated_memory",
                             "total_arena_memory", "peak_arena_memory", "total_rawmalloced_memory",
                             "peak_rawmalloced_memory", "jit_backend_allocated", "memory_used_sum",
                             "memory_allocated_sum"):
                    assert getattr(s, name)[-2:] in ("kB", "MB"), name
                print(s)
                print("pressure" in repr(gc.get_stats(True)), "pressure" in repr(s))
                """);
        assertTrue(output.startsWith("4.0kB -0.0kB 0.0kB int\nTotal memory consumed:\n    GC used:  "), output);
        assertTrue(output.contains("\n       nursery:              4.0kB\n    raw assembler used: 0.0kB\n"), output);
        assertTrue(output.endsWith("\n    \nTrue False\n"), output);
    }

    @Test
    void pressureIsSummedOverTheOwnersThatAreAlive() {
        assertEquals("0.0kB\n5.9kB\n3.9kB\n2.0kB\n", print("""
                import gc
                import heapscope
                class Owner:
                    pass
                print(gc.get_stats(True).total_memory_pressure)
                one = Owner()
                two = Owner()
                heapscope.add_memory_pressure(4000, one)
                heapscope.add_memory_pressure(2000, two)
                print(gc.get_stats(True).total_memory_pressure)
                heapscope.add_memory_pressure(2000, one)
                print(gc.get_stats(memory_pressure=True).total_memory_pressure)
                one = None
                print(gc.get_stats(True).total_memory_pressure)
                """));
    }

    @Test
    void hooksAreCalledMinorThenStepThenCollectAndAddUp() {
        assertEquals("""
                ['minor', 'step', 'collect']
                True True True
                [] True
                """, print("""
                import gc
                order = []
                stats = {}
                class Hooks:
                    def on_gc_minor(self, s):
                        order.append("minor")
                        stats["minor"] = s
                    def on_gc_collect_step(self, s):
                        order.append("step")
                        stats["step"] = s
                    def on_gc_collect(self, s):
                        order.append("collect")
                        stats["collect"] = s
                gc.hooks.set(Hooks())
                gc.collect()
                gc.hooks.reset()
                print(order)
                minor = stats["minor"]
                step = stats["step"]
                cycle = stats["collect"]
                print(minor.count >= 4 and minor.duration_min <= minor.duration_max <= minor.duration,
                      step.count == 4 and (step.oldstate, step.newstate, step.major_is_done) == (3, 0, True),
                      cycle.count == 1 and cycle.num_major_collects == 1 and cycle.pinned_objects == 0)
                order = []
                gc.collect()
                print(order, gc.hooks.on_gc_minor is None)
                """));
    }

    @Test
    void aHookIsNotCalledWhileItRunsButHearsOfItWithTheNextCollection() {
        assertEquals("""
                1 1
                1 2 True
                """, print("""
                import gc
                depth = [0, 0]
                counts = []
                def hook(s):
                    depth[0] += 1
                    depth[1] = max(depth)
                    counts.append(s.count)
                    if len(counts) == 1:
                        gc.collect()
                    depth[0] -= 1
                gc.hooks.on_gc_minor = hook
                gc.collect()
                for i in range(10):
                    pass
                print(depth[1], len(counts))
                gc.collect()
                gc.hooks.on_gc_minor = None
                print(depth[1], len(counts), counts[1] >= 8)
                """));
    }

    @Test
    void settingHooksNeedsAllThreeAndThenChangesThemTogether() {
        assertEquals("'Half' object has no attribute 'on_gc_collect'\nTrue True\n", print("""
                import gc
                class Half:
                    def on_gc_minor(self, s):
                        pass
                    def on_gc_collect_step(self, s):
                        pass
                try:
                    gc.hooks.set(Half())
                except AttributeError as error:
                    print(error)
                print(gc.hooks.on_gc_minor is None, gc.hooks.on_gc_collect_step is None)
                """));
    }

    @Test
    void finalizersRunInTopologicalOrderOneACollection() {
        assertEquals("['a']\n['a', 'b']\n['a', 'b', 'c']\n", print("""
                import gc
                class Link:
                    def __init__(self, name, next):
                        self.name = name
                        self.next = next
                    def __del__(self):
                        log.append(self.name)
                log = []
                chain = Link("a", Link("b", Link("c", None)))
                chain = None
                for i in range(3):
                    gc.collect()
                    print(log)
                """));
    }

    @Test
    void aFinalizerMayBringItsObjectBackAndRunsOnce() {
        assertEquals("True phoenix\nTrue\n1\n", print("""
                import gc
                class Phoenix:
                    def __del__(self):
                        log.append(1)
                        saved.append(self)
                log = []
                saved = []
                bird = Phoenix()
                bird.name = "phoenix"
                bird = None
                gc.collect()
                print(len(saved) == 1, saved[0].name)
                saved.clear()
                gc.collect()
                print(saved == [])
                print(len(log))
                """));
    }

    @Test
    void idsStayWhenObjectsMove() {
        assertEquals("True True\n", print("""
                import gc
                class Node:
                    pass
                nodes = [Node() for i in range(50)]
                ids = [id(node) for node in nodes]
                hashes = [hash(node) for node in nodes]
                gc.collect()
                print(ids == [id(node) for node in nodes], hashes == [hash(node) for node in nodes])
                """));
    }

    @Test
    void referencesAreShownBothWays() {
        assertEquals("""
                [[1, 2], 'text']
                True True
                56 24 32 16 16
                True True
                """, print("""
                import gc
                class Holder:
                    pass
                one = Holder()
                one.items = [1, 2]
                one.text = "text"
                print(gc.get_referents(one))
                two = [one]
                print(two in gc.get_referrers(one), any(each is one for each in gc.get_objects()))
                print(*[gc.get_rpy_memory_usage(each) for each in (one, [], "text", b"text", 7)])
                print(gc.get_rpy_type_index(one) == gc.get_rpy_type_index(Holder()),
                      len(gc.get_rpy_referents(one)) == 2 and len(gc.get_rpy_roots()) > 10)
                """));
    }

    @Test
    void aDumpHasRootsThenAMarkThenTheRest() {
        assertEquals("True True True\n", print("""
                import gc
                class Leaf:
                    pass
                leaf = Leaf()
                address = id(leaf)
                gc.collect()
                gc.dump_rpy_heap("heap.dump")
                with open("heap.dump", "rb") as file:
                    data = file.read()
                words = []
                for i in range(0, len(data), 8):
                    words.append(int.from_bytes(data[i:i + 8], "little", signed=True))
                objects = []
                one = []
                for word in words:
                    if word == -1:
                        objects.append(one)
                        one = []
                    else:
                        one.append(word)
                print(one == [], objects.count([0, 0, 0]) == 1,
                      any(each[0] == address and each[1:3] == [gc.get_rpy_type_index(leaf), 56] for each in objects))
                """));
    }
}
