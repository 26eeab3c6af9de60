package heapscope.visualizers.panel;

import heapscope.event.Space;
import heapscope.heap.HeapView;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.memory.WordReader;
import heapscope.object.FieldValue;
import heapscope.object.ObjectNaming;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.policy.Decision;
import heapscope.run.Instant;
import heapscope.run.RootGroup;
import heapscope.snapshot.HeapSnapshot;
import heapscope.unit.Tick;
import heapscope.unit.VirtualNanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A heap made by hand: nodes of two words (a reference and a number) and a byte array, some young, some old. The views
 * beside the memory are tested on it.
 */
public final class SampleHeap implements HeapView, ObjectNaming {

    /** The start of the nursery. */
    public static final long NURSERY = 0x10000;
    /** The start of the arena. */
    public static final long ARENA = 0x20000;

    private static final int HEADER = TypeDescriptor.HEADER;
    private static final long VISITED = 1L << 34;
    private static final long TRACK = 1L << 32;

    private final AddressSpace space = new AddressSpace();
    private final TypeTable types = new TypeTable();
    private final Map<Long, Space> objects = new TreeMap<>();
    private final int node = types.fixed("Node", 16, List.of(0), Set.of(), "next", "value").id();
    private final int bytes = types.varSized("bytes", 8, 1, 0, List.of(), List.of(), "length").id();
    private long nurseryFree = NURSERY + HEADER;
    private long arenaFree = ARENA + HEADER;
    private MemoryImage image;
    private Collector collector = collector(1, null);

    /** An empty heap. */
    public SampleHeap() {
        space.map(NURSERY, 0x1000);
        space.map(ARENA, 0x1000);
    }

    /** Allocates a young node. */
    public long youngNode(long next, long value) {
        long object = nurseryFree;
        nurseryFree += HEADER + 16;
        return node(object, next, value, 0, Space.NURSERY);
    }

    /** Allocates an old node; a black one has been visited. */
    public long oldNode(long next, long value, boolean black) {
        long object = arenaFree;
        arenaFree += HEADER + 16;
        return node(object, next, value, TRACK | (black ? VISITED : 0), Space.ARENA);
    }

    /** Allocates a young byte array. */
    public long youngBytes(String text) {
        long object = nurseryFree;
        nurseryFree += types.get(bytes).totalSize(text.length());
        space.store(object - HEADER, bytes);
        space.store(object, text.length());
        for (int i = 0; i < text.length(); i++) {
            space.storeByte(object + 8 + i, text.charAt(i));
        }
        objects.put(object, Space.NURSERY);
        return object;
    }

    private long node(long object, long next, long value, long flags, Space where) {
        space.store(object - HEADER, node | flags);
        space.store(object, next);
        space.store(object + 8, value);
        objects.put(object, where);
        return object;
    }

    /** Stores a word. */
    public void store(long address, long word) {
        space.store(address, word);
    }

    /** Replaces the collector. */
    public void setCollector(Collector next) {
        collector = next;
    }

    /** A collector in a state, with a few figures and lists. */
    public static Collector collector(int state, String inCollection, Long... gray) {
        Decision decision = new Decision(
                "start a major collection", true, "5.2 MiB used >= threshold 5.1 MiB",
                List.of(new Decision.Input("total_memory_used", 5_452_595, "bytes"),
                        new Decision.Input("next_major_collection_threshold", 5_347_737, "bytes")));
        return new Collector(
                List.of("SCANNING", "MARKING", "SWEEPING", "FINALIZING"), state, inCollection, true, 16_384, "bytes",
                12_288, decision, 5_452_595, 5_347_737,
                List.of(new Figure("num_major_collects", "major collections", 3, "", "how many there have been"),
                        new Figure("nursery_size", "nursery", 1024, "bytes", "the room for young objects")),
                List.of(new ObjectList("old_objects_pointing_to_young", "remembered set", 1, "old objects that may "
                                + "reference young ones", List.of(gray.length > 0 ? gray[0] : 0L)),
                        new ObjectList("objects_to_trace", "gray objects", gray.length, "objects to be visited",
                                List.of(gray)),
                        new ObjectList("old_weakrefs", "weak references", 0, "old weak references", List.of())));
    }

    /** The heap as it is now with some roots, as an instant. */
    public HeapSnapshot snapshot(long tick, RootGroup... roots) {
        SampleHeap copy = new SampleHeap();
        copy.image = space.share();
        copy.objects.putAll(objects);
        copy.collector = collector;
        copy.nurseryFree = nurseryFree;
        copy.arenaFree = arenaFree;
        return new HeapSnapshot(new Instant(
                new Tick(tick), new VirtualNanos(tick * 100), copy, copy, List.of(roots), 7, "main", 0));
    }

