package heapscope.heap.incminimark;

import heapscope.event.Space;
import heapscope.heap.Clearing;
import heapscope.heap.HeapView;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What can be seen of the heap at an instant: an image of its memory and the collector's state as it was kept. Nothing
 * is copied when it is made; what has to be computed is computed when it is first asked for.
 */
final class IncminimarkView implements HeapView {

    private final MemoryImage memory;
    private final HeapMemento memento;
    private final HeapState live;

    /** The collector's state at the instant, in memory of its own. */
    private volatile HeapState heap;
    private Places places;
    private ArenaWalk arenaWalk;
    private List<Arena> arenas;
    private volatile AddressSet gray;
    private Nursery nursery;
    private Collector collector;
    private long[] nurseryStarts;
    private long[] largeStarts;
    private final Map<String, AddressSet> lists = new HashMap<>();

    /**
     * A view.
     *
     * @param live where types, layouts and parameters come from; its state is not looked at
     */
    IncminimarkView(MemoryImage memory, HeapMemento memento, HeapState live) {
        this.memory = memory;
        this.memento = memento;
        this.live = live;
    }

    /** Asked for each of a million objects, so without a lock once it is there. */
    private HeapState heap() {
        HeapState made = heap;
        return made != null ? made : makeHeap();
    }

    private synchronized HeapState makeHeap() {
        if (heap == null) {
            heap = live.frozen(memory, memento);
        }
        return heap;
    }

    private synchronized Places places() {
        if (places == null) {
            places = new Places(heap(), memory, memento.books());
        }
        return places;
    }

    private synchronized ArenaWalk arenaWalk() {
        if (arenaWalk == null) {
            arenaWalk = new ArenaWalk(heap(), memory, memento.books(), reservedShadows());
        }
        return arenaWalk;
    }

    /** Shadows of objects that have not moved there yet. */
    private AddressSet reservedShadows() {
        AddressMap shadows = heap().shadows;
        long[] reserved = new long[(int) shadows.size()];
        for (int i = 0; i < reserved.length; i++) {
            boolean moved = memory.load(shadows.keyAt(i) - Header.SIZE) == Header.FORWARDED;
            reserved[i] = moved ? 0 : shadows.valueAt(i);
        }
        return new AddressSet(Arrays.stream(reserved).filter(address -> address != 0).toArray());
    }

    @Override
    public MemoryImage memory() {
        return memory;
    }

    @Override
    public TypeTable types() {
        return live.types;
    }

    @Override
    public synchronized Nursery nursery() {
        if (nursery == null) {
            nursery = makeNursery();
        }
        return nursery;
    }

    private Nursery makeNursery() {
        heapscope.heap.incminimark.Nursery young = heap().nursery;
        LongStream.Builder pinned = LongStream.builder();
        nurseryObjects((object, type, size, header) -> {
            if (header != Header.FORWARDED && (header & Header.PINNED) != 0) {
                pinned.add(object);
            }
        });
        return new Nursery(
                young.start, young.end, young.free, young.top, boxed(young.barriers.toArray(memento.books())),
                pinned.build().sorted().boxed().toList(), boxed(young.gapStarts.toArray(memento.books())),
                live.parameters.clearing() == Clearing.NONE ? young.free : Math.max(young.free, young.clearedTo()));
    }

    private static List<Long> boxed(long[] words) {
        return Arrays.stream(words).boxed().toList();
    }

    @Override
    public synchronized List<Arena> arenas() {
        if (arenas == null) {
            arenas = arenaWalk().arenas();
        }
        return arenas;
    }

    @Override
    public void blocksOf(Page page, BlockVisitor visitor) {
        if (page.blockSize() > 0) {
            arenaWalk().blocks(page.address(), visitor);
        }
    }

    @Override
    public void nurseryObjects(BlockVisitor visitor) {
        new NurseryWalk(heap(), memory, memento.books()).visit(visitor);
    }

    @Override
    public void largeObjects(BlockVisitor visitor) {
        AddressSet shadows = reservedShadows();
        for (long object : largeByList()) {
            long header = memory.load(object - Header.SIZE);
            visitor.block(object, shadows.contains(object) ? -1 : Header.type(header), sizeOf(object), header);
        }
    }

