package heapscope.visualizers.synthetic;

import heapscope.heap.HeapView;
import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.run.Instant;
import heapscope.snapshot.HeapSnapshot;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out a heap by hand: what is where, without a collector that would have put it there. */
public final class SyntheticHeapBuilder {

    private static final int PAGE_HEADER = 32;
    private static final List<String> NAMES = List.of("none", "int", "Node", "str", "list", "dict");

    private final AddressSpace memory = new AddressSpace();
    private final TypeTable types = new TypeTable();
    private final long nurseryStart;
    private final long nurserySize;
    private final int arenaSize;
    private final int pageSize;
    private final NavigableMap<Long, Long> young = new TreeMap<>();
    private final NavigableMap<Long, Long> large = new TreeMap<>();
    private final NavigableMap<Long, HeapView.Page> pages = new TreeMap<>();
    private final Map<Long, BitSet> blocks = new HashMap<>();
    private final Set<Long> remembered = new HashSet<>();
    private final Set<Long> pinned = new TreeSet<>();
    private final List<HeapView.Arena> arenas = new ArrayList<>();
    private long free;
    private long top;

    /** An empty heap whose old space starts behind the nursery. */
    public SyntheticHeapBuilder(long nurseryStart, long nurserySize, int arenaSize, int pageSize) {
        this.nurseryStart = nurseryStart;
        this.nurserySize = nurserySize;
        this.arenaSize = arenaSize;
        this.pageSize = pageSize;
        free = nurseryStart;
        top = nurseryStart + nurserySize;
        memory.map(nurseryStart, nurserySize);
        types.fixed("none", 8, List.of(), Set.of());
        types.fixed("int", 8, List.of(), Set.of(), "value");
        types.fixed("Node", 24, List.of(0, 8), Set.of(), "left", "right", "value");
        types.fixed("str", 32, List.of(), Set.of(), "hash", "length");
        types.fixed("list", 16, List.of(8), Set.of(), "length", "items");
        types.fixed("dict", 48, List.of(0, 8), Set.of(), "entries", "indexes");
    }

    /** Bytes of an object of a type with its header. */
    public int sizeOf(int type) {
        return types.get(type).fixedSize() + TypeDescriptor.HEADER;
    }

    /** Allocates a young object at the bump pointer. */
    public long allocateYoung(int type) {
        long object = free + 8;
        memory.store(free, type);
        young.put(object, (long) sizeOf(type));
        free += sizeOf(type);
        return object;
    }

    /** Pins the last young object. */
    public void pin(long object) {
        memory.store(object - 8, memory.load(object - 8) | SyntheticHeap.PINNED);
        pinned.add(object);
    }

    /** Leaves a dead object, or one that moved, in bytes that nobody owns any more. */
    public long leaveRemains(long start, int type, long movedTo) {
        memory.store(start, movedTo == 0 ? type : -42);
        if (movedTo != 0) {
            memory.store(start + 8, movedTo);
        }
        return start + sizeOf(type);
    }

    /** Ends the gap that is allocated from. */
    public void setTop(long newTop) {
        top = newTop;
    }

    /** The bump pointer. */
    public long free() {
        return free;
    }

    /** Adds an arena whose pages are added next. */
    public void addArena(long base, List<HeapView.Page> ofIt, int freePages) {
        memory.map(base, arenaSize);
        for (HeapView.Page page : ofIt) {
            pages.put(page.address(), page);
        }
        arenas.add(new HeapView.Arena(arenas.size(), base, arenaSize, arenas.isEmpty(), freePages, ofIt));
    }

    /** A page whose blocks are allocated where bits are set, and were never used behind the last but some of them. */
    public HeapView.Page page(long address, int index, int type, BitSet used, int untouched) {
        memory.map(address, pageSize);
        int size = sizeOf(type);
        int capacity = (pageSize - PAGE_HEADER) / size;
        BitSet inPage = used.get(0, capacity);
        for (int i = inPage.nextSetBit(0); i >= 0; i = inPage.nextSetBit(i + 1)) {
            memory.store(address + PAGE_HEADER + (long) i * size, type);
        }
        blocks.put(address, inPage);
        HeapView.PageState state =
                inPage.cardinality() == capacity ? HeapView.PageState.FULL : HeapView.PageState.PARTIAL;
        return new HeapView.Page(
                index, address, pageSize, state, size, inPage.cardinality(), capacity, address + PAGE_HEADER,
                untouched);
    }

    /** Makes a block of a page free. */
    public void release(long page, int block) {
        BitSet remaining = (BitSet) blocks.get(page).clone();
        remaining.clear(block);
        blocks.put(page, remaining);
    }

    /** A page without blocks. */
    public HeapView.Page emptyPage(long address, int index, HeapView.PageState state) {
        return new HeapView.Page(index, address, pageSize, state, 0, 0, 0, 0, 0);
    }

    /** Adds a large object; its address is returned. */
    public long addLarge(long block, int type, long size) {
        memory.map(block, size);
        memory.store(block, type);
        large.put(block + 8, size);
        return block + 8;
    }

    /** Marks an object as visited. */
    public void blacken(long object) {
        memory.store(object - 8, memory.load(object - 8) | SyntheticHeap.VISITED);
    }

    /** Puts an object on the list of gray objects. */
    public void gray(long object) {
        memory.store(object - 8, memory.load(object - 8) | SyntheticHeap.GRAY);
    }

    /** Puts an object into the remembered set. */
    public void remember(long object) {
        remembered.add(object);
    }

    /** Stores a word, such as a reference in a field. */
    public void store(long cell, long word) {
        memory.store(cell, word);
    }

    /** The heap as it is now. */
    public HeapSnapshot snapshot(int state) {
        List<Long> barriers = new ArrayList<>();
        pinned.stream().filter(object -> object >= free).map(object -> object - 8).forEach(barriers::add);
        if (!barriers.isEmpty()) {
            barriers.add(nurseryStart + nurserySize);
        }
        HeapView.Nursery nursery = new HeapView.Nursery(
                nurseryStart, nurseryStart + nurserySize, free, top, barriers, List.copyOf(pinned), List.of());
        HeapView heap = new SyntheticHeap(
                memory.share(), types, nursery, List.copyOf(arenas), new TreeMap<>(pages), Map.copyOf(blocks),
                new TreeMap<>(young), new TreeMap<>(large), Set.copyOf(remembered), state);
        return new HeapSnapshot(
                new Instant(Tick.ZERO, VirtualNanos.ZERO, heap, new Naming(), List.of(), 0, "main", 0));
    }

    private final class Naming implements ObjectNaming {
        @Override
        public String typeName(WordReader image, long object) {
            return NAMES.get((int) image.load(object - 8));
        }

        @Override
        public String label(WordReader image, long object) {
            return switch ((int) image.load(object - 8)) {
                case 1 -> Long.toString(object / 8 % 100);
                case 3 -> "'abc'";
                default -> typeName(image, object);
            };
        }

        @Override
        public List<FieldValue> fields(WordReader image, long object, int limit) {
            TypeDescriptor type = types.get((int) image.load(object - 8));
            List<FieldValue> fields = new ArrayList<>();
            for (int offset = 0; offset < type.fixedSize() && fields.size() < limit; offset += 8) {
                long word = image.load(object + offset);
                boolean reference = type.pointerOffsets().contains(offset) && word != 0;
                String text = Long.toString(word);
                fields.add(new FieldValue("field " + offset / 8, object + offset, word, reference, text));
            }
            return fields;
        }

        @Override
        public String cell(WordReader image, long word) {
            return Long.toString(word);
        }
    }
}
