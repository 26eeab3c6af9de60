package heapscope.heap.incminimark;

import heapscope.memory.StateWords;

/** A list or map whose scalars are kept and restored with the heap. */
interface ScratchList {

    /** Writes down what is not in the books. */
    void keep(StateWords state);

    /** Goes back to what was written. */
    void restore(StateWords state);
}
