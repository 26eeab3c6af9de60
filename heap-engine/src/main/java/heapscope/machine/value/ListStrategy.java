package heapscope.machine.value;

/** How a list stores its items (specification of the collector, section 12): numbers of one kind need no boxes. */
public enum ListStrategy {
    /** No storage at all. */
    EMPTY,
    /** References, numbers boxed. */
    OBJECTS,
    /** Raw integers of a word. */
    INTS,
    /** Raw floats. */
    FLOATS
}
