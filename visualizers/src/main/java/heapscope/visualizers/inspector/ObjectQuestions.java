package heapscope.visualizers.inspector;

import heapscope.snapshot.HeapSnapshot;
import heapscope.snapshot.StepDetails;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The questions about an object whose answers need a walk through the heap or through history. They are asked on a
 * thread of their own and may take their time; a question whose answer nobody waits for any more returns early with anything.
 */
public interface ObjectQuestions {

    /** Which objects and root cells reference the object: one link for each. */
    Answer whoReferences(HeapSnapshot snapshot, long object, Asker asker);

    /** Why the object is alive: the chain of references that leads to it from a root. */
    Answer whyAlive(HeapSnapshot snapshot, long object, Asker asker);

    /**
     * Why the object moved in the step that led to this instant, or why it did not.
     *
     * @param step what happened in that step, null while that is not known
     */
    Answer whyMoved(HeapSnapshot snapshot, StepDetails step, long object, Asker asker);

    /**
     * Who waits for the answer.
     *
     * @param cancelled whether nobody waits any more
     * @param progress is told the share of the work that is done, 0 to 1
     */
    record Asker(BooleanSupplier cancelled, DoubleConsumer progress) {}
}
