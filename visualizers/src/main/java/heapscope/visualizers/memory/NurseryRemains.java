package heapscope.visualizers.memory;

import heapscope.heap.HeapView;
import heapscope.memory.WordReader;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What can still be read of former objects in bytes of the nursery that nobody owns any more. A minor collection clears
 * nothing: the dead keep their headers, those that moved have the mark of a forwarded object and the new address.
 */
final class NurseryRemains {

    /** The header of an object that moved; its first body word is the new address (specification, section 2.1). */
    static final long FORWARDED = -42;

    private static final long LEAST_SIZE = 16;
    /** Flags that the header of a young object can have: all others are zero. */
    private static final long IMPOSSIBLE_FLAGS = 0xffff_e000_0000_0000L;

    private final WordReader memory;
    private final TypeTable types;

    NurseryRemains(HeapView heap) {
        memory = heap.memory();
        types = heap.types();
    }

    /**
     * A former object.
     *
     * @param start the address of its header
     * @param size bytes with header
     * @param movedTo where it lives now, 0 if it died
     */
    record Remain(long start, long size, long movedTo) {

        /** Behind its last byte. */
        long end() {
            return start + size;
        }
    }

    /** Behind the last word of a range that was ever written; its start if there is none. */
    long endOfWritten(long from, long to) {
        for (long at = to - 8; at >= from; at -= 8) {
            if (memory.load(at) != 0) {
                return at + 8;
            }
        }
        return from;
    }

    /** The former objects that are still whole in a range. */
    List<Remain> in(long from, long to) {
        List<Remain> remains = new ArrayList<>();
        long at = from;
        while (at + LEAST_SIZE <= to) {
            long header = memory.load(at);
            long movedTo = header == FORWARDED ? memory.load(at + 8) : 0;
            long size = movedTo != 0 ? sizeOfMoved(movedTo) : sizeOf(at, header);
            if (size >= LEAST_SIZE && at + size <= to && followedByAnother(at + size, to)) {
                remains.add(new Remain(at, size, movedTo));
                at += size;
            } else {
                at += 8;
            }
        }
        return remains;
    }

    /** The copy may have been freed since; then its first word hardly looks like a header. */
    private long sizeOfMoved(long movedTo) {
        long start = movedTo - TypeDescriptor.HEADER;
        boolean mapped = (movedTo & 7) == 0 && memory.isMapped(start);
        return mapped ? sizeOf(start, memory.load(start)) : 0;
    }

    private long sizeOf(long at, long header) {
        int type = (int) header;
        if (header == 0 || (header & IMPOSSIBLE_FLAGS) != 0 || !types.has(type)) {
            return 0;
        }
        TypeDescriptor descriptor = types.get(type);
        long length = 0;
        if (descriptor.isVarSized()) {
            long cell = at + TypeDescriptor.HEADER + descriptor.lengthOffset();
            length = memory.isMapped(cell) ? memory.load(cell) : -1;
        }
        return length < 0 || length > Integer.MAX_VALUE ? 0 : Math.max(LEAST_SIZE, descriptor.totalSize(length));
    }

    /** Words that look like a header by chance are hardly ever followed by another one at the right distance. */
    private boolean followedByAnother(long next, long to) {
        if (next + LEAST_SIZE > to) {
            return true;
        }
        long header = memory.load(next);
        return header == FORWARDED || header == 0 || (header & IMPOSSIBLE_FLAGS) == 0 && types.has((int) header);
    }
}
