package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;

/**
 * The young generation (specification of the collector, section 1.1): a block filled by moving a pointer. Pinned
 * objects split it into gaps that are filled one after the other.
 */
final class Nursery {

    final long size;
    final NurseryRotation rotation;
    /** Where the nursery is: elsewhere after each minor collection if nurseries take turns. */
    long start;
    long end;

    /** {@code nursery_free}: the next free byte. */
    long free;
    /** {@code nursery_top}: the end of the gap that is being filled. */
    long top;
    /** How far allocation goes without further ado: the top, or less if only so much is clear. */
    long limit;

    /** {@code nursery_barriers}: the headers of further pinned objects, and last the end of the nursery. */
    final AddressDeque barriers;

    /** Where the gaps start since the last minor collection. */
    final AddressDeque gapStarts;

    /**
     * Bytes below the free pointer that belong to no object, as pairs of start and size: rests of gaps, and what
     * arrays lost by being shrunk. They are what makes the nursery walkable.
     */
    final AddressStack holes;

    private final AddressSpace memory;
    private final Layouts layouts;
    private final boolean clearsAhead;
    /** Behind the last byte ahead of the bump pointer that is known to be clear. Fresh memory is. */
    private long clearedTo;

    Nursery(
            AddressSpace memory, Layouts layouts, Books books, NurseryRotation rotation, long size,
            boolean clearsAhead) {
        this.memory = memory;
        this.layouts = layouts;
        this.clearsAhead = clearsAhead;
        this.rotation = rotation;
        this.size = size;
        moveTo(rotation.current());
        barriers = new AddressDeque(books);
        gapStarts = new AddressDeque(books);
        holes = new AddressStack(books);
        free = start;
        top = end;
        setClearedTo(end);
        gapStarts.append(start);
    }

    private void moveTo(long newStart) {
        start = newStart;
        end = start + size;
    }

    /** Whether an object is in the nursery. */
    boolean contains(long object) {
        return object >= rotation.start && object < rotation.end;
    }

    /**
     * Leaves the rest of the gap unused and goes on behind the pinned object at its end. Answers the bytes abandoned.
     */
    long jumpGap() {
        long pinned = top;
        long abandoned = top - free;
        abandonRest();
        free = behindPinned(pinned);
        top = barriers.takeFirst();
        setClearedTo(Math.max(clearedTo, free));
        return abandoned;
    }

    /** Behind the last byte ahead of the bump pointer that is known to be clear. */
    long clearedTo() {
        return clearedTo;
    }

    /** The bytes ahead of the bump pointer are clear up to an address. */
    void setClearedTo(long address) {
        clearedTo = address;
        limit = clearsAhead ? Math.min(top, clearedTo) : top;
    }

    /** Leaves the rest of the gap unused. */
    void abandonRest() {
        addHole(free, top - free);
        free = top;
    }

    /** Behind the pinned object whose header is at an address. */
    long behindPinned(long header) {
        return header + layouts.totalSize(memory, header + Header.SIZE);
    }

    /** Leaves all but the last bytes of the gap unused. */
    void keepLast(long bytes) {
        if (bytes >= 0 && top - free > bytes) {
            addHole(free, top - bytes - free);
            free = top - bytes;
        }
    }

    /** Notes that bytes below the free pointer belong to no object. */
    void addHole(long address, long bytes) {
        if (bytes > 0 && address <= free) {
            holes.push(address);
            holes.push(bytes);
        }
    }

    /**
     * Makes the nursery ready again after a minor collection, or the next one if nurseries take turns.
     *
     * @param pinned the headers of the pinned objects that survived, by address
     * @param fill whether all other bytes are overwritten
     */
    void rebuild(long[] pinned, boolean fill) {
        barriers.clear();
        gapStarts.clear();
        holes.clear();
        long gap = start;
        for (long header : pinned) {
            fillGap(gap, header, fill);
            gapStarts.append(gap);
            barriers.append(header);
            gap = behindPinned(header);
        }
        fillGap(gap, end, fill);
        if (pinned.length == 0 && rotation.turn()) {
            moveTo(rotation.current());
            gap = start;
        }
        gapStarts.append(gap);
        barriers.append(end);
        free = start;
        top = barriers.takeFirst();
        setClearedTo(start);
    }

    private void fillGap(long from, long to, boolean fill) {
        if (fill) {
            memory.fillWords(from, (to - from) / 8, NurseryRotation.FILL);
        }
    }

    void keep(StateWords state) {
        rotation.keep(state);
        state.put(free);
        state.put(top);
        state.put(clearedTo);
        barriers.keep(state);
        gapStarts.keep(state);
        holes.keep(state);
    }

    void restore(StateWords state) {
        rotation.restore(state);
        moveTo(rotation.current());
        free = state.next();
        top = state.next();
        setClearedTo(state.next());
        barriers.restore(state);
        gapStarts.restore(state);
        holes.restore(state);
    }
}
