package heapscope.heap;

/** Who uses a heap: owns the roots, runs finalizers, is told of collections. Calls come from inside heap operations. */
public interface HeapClient {

    /**
     * Shows the root cells outside objects to the visitor: the static cells first, in order. A cell is a word of memory;
     * it holds a reference if it is not 0 and its low two bits are 0, and is written when the object moves.
     */
    void staticCells(CellArea visitor);

    /** Shows the areas of the stack, the newest first. */
    void stackCells(CellArea visitor);

    /** Calls the light destructor of a dying object. */
    default void lightDestructor(long object) {}

    /** Runs an old-style finalizer. */
    default void oldStyleFinalizer(long object) {}

    /** A queue has objects whose finalizers are due. */
    default void finalizersDue(int queue) {}

    /** Receives areas of root cells. */
    @FunctionalInterface
    interface CellArea {
        /**
         * The words from an address to another.
         *
         * @param fromTop whether the last word is the newest and is to be scanned first
         */
        void cells(String name, long start, long end, boolean fromTop);
    }
}
