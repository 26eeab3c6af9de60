package heapscope.heap;

import heapscope.memory.AddressSpace;
import heapscope.object.TypeTable;
import heapscope.time.TickCounter;
import heapscope.time.VirtualClock;

/**
 * Makes heaps of one model. Whoever runs something on a heap (the machine, a recording) is handed a factory and so
 * never names a heap model.
 *
 * @param <H> how much of the heap its user needs to see
 */
@FunctionalInterface
public interface HeapFactory<H extends HeapModel> {

    /**
     * An empty heap in a memory.
     *
     * @param memory where the heap lives; the client's own areas in it are left alone
     * @param types the types of all objects; complete by now
     * @param ticks counts the heap's events
     * @param clock its ledger is told of the heap's work
     * @param client owns the roots
     */
    H create(
            AddressSpace memory, TypeTable types, HeapParameters parameters, TickCounter ticks, VirtualClock clock,
            HeapClient client);
}
