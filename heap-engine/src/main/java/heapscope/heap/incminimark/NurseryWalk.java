package heapscope.heap.incminimark;

import heapscope.heap.HeapView.BlockVisitor;
import heapscope.memory.WordReader;
import java.util.Arrays;

/**
 * Walks over the objects of the nursery by address, dead or alive, moved or not. Bytes that belong to no object are
 * known to the nursery as holes.
 */
final class NurseryWalk {

    private final HeapState heap;
    private final WordReader memory;
    private final WordReader books;

    NurseryWalk(HeapState heap, WordReader memory, WordReader books) {
        this.heap = heap;
        this.memory = memory;
        this.books = books;
    }

    /** Shows all objects below the bump pointer, and the pinned ones beyond. */
    void visit(BlockVisitor visitor) {
        Nursery nursery = heap.nursery;
        long[] holes = holesByAddress();
        int hole = 0;
        long header = nursery.start;
        while (header < nursery.free) {
            while (hole < holes.length && holes[hole] < header) {
                hole += 2;
            }
            if (hole < holes.length && holes[hole] == header) {
                header += holes[hole + 1];
                hole += 2;
            } else {
                header += show(header, visitor);
            }
        }
        long[] barriers = nursery.barriers.toArray(books);
        if (barriers.length > 0) {
            show(nursery.top, visitor);
            for (int i = 0; i < barriers.length - 1; i++) {
                show(barriers[i], visitor);
            }
        }
    }

    private long show(long header, BlockVisitor visitor) {
        long object = header + Header.SIZE;
        long word = memory.load(header);
        long original = Header.isForwarded(word) && word == Header.FORWARDED ? memory.load(object) : object;
        long size = heap.layouts.totalSize(memory, original);
        visitor.block(object, Header.type(memory.load(original - Header.SIZE)), size, word);
        return size;
    }

    private long[] holesByAddress() {
        long[] pairs = heap.nursery.holes.toArray(books);
        Integer[] order = new Integer[pairs.length / 2];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(pairs[2 * a], pairs[2 * b]));
        long[] sorted = new long[pairs.length];
        for (int i = 0; i < order.length; i++) {
            sorted[2 * i] = pairs[2 * order[i]];
            sorted[2 * i + 1] = pairs[2 * order[i] + 1];
        }
        return sorted;
    }
}
