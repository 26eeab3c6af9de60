package heapscope.machine;

import heapscope.heap.HeapStart;

/**
 * The heap at the first statement of a program: what the interpreter has left on it by then. All sizes in bytes.
 *
 * @param arenaBytes bytes in arenas; what the machine itself needs counts among them
 * @param arenaGarbage how many of these nothing refers to any more
 * @param rawBytes bytes of objects in blocks of their own
 * @param rawGarbage how many of these nothing refers to any more
 * @param nurseryBytes bytes in the nursery, beside those of the machine itself
 * @param nurseryGarbage how many of these nothing refers to any more
 * @param prebuiltBytes bytes of prebuilt objects that have been written to: roots that count as no memory, but are
 *     marked in each cycle (specification of the collector, section 1.4)
 * @param state the state of the major collection by its number: 0 scanning, 1 marking, 2 sweeping, 3 finalizing
 * @param before the collections before the first statement
 */
public record StartUp(
        long arenaBytes, long arenaGarbage, long rawBytes, long rawGarbage, long nurseryBytes, long nurseryGarbage,
        long prebuiltBytes, int state, HeapStart before) {

    /** Nothing but what the machine itself needs. */
    public static final StartUp NONE = new StartUp(0, 0, 0, 0, 0, 0, 0, 0, new HeapStart(0, 0, 0, 0));
}
