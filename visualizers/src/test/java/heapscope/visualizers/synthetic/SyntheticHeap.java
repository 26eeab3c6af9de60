package heapscope.visualizers.synthetic;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * A heap that nobody ran: laid out by {@link SyntheticHeapBuilder} for tests and for benchmarks of drawing.
 *
 * @param blocks allocated blocks of each page, by the page's address
 * @param young young objects by address with their sizes
 * @param large large objects by address with their sizes
 */
record SyntheticHeap(
        MemoryImage memory,
        TypeTable types,
        Nursery nursery,
        List<Arena> arenas,
        NavigableMap<Long, Page> pages,
        Map<Long, BitSet> blocks,
        NavigableMap<Long, Long> young,
        NavigableMap<Long, Long> large,
        Set<Long> remembered,
        int state) implements HeapView {

    static final long VISITED = 1L << 34;
    /** Of synthetic heaps only: the object is on the list of gray ones. */
    static final long GRAY = 1L << 37;
    static final long PINNED = 1L << 41;
    private static final List<String> STATES = List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING");

    @Override
    public void blocksOf(Page page, BlockVisitor visitor) {
        BitSet used = blocks.get(page.address());
        if (used == null) {
            return;
        }
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            long start = page.firstBlock() + (long) i * page.blockSize();
            long header = memory.load(start);
            visitor.block(start + 8, (int) header, page.blockSize(), header);
        }
    }

    @Override
    public void nurseryObjects(BlockVisitor visitor) {
        young.forEach((object, size) -> visit(visitor, object, size));
    }

    @Override
    public void largeObjects(BlockVisitor visitor) {
        large.forEach((object, size) -> visit(visitor, object, size));
    }

    private void visit(BlockVisitor visitor, long object, long size) {
        long header = memory.load(object - TypeDescriptor.HEADER);
        visitor.block(object, header < 0 ? -1 : (int) header, size, header);
    }

    @Override
    public void staticObjects(BlockVisitor visitor) {
    }

    @Override
    public Space spaceOf(long object) {
        if (object >= nursery.start() && object < nursery.end()) {
            return Space.NURSERY;
        }
        return large.containsKey(object) ? Space.LARGE : Space.ARENA;
    }

    @Override
    public long objectAt(long address) {
        long object = holding(young, address);
        if (object == 0) {
            object = holding(large, address);
        }
        Map.Entry<Long, Page> page = pages.floorEntry(address);
        if (object != 0 || page == null || page.getValue().blockSize() == 0 || address < page.getValue().firstBlock()) {
            return object;
        }
        int index = (int) ((address - page.getValue().firstBlock()) / page.getValue().blockSize());
        return blocks.get(page.getKey()).get(index)
                ? page.getValue().firstBlock() + (long) index * page.getValue().blockSize() + 8 : 0;
    }

    private static long holding(NavigableMap<Long, Long> objects, long address) {
        Map.Entry<Long, Long> entry = objects.floorEntry(address + 8);
        return entry != null && address < entry.getKey() - 8 + entry.getValue() ? entry.getKey() : 0;
    }

    @Override
    public long sizeOf(long object) {
        Long size = young.getOrDefault(object, large.get(object));
        return size != null ? size : pages.floorEntry(object).getValue().blockSize();
    }

    @Override
    public Color colorOf(long object) {
        return spaceOf(object) == Space.NURSERY ? Color.NONE : colorOf(object, memory.load(object - 8));
    }

    @Override
    public Color colorOf(long object, long header) {
        if ((header & VISITED) != 0) {
            return Color.BLACK;
        }
        return (header & GRAY) != 0 ? Color.GRAY : Color.WHITE;
    }

    @Override
    public boolean isRemembered(long object) {
        return remembered.contains(object);
    }

    @Override
    public List<HeaderFlag> flagsOf(long object) {
        return List.of();
    }

    @Override
    public Collector collector() {
        return new Collector(STATES, state, null, true, 0, "", 0, null, 0, 0, List.of(), List.of());
    }

    @Override
    public boolean isInList(String listName, long object) {
        return false;
    }
}
