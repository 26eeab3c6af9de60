package heapscope.heap.incminimark;

import heapscope.heap.HeapModel;
import heapscope.memory.MemoryImage;
import heapscope.memory.StateWords;
import heapscope.policy.Decision;

/**
 * The state of the collector beside the heap's memory: an image of its books and its figures.
 *
 * @param books the lists
 * @param words the figures
 * @param inCollection what is going on
 * @param budgetUnit the unit of the last increment's budget
 * @param lastDecision the last decision; it explains the state and is no part of it
 */
record HeapMemento(
        MemoryImage books, StateWords words, String inCollection, String budgetUnit, Decision lastDecision)
        implements HeapModel.Memento {

    @Override
    public long hash() {
        return books.hash() * 31 + words.hash();
    }
}