    private long[] largeByList() {
        LargeObjects large = heap().large;
        long[] old = large.old.toArray(memento.books());
        long[] unswept = large.mightSweep.toArray(memento.books());
        long[] young = large.young.keys(memento.books());
        return LongStream.concat(LongStream.concat(Arrays.stream(old), Arrays.stream(unswept)), Arrays.stream(young))
                .toArray();
    }

    @Override
    public void staticObjects(BlockVisitor visitor) {
        long header = HeapState.STATIC_START;
        while (header < heap().staticFree) {
            long object = header + Header.SIZE;
            long word = memory.load(header);
            long size = heap().layouts.totalSize(memory, object);
            visitor.block(object, Header.type(word), size, word);
            header += size;
        }
    }

    @Override
    public Space spaceOf(long object) {
        return places().spaceOf(object);
    }

    @Override
    public long objectAt(long address) {
        return switch (spaceOf(address + Header.SIZE)) {
            case NURSERY -> inSorted(nurseryStarts(), address);
            case ARENA -> {
                long page = places().pageAt(places().arenaAt(address), address);
                yield places().blockSize(page) == 0 ? 0 : arenaWalk().objectAt(page, address);
            }
            case LARGE -> inSorted(largeStarts(), address);
            case STATIC -> staticAt(address);
        };
    }

    private long inSorted(long[] objects, long address) {
        int i = Arrays.binarySearch(objects, address + Header.SIZE);
        if (i < 0) {
            i = -i - 2;
        }
        return i >= 0 && address < objects[i] - Header.SIZE + sizeOf(objects[i]) ? objects[i] : 0;
    }

    private long staticAt(long address) {
        long[] found = new long[1];
        staticObjects((object, type, size, header) -> {
            if (address >= object - Header.SIZE && address < object - Header.SIZE + size) {
                found[0] = object;
            }
        });
        return found[0];
    }

    private synchronized long[] nurseryStarts() {
        if (nurseryStarts == null) {
            LongStream.Builder starts = LongStream.builder();
            nurseryObjects((object, type, size, header) -> starts.add(object));
            nurseryStarts = starts.build().sorted().toArray();
        }
        return nurseryStarts;
    }

    private synchronized long[] largeStarts() {
        if (largeStarts == null) {
            largeStarts = largeByList();
            Arrays.sort(largeStarts);
        }
        return largeStarts;
    }

    @Override
    public long sizeOf(long object) {
        boolean moved = memory.load(object - Header.SIZE) == Header.FORWARDED;
        return heap().layouts.totalSize(memory, moved ? memory.load(object) : object);
    }

    @Override
    public Color colorOf(long object) {
        return colorOf(object, memory.load(object - Header.SIZE));
    }

    @Override
    public Color colorOf(long object, long header) {
        HeapState state = heap();
        if (state.nursery.contains(object) || state.large.young.size() > 0 && state.large.young.get(object) != 0) {
            return Color.NONE;
        }
        if ((header & Header.VISITED) != 0) {
            return Color.BLACK;
        }
        return state.state == CollectorState.MARKING && gray().contains(object) ? Color.GRAY : Color.WHITE;
    }

    private AddressSet gray() {
        AddressSet made = gray;
        return made != null ? made : makeGray();
    }

    private synchronized AddressSet makeGray() {
        if (gray == null) {
            HeapState state = heap();
            gray = new AddressSet(
                    state.gray.toArray(memento.books()), state.moreGray.toArray(memento.books()),
                    state.remembered.prebuiltRoots.toArray(memento.books()));
        }
        return gray;
    }

    @Override
    public List<HeaderFlag> flagsOf(long object) {
        return HeaderFlags.of(memory.load(object - Header.SIZE));
    }

    @Override
    public boolean isRemembered(long object) {
        return isInList("old_objects_pointing_to_young", object) || isInList("old_objects_with_cards_set", object)
                || isInList("old_objects_pointing_to_pinned", object);
    }

    @Override
    public synchronized Collector collector() {
        if (collector == null) {
            collector = CollectorFigures.of(
                    heap(), memento.books(), memento.inCollection(), memento.budgetUnit(), memento.lastDecision());
        }
        return collector;
    }

    @Override
    public boolean isInList(String listName, long object) {
        return set(listName).contains(object);
    }

    private synchronized AddressSet set(String listName) {
        return lists.computeIfAbsent(
                listName, name -> new AddressSet(new NamedState(heap()).list(name, memento.books())));
    }
}
