package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.HeapFault;
import heapscope.heap.HeapParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verifier reports the fault when a rule of the collector is switched off. */
class BrokenRulesTest {

    private static final int MOST_PROGRAMS = 1000;
    private static final int OPERATIONS = 200;

    @ParameterizedTest
    @Timeout(60)
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEEP_SHADOW_COLOR")
    void verifierReportsTheFault(Rule rule) {
        List<HeapParameters> parameters = MutatorParameters.all();
        Map<Invariant, Integer> reports = new EnumMap<>(Invariant.class);
        for (int seed = 0; seed < MOST_PROGRAMS && reports.isEmpty(); seed++) {
            HeapFault fault = run(rule, parameters.get(seed % parameters.size()), seed);
            if (fault != null) {
                reports.merge(Invariant.valueOf(fault.invariant()), 1, Integer::sum);
                System.out.println(rule + " broken, seed " + seed + ": " + fault.getMessage());
            }
        }
        assertTrue(!reports.isEmpty(), rule + " can be broken in " + MOST_PROGRAMS + " programs and nobody notices");
    }

    /** Rare in random programs: an object unpinned while its shadow waits for the sweep. */
    @Test
    void verifierReportsACopyThatLostTheColorOfItsShadow() {
        HeapFault fault = assertThrows(HeapFault.class, () -> moveIntoUnsweptShadow(Set.of(Rule.KEEP_SHADOW_COLOR)));
        assertEquals(Invariant.SWEEP_SPARES_REACHABLE.name(), fault.invariant());
        moveIntoUnsweptShadow(Set.of());
    }

    private static void moveIntoUnsweptShadow(Set<Rule> broken) {
        MutatorMachine machine = new MutatorMachine(MutatorParameters.tiny(), broken);
        IncminimarkHeap heap = machine.heap;
        machine.setRoot(0, heap.allocateArray(machine.bytes.id(), 10));
        heap.pin(machine.root(0));
        heap.id(machine.root(0));
        heap.stepUntil(CollectorState.SWEEPING.ordinal());
        heap.unpin(machine.root(0));
        heap.minorCollection();
        heap.verify();
    }

    /** The verifier's report, or null if it had none, or if the heap fell apart otherwise. */
    private static HeapFault run(Rule rule, HeapParameters parameters, long seed) {
        RandomProgram program = new RandomProgram(parameters, Set.of(rule), seed, true);
        program.heap.listen(RandomMutatorTest.verifyingListener(program.heap));
        try {
            program.run(OPERATIONS, after -> after.heap.verify());
        } catch (HeapFault fault) {
            return fault;
        } catch (RuntimeException | AssertionError otherwise) {
            return null;
        }
        return null;
    }
}
