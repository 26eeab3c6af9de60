package heapscope.heap.incminimark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapParameters;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random programs of heap operations against an independent model of reachability. */
class RandomMutatorTest {

    private static final int PROGRAMS = 1200;
    private static final int OPERATIONS = 90;
    private static final long FIRST_SEED = 20_261_121;

    private double minors;
    private double cycles;
    private int memoryErrors;

    @Test
    @Timeout(120)
    void heapAndModelAgreeAfterEveryOperation() {
        System.out.println("random programs: seeds " + FIRST_SEED + " to " + (FIRST_SEED + PROGRAMS - 1));
        List<HeapParameters> parameters = MutatorParameters.all();
        for (int i = 0; i < PROGRAMS; i++) {
            run(FIRST_SEED + i, parameters.get(i % parameters.size()), i % 3 == 0);
        }
    }

    /** Each program has parameters of its own: sizes, cards, increments, limits, a tiny nursery, the order of the roots. */
    @Test
    @Timeout(120)
    void theyAgreeUnderParametersByChance() {
        for (int i = 0; i < PROGRAMS * 2 / 3; i++) {
            long seed = FIRST_SEED + PROGRAMS + i;
            run(seed, MutatorParameters.random(new Random(seed)), i % 3 == 0);
        }
        assertTrue(minors > 10_000 && cycles > 1_000 && memoryErrors > 10,
                minors + " minor collections, " + cycles + " cycles, " + memoryErrors + " times MemoryError");
    }

    private void run(long seed, HeapParameters parameters, boolean finalizers) {
        RandomProgram program = new RandomProgram(parameters, Set.of(), seed, finalizers);
        program.heap.listen(verifyingListener(program.heap));
        try {
            program.run(OPERATIONS, after -> {
                after.heap.verify();
                new ModelCheck(after).check();
            });
            if (!finalizers) {
                program.heap.setMaximum(0);
                program.heap.collect(2);
                ModelCheck check = new ModelCheck(program);
                check.check();
                check.checkNothingElseLives();
            }
        } catch (HeapAssertion refused) {
            // A legal end: the nursery is full of pinned objects, or the maximum was exceeded twice.
            return;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " with " + parameters + ", after \"" + program.last + "\"", e);
        } finally {
            minors += program.heap.scalar("n_minor");
            cycles += program.heap.scalar("num_major_collects");
            memoryErrors += program.memoryErrors;
        }
    }

    static CollectionListener verifyingListener(IncminimarkHeap heap) {
        return new CollectionListener() {
            @Override
            public void minorFinished(MinorReport report) {
                heap.verify();
            }

            @Override
            public void stepFinished(StepReport report) {
                heap.verify();
            }
        };
    }
}
