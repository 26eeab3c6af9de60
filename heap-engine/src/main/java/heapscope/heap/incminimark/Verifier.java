package heapscope.heap.incminimark;

import heapscope.memory.WordReader;

/** Placeholder. */
final class Verifier {
    Verifier(HeapState heap, WordReader memory, WordReader books) {}

    void verify() {}
}
