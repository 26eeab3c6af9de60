package heapscope.heap;

import java.util.List;

/**
 * When the bytes of the nursery are cleared for the objects to come. The program cannot tell: whoever allocates finds its
 * references null each time, because they were cleared before or because the allocation clears them itself.
 */
public enum Clearing {
    /** Never; each allocation clears the references of its own object (specification of the collector, section 3.7). */
    NONE,
    /** A stretch at a time, when the bump pointer comes to its start: as PyPy did in former days. */
    AHEAD,
    /** The whole nursery at the end of each minor collection. */
    WHOLE;

    /** The names for people and files, in order. */
    public static final List<String> NAMES = List.of("none", "ahead", "whole");
}
