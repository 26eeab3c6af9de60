package heapscope.machine;

import heapscope.heap.HeapClient;
import heapscope.machine.value.PendingActions;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.StaticCells;

/** Shows the roots of the workload to the heap, and notes what a collection leaves to be done. */
final class RootAreas implements HeapClient {

    private final StaticCells statics;
    private final RootStack stack;
    private final PendingActions pending;
    private final CacheEpochs epochs;
    private final boolean fromTop;

    RootAreas(StaticCells statics, RootStack stack, PendingActions pending, CacheEpochs epochs, boolean fromTop) {
        this.statics = statics;
        this.stack = stack;
        this.pending = pending;
        this.epochs = epochs;
        this.fromTop = fromTop;
    }

    @Override
    public void staticCells(CellArea visitor) {
        epochs.newAddresses();
        visitor.cells("static", statics.base(), statics.endOfClasses(), false);
        visitor.cells("static", statics.startOfReserved(), statics.end(), false);
    }

    @Override
    public void stackCells(CellArea visitor) {
        epochs.newAddresses();
        visitor.cells("stack", stack.base(), stack.top(), fromTop);
    }

    @Override
    public void finalizersDue(int queue) {
        pending.signal();
    }
}
