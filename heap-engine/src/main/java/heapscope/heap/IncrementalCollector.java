package heapscope.heap;

import java.util.List;

/**
 * What can be asked of an incremental generational collector beside {@link HeapModel}: its single operations, for
 * recordings and operation scripts, and its state by the specification's names.
 */
public interface IncrementalCollector extends HeapModel {

    /** A minor collection and nothing else. */
    void minorCollection();

    /** One increment of the major collection without the minor one that must come right before it. */
    void majorStep();

    /** Minor collections and increments until the major collection is in a state (0 to 3). */
    void stepUntil(int state);

    /** Visits gray objects for a budget of bytes; what is left of it. */
    long visitStep(long budget);

    /** For tests of the order of marking: every visit step stops after one object. */
    void setSingleStep(boolean single);

    /** Allocates a weak reference to the object that a root cell holds. */
    long allocateWeakReference(int typeId, long targetCell);

    /**
     * A scalar of the state by the specification's name, such as {@code nursery_free}, {@code gc_state} or
     * {@code len_old_objects_pointing_to_young}; addresses are absolute, booleans 0 or 1.
     *
     * @throws IllegalArgumentException if there is no such scalar
     */
    double scalar(String name);

    /** The headers of the pinned objects still ahead of the bump pointer, and the end of the nursery. */
    long[] nurseryBarriers();

    /**
     * The contents of a list by the specification's name, bottom or front first. Lists of pairs give the objects.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    long[] list(String name);

    /** The names that {@link #list} knows. */
    List<String> listNames();

    /** Where an object or a block lives, in the recordings' terms. */
    Location locate(long object);

    /** The shadow reserved for an object of the nursery, or 0. */
    long shadowOf(long object);

    /** For each size class in bytes: pages with room, full pages, and while sweeping those still to sweep. */
    int[] pagesOfSize(int blockSize);

    /**
     * A place in the recordings' terms (format of the recordings, section 1.4).
     *
     * @param space {@code n} nursery, {@code a} arena, {@code r} old large, {@code y} young large, {@code p} prebuilt
     * @param arena the arena's number in order of creation, -1 elsewhere
     * @param page the page's index in its arena, -1 elsewhere
     * @param offset bytes from the start of the nursery, or of the page's blocks
     */
    record Location(char space, int arena, int page, long offset) {}
}
