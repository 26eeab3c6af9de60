package heapscope.heap.incminimark;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random programs of heap operations against an independent model of reachability. */
class RandomMutatorTest {

    private static final int PROGRAMS = 1200;
    private static final int OPERATIONS = 90;
    private static final long FIRST_SEED = 20_261_121;

    @Test
    @Timeout(120)
    void heapAndModelAgreeAfterEveryOperation() {
        System.out.println("random programs: seeds " + FIRST_SEED + " to " + (FIRST_SEED + PROGRAMS - 1));
        List<HeapParameters> parameters = MutatorParameters.all();
        for (int i = 0; i < PROGRAMS; i++) {
            run(FIRST_SEED + i, parameters.get(i % parameters.size()), i % 3 == 0);
        }
    }

    private static void run(long seed, HeapParameters parameters, boolean finalizers) {
        RandomProgram program = new RandomProgram(parameters, Set.of(), seed, finalizers);
        program.heap.listen(verifyingListener(program.heap));
        try {
            program.run(OPERATIONS, after -> {
                after.heap.verify();
                new ModelCheck(after).check();
            });
            if (!finalizers) {
                program.heap.collect(2);
                ModelCheck check = new ModelCheck(program);
                check.check();
                check.checkNothingElseLives();
            }
        } catch (HeapAssertion tooManyPinned) {
            // A legal end: the nursery is full of pinned objects.
            return;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " with " + parameters + ", after \"" + program.last + "\"", e);
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
