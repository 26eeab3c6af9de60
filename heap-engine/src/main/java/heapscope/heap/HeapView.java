package heapscope.heap;

import heapscope.event.Space;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeTable;
import heapscope.policy.Decision;
import java.util.List;

/**
 * What can be seen of a heap at one instant; immutable and cheap to make: whatever is large is read from memory when it
 * is asked for. Views are drawn from this and know no heap model. Object addresses point just behind the header.
 */
public interface HeapView {

    /** The memory at this instant. */
    MemoryImage memory();

    /** The types of the run. */
    TypeTable types();

    /** The young generation. */
    Nursery nursery();

    /** The arenas by address. */
    List<Arena> arenas();

    /** Shows every allocated block of a page in address order. */
    void blocksOf(Page page, BlockVisitor visitor);

    /** Shows every object of the nursery in address order, dead or alive, up to the bump pointer, and the pinned ones beyond. */
    void nurseryObjects(BlockVisitor visitor);

    /** Shows every large object, young ones last. */
    void largeObjects(BlockVisitor visitor);

    /** Shows every static object. */
    void staticObjects(BlockVisitor visitor);

    /** Where an address is. */
    Space spaceOf(long object);

    /** The object whose bytes, header included, hold an address; 0 if there is none. */
    long objectAt(long address);

    /** Bytes of an object with its header. */
    long sizeOf(long object);

    /** The color of an object. */
    Color colorOf(long object);

    /** The color of an object whose header word is at hand: what pictures of a million objects ask. */
    default Color colorOf(long object, long header) {
        return colorOf(object);
    }

    /** Whether the next minor collection will look into this old object, because it may reference young ones. */
    default boolean isRemembered(long object) {
        return false;
    }

    /** The flags of a header word, all of them, set or not. */
    List<HeaderFlag> flagsOf(long object);

    /** The state machine of the collector, its figures and lists. */
    Collector collector();

    /** Objects that the collector remembers, by list name: what the inspector needs for "why is it alive". */
    boolean isInList(String listName, long object);

    /** Shows blocks. */
    @FunctionalInterface
    interface BlockVisitor {
        /**
         * One object.
         *
         * @param object its address
         * @param typeId the number of its type, -1 for a block that holds no object yet (a reserved shadow)
         * @param size bytes with its header
         * @param header the raw header word
         */
        void block(long object, int typeId, long size, long header);
    }

    /**
     * The young generation: bytes from start to end, of which those from free to top can be allocated next.
     *
     * @param barriers the starts of the pinned objects ahead of the bump pointer, then the end
     * @param pinned the addresses of all pinned objects, by address
     * @param gaps the starts of the gaps between pinned objects as of the last minor collection, by address
     * @param clearedTo behind the last byte ahead of free that was cleared for the objects to come; free if none was
     */
    record Nursery(
            long start, long end, long free, long top, List<Long> barriers, List<Long> pinned, List<Long> gaps,
            long clearedTo) {

        /** A nursery of which nothing was cleared ahead. */
        public Nursery(
                long start, long end, long free, long top, List<Long> barriers, List<Long> pinned, List<Long> gaps) {
            this(start, end, free, top, barriers, pinned, gaps, free);
        }
    }

    /**
     * An arena.
     *
     * @param number counted from 0 in order of creation
     * @param current whether new pages are taken from it
     */
    record Arena(int number, long base, long size, boolean current, int freePages, List<Page> pages) {}

    /**
     * A page of small objects.
     *
     * @param index its position in the arena
     * @param blockSize bytes of each of its blocks, 0 if the page is free or was never used
     * @param used blocks in use
     * @param capacity blocks there is room for
     * @param firstBlock where its first block starts, behind the page's header; 0 if it has no blocks
     * @param untouched blocks at its end that were never given out
     */
    record Page(
            int index, long address, long size, PageState state, int blockSize, int used, int capacity, long firstBlock,
            int untouched) {}

    /** What a page is used for. */
    enum PageState {
        UNINITIALIZED, FREE, PARTIAL, FULL, TO_SWEEP
    }

    /** The color of an object during a major collection; young objects have none. */
    enum Color {
        NONE, WHITE, GRAY, BLACK
    }

    /**
     * A flag of the header word.
     *
     * @param meaning one sentence on what it says of this object
     */
    record HeaderFlag(String name, int bit, boolean set, String meaning) {}

    /**
     * The collector.
     *
     * @param states the names of the states in order
     * @param state the index of the state it is in
     * @param inCollection what is going on: {@code null} between collections, else {@code minor} or {@code increment}
     * @param budget the budget of the last increment, 0 if there was none
     * @param lastDecision the last decision with its reason, or null
     * @param used bytes in arenas and large objects
     * @param threshold bytes at which the next major collection starts; may be negative under memory pressure
     */
    record Collector(
            List<String> states, int state, String inCollection, boolean enabled, long budget, String budgetUnit,
            long budgetUsed, Decision lastDecision, long used, double threshold, List<Figure> figures,
            List<ObjectList> lists) {

        public Collector {
            states = List.copyOf(states);
            figures = List.copyOf(figures);
            lists = List.copyOf(lists);
        }
    }

    /**
     * A figure of the collector.
     *
     * @param name the specification's name
     * @param label the name for people
     * @param unit {@code bytes}, {@code objects}, {@code pages}, ...
     * @param meaning one sentence
     */
    record Figure(String name, String label, double value, String unit, String meaning) {}

    /**
     * A list of the collector.
     *
     * @param first up to a hundred objects of it, newest first
     */
    record ObjectList(String name, String label, long length, String meaning, List<Long> first) {}
}
