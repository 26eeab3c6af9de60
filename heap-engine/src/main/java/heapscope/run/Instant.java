package heapscope.run;

import heapscope.heap.HeapView;
import heapscope.object.ObjectNaming;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.List;

/**
 * All there is to see of a run at one tick, immutable: memory shared, nothing copied.
 *
 * @param tick the position
 * @param time virtual time since the start
 * @param heap the heap, over the memory at this instant
 * @param naming how the language names objects
 * @param roots the root cells in groups: activation frames from the newest, then globals and others
 * @param line the line of the workload that is about to run or running, 0 if there is none
 * @param function the function it is in
 * @param outputLength characters written to standard output so far
 */
public record Instant(
        Tick tick,
        VirtualNanos time,
        HeapView heap,
        ObjectNaming naming,
        List<RootGroup> roots,
        int line,
        String function,
        int outputLength) {

    public Instant {
        roots = List.copyOf(roots);
    }
}
