package heapscope.heap;

import heapscope.memory.MemoryImage;
import heapscope.object.TypeTable;

/**
 * The port to a simulated heap: everything a running program, a recording or a script may ask of one. There is one
 * allocation path, and it starts here.
 *
 * <p>Addresses are raw {@code long}s, because each allocation and each store passes through; 0 is null. Any method that
 * allocates or collects may move objects: after it, an address is good only if it was read again from a root cell.
 *
 * <p>Allocation is in two parts, so that an event is never seen half done: one of the {@code allocate} methods reserves
 * the memory, writes the header (and the length), and clears the references; the caller initialises the rest with plain
 * stores and then says {@link #allocated}, which is the event.
 */
public interface HeapModel {

    /** The types this heap was made for. */
    TypeTable types();

    /** Who is told of collections and decisions from now on; {@link CollectionListener#NONE} for nobody. */
    void listen(CollectionListener listener);

    /**
     * Allocates an object of a type without items. References are null, other words hold stale bytes.
     *
     * @throws HeapExhausted if the heap's maximum is reached
     */
    long allocate(int typeId);

    /**
     * Allocates an object with items. References are null, other words hold stale bytes.
     *
     * @throws HeapExhausted if the heap's maximum is reached or the size cannot be represented
     */
    long allocateArray(int typeId, long length);

    /**
     * Allocates an object with items of which every byte is zero, references or not.
     *
     * @throws HeapExhausted if the heap's maximum is reached or the size cannot be represented
     */
    long allocateClearedArray(int typeId, long length);

    /**
     * Allocates an object that never moves, whatever its size.
     *
     * @param length the number of items, 0 for a type without items
     * @throws HeapExhausted if the heap's maximum is reached
     */
    long allocateNonMovable(int typeId, long length);

    /**
     * Makes an object that exists before the program starts and never dies (specification, section 1.4). Not an event.
     */
    long allocatePrebuilt(int typeId, long length);

    /** The object is initialised: counts the allocation as an event. */
    void allocated(long object);

    /** The barrier before a store of any reference into the object, and nothing else. */
    void writeBarrier(long object);

    /** The barrier before a store of any reference into an item of an array, and nothing else. */
    void writeBarrierFromArray(long array, long index);

    /**
     * The barrier before copying references in bulk from one array to another.
     *
     * @return whether plain stores may follow; otherwise each item needs {@link #storeItem}
     */
    boolean writeBarrierBeforeCopy(long source, long target, long sourceStart, long targetStart, long length);

    /** The barrier before moving references inside one array. */
    void writeBarrierBeforeMove(long array);

    /** Stores a reference into a field: barrier, store, event. The cell is the address of the field's word. */
    void storePointer(long object, long cell, long value);

    /** Stores a reference into an item: array barrier, store, event. The cell is the address of the word. */
    void storeItem(long array, long index, long cell, long value);

    /** The number of the object's type. */
    int typeOf(long object);

    /** The number of an object's items; 0 if its type has none. */
    long lengthOf(long object);

    /** Pins an object of the nursery. Answers false if it cannot be pinned or need not be. */
    boolean pin(long object);

    /**
     * Unpins an object.
     *
     * @throws HeapAssertion if it is not pinned
     */
    void unpin(long object);

    /**
     * A system call works on a copy of an object's bytes outside the heap, because it could not be pinned: counts it.
     *
     * @param bytes how much is copied
     */
    void bufferCopied(long object, long bytes);

    /** Whether the object is pinned. */
    boolean isPinned(long object);

    /** Whether a collection may still move the object, pinned or not. */
    boolean canMove(long object);

    /** A number that identifies the object for all its life; may reserve a shadow for it. */
    long id(long object);

    /** The hash that goes with {@link #id}. */
    long identityHash(long object);

    /** Makes an array of the nursery shorter in place. Answers false if that cannot be done. */
    boolean shrink(long array, long newLength);

    /** Copies an immutable object of the nursery to where it will never move, and answers the copy's address. */
    long moveOutOfNursery(long object);

    /** Stores the target of a fresh weak reference. */
    void setWeakTarget(long reference, long target);

    /** Registers a finalizer of a queue with number 0 or more; -1 is the collector's own old-style queue. */
    void registerFinalizer(long object, int queue);

    /** Lets a registered finalizer be forgotten. */
    void ignoreFinalizer(long object);

    /** The next object whose finalizer is due in a queue, or 0. */
    long nextDead(int queue);

    /** Memory outside the heap was taken (or given back, if negative) on behalf of objects. */
    void addMemoryPressure(long bytes);

    /** Sets the maximum size of the heap in bytes, 0 for none. */
    void setMaximum(long bytes);

    /** Whether major collections progress by themselves. */
    boolean isEnabled();

    /** Lets major collections progress by themselves, or not. */
    void setEnabled(boolean enabled);

    /** Collects: a negative generation only the nursery, 0 with progress of a major one, 1 a step more, 2 everything. */
    void collect(int generation);

    /** A minor collection and one increment of a major one; the old state times 256 plus the new state. */
    int collectStep();

    /** The figures of {@code gc.get_stats}, in bytes and by the specification's names (section 7). */
    HeapStatistics statistics();

    /** Counts on from collections that were before, and has their threshold. Before the run's first event only. */
    void startFrom(HeapStart before);

    /** Checks every invariant. */
    void verify();

    /** Everything about the heap that is not in memory, to be given back to {@link #restore}. */
    Memento keep();

    /** Puts the heap back; memory has been put back already. */
    void restore(Memento memento);

    /** What can be seen of the heap as it is now, over an image of its memory. Works inside a collection too. */
    HeapView view(MemoryImage memory);

    /** The state of a heap beside its memory; immutable, of the model's own kind. */
    interface Memento {
        /** A hash of the state: equal for equal state. */
        long hash();
    }
}