    /** An activation frame whose slots are name and word in turn. */
    public static RootGroup frame(String function, int line, long firstCell, Object... namesAndWords) {
        return new RootGroup(function, RootGroup.Kind.FRAME, line, slots(firstCell, namesAndWords));
    }

    /** The globals. */
    public static RootGroup globals(long firstCell, Object... namesAndWords) {
        return new RootGroup("globals", RootGroup.Kind.GLOBALS, 0, slots(firstCell, namesAndWords));
    }

    private static List<RootGroup.Slot> slots(long firstCell, Object... namesAndWords) {
        List<RootGroup.Slot> slots = new ArrayList<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            long word = ((Number) namesAndWords[i + 1]).longValue();
            String text = word == 0 ? "None" : (word & 3) == 0 ? "Node" : Long.toString(word >> 2);
            slots.add(new RootGroup.Slot((String) namesAndWords[i], firstCell + 4L * i, word, text));
        }
        return slots;
    }

    @Override
    public MemoryImage memory() {
        return image;
    }

    @Override
    public TypeTable types() {
        return types;
    }

    @Override
    public Nursery nursery() {
        long end = NURSERY + 0x1000;
        return new Nursery(NURSERY, end, nurseryFree - HEADER, end, List.of(), List.of(), List.of());
    }

    @Override
    public List<Arena> arenas() {
        int used = (int) objects.values().stream().filter(Space.ARENA::equals).count();
        Page page = new Page(
                0, ARENA, 0x1000, PageState.PARTIAL, HEADER + 16, used, 170, ARENA, 170 - used);
        return List.of(new Arena(0, ARENA, 0x1000, true, 0, List.of(page)));
    }

    @Override
    public void blocksOf(Page page, BlockVisitor visitor) {
        show(Space.ARENA, visitor);
    }

    @Override
    public void nurseryObjects(BlockVisitor visitor) {
        show(Space.NURSERY, visitor);
    }

    private void show(Space wanted, BlockVisitor visitor) {
        objects.forEach((object, where) -> {
            if (where == wanted) {
                long header = image.load(object - HEADER);
                visitor.block(object, (int) header, sizeOf(object), header);
            }
        });
    }

    @Override
    public void largeObjects(BlockVisitor visitor) {}

    @Override
    public void staticObjects(BlockVisitor visitor) {}

    @Override
    public Space spaceOf(long object) {
        return object < ARENA ? Space.NURSERY : Space.ARENA;
    }

    @Override
    public long objectAt(long address) {
        for (long object : objects.keySet()) {
            if (address >= object - HEADER && address < object - HEADER + sizeOf(object)) {
                return object;
            }
        }
        return 0;
    }

    @Override
    public long sizeOf(long object) {
        TypeDescriptor type = types.get((int) image.load(object - HEADER));
        return type.totalSize(type.isVarSized() ? image.load(object + type.lengthOffset()) : 0);
    }

    @Override
    public Color colorOf(long object) {
        if (spaceOf(object) == Space.NURSERY) {
            return Color.NONE;
        }
        return (image.load(object - HEADER) & VISITED) != 0 ? Color.BLACK : Color.WHITE;
    }

    @Override
    public List<HeaderFlag> flagsOf(long object) {
        long header = image.load(object - HEADER);
        return List.of(
                new HeaderFlag("TRACK_YOUNG_PTRS", 32, (header & TRACK) != 0,
                        "A store into it runs the slow write barrier."),
                new HeaderFlag("VISITED", 34, (header & VISITED) != 0,
                        "The major collection has found it: it is black."),
                new HeaderFlag("PINNED", 37, false, "Minor collections leave it where it is."));
    }

    @Override
    public Collector collector() {
        return collector;
    }

    @Override
    public boolean isInList(String listName, long object) {
        return false;
    }

    @Override
    public String typeName(WordReader memory, long object) {
        return types.get((int) memory.load(object - HEADER)).name();
    }

    @Override
    public String label(WordReader memory, long object) {
        return typeName(memory, object).equals("Node") ? "Node " + memory.load(object + 8) : "'…'";
    }

    @Override
    public List<FieldValue> fields(WordReader memory, long object, int limit) {
        if (!typeName(memory, object).equals("Node")) {
            return List.of(new FieldValue("length", object, memory.load(object), false, "" + memory.load(object)));
        }
        long next = memory.load(object);
        return List.of(
                new FieldValue("next", object, next, true, next == 0 ? "None" : label(memory, next)),
                new FieldValue("value", object + 8, memory.load(object + 8), false, "" + memory.load(object + 8)));
    }

    @Override
    public String cell(WordReader memory, long word) {
        return word == 0 ? "None" : label(memory, word);
    }
}
