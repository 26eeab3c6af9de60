package heapscope.heap.incminimark;

import heapscope.memory.AddressSpace;
import heapscope.memory.StateWords;
import heapscope.unit.PageNumber;

/**
 * The nurseries that take turns while stale addresses are looked for (specification of the collector, section 1.1.4): all
 * but the current one are unmapped, so that reading an object that has moved away faults. Otherwise there is only one.
 */
final class NurseryRotation {

    /** How many nurseries take turns. */
    static final int COUNT = 7;

    /** What dead bytes are overwritten with: '#' in each. */
    static final long FILL = 0x2323232323232323L;

    /** Where the first nursery starts. */
    final long start;
    /** Behind the last nursery: an address between is in the nursery, or is stale. */
    final long end;
    /** Behind the tails of all nurseries. */
    final long reservedEnd;
    /** A word that is always mapped and in no object. */
    final long scratchCell;

    private final AddressSpace memory;
    private final int count;
    private final long size;
    private final long stride;
    private long turns;

    /**
     * One nursery, or all.
     *
     * @param tail bytes that are mapped behind a nursery
     */
    NurseryRotation(AddressSpace memory, long start, long size, long tail, boolean rotates) {
        this.memory = memory;
        this.start = start;
        this.size = size;
        count = rotates ? COUNT : 1;
        long page = PageNumber.SIZE;
        stride = (size + tail + page - 1) / page * page;
        end = rotates ? start + count * stride : start + size;
        reservedEnd = rotates ? end + page : start + stride;
        scratchCell = end;
        memory.map(start, size + tail);
        if (rotates) {
            memory.map(end, page);
        }
    }

    /** Where the current nursery starts. */
    long current() {
        return start + turns % count * stride;
    }

    /** Goes on to the next nursery, if there are more than one. A nursery that had its turn before is full of '#'. */
    boolean turn() {
        if (count == 1) {
            return false;
        }
        memory.unmap(current(), stride);
        turns++;
        memory.map(current(), stride);
        if (turns >= count) {
            memory.fillWords(current(), size / 8, FILL);
        }
        return true;
    }

    void keep(StateWords state) {
        state.put(turns);
    }

    void restore(StateWords state) {
        turns = state.next();
    }
}
