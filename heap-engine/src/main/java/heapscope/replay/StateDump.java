package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.heap.IncrementalCollector;
import heapscope.heap.IncrementalCollector.Location;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTrait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The state of the heap in the recordings' terms (format of the recordings, section 3). */
final class StateDump {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HAS_CARDS = 64;
    private static final int SWEEPING = 2;
    private static final Set<String> NOT_RECORDED = Set.of("nursery_objects_shadows", "run_old_style_finalizers");

    private final IncrementalCollector heap;
    private final AddressSpace memory;
    private final RootCells roots;
    private final Labels labels;
    private final int cardIndices;
    private final int largestSmall;

    StateDump(
            IncrementalCollector heap, AddressSpace memory, RootCells roots, Labels labels, int cardIndices,
            int largestSmall) {
        this.heap = heap;
        this.memory = memory;
        this.roots = roots;
        this.labels = labels;
        this.cardIndices = cardIndices;
        this.largestSmall = largestSmall;
    }

    /** A place. */
    static ArrayNode location(Location place) {
        ArrayNode node = JSON.arrayNode().add(String.valueOf(place.space()));
        return switch (place.space()) {
            case 'n' -> node.add(place.offset());
            case 'a' -> node.add(place.arena()).add(place.page()).add(place.offset());
            default -> node;
        };
    }

    /** An entry of the compact state, missing if there is none of that name. */
    JsonNode figure(String name) {
        try {
            return known(name);
        } catch (IllegalArgumentException unknown) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode known(String name) {
        return switch (name) {
            case "nursery_free", "nursery_top" -> JSON.numberNode(heap.scalar(name) - heap.scalar("nursery"));
            case "nursery_barriers" -> barriers();
            case "n_roots" -> JSON.numberNode(roots.stackSize());
            default -> JSON.numberNode(heap.scalar(name));
        };
    }

    private ArrayNode barriers() {
        double start = heap.scalar("nursery");
        ArrayNode barriers = JSON.arrayNode();
        for (long barrier : heap.nurseryBarriers()) {
            barriers.add(barrier - start);
        }
        return barriers;
    }

    /** The complete state. */
    ObjectNode full() {
        ObjectNode dump = JSON.objectNode();
        Set<Long> reachable = reachable();
        dump.set("objs", objects(reachable));
        dump.set("roots", stackRoots());
        dump.set("globals", globals());
        dump.set("cards", cards());
        dump.set("lists", lists());
        dump.set("weak", weakTargets(reachable));
        dump.set("shadows", shadows());
        dump.set("pages", pages());
        return dump;
    }

    private Set<Long> reachable() {
        Set<Long> found = new HashSet<>();
        Deque<Long> pending = new ArrayDeque<>();
        for (int i = 0; i < roots.globalCount(); i++) {
            reach(roots.global(i), found, pending);
        }
        for (int i = 0; i < roots.stackSize(); i++) {
            reach(roots.stackRoot(i), found, pending);
        }
        labels.all().headMap(0).values().forEach(prebuilt -> reach(prebuilt, found, pending));
        while (!pending.isEmpty()) {
            long object = pending.pop();
            TypeDescriptor type = type(object);
            long slots = RecordedTypes.slotCount(type, heap.lengthOf(object));
            for (long slot = 0; slot < slots; slot++) {
                reach(memory.load(RecordedTypes.slotCell(type, object, slot)), found, pending);
            }
        }
        return found;
    }

    private static void reach(long object, Set<Long> found, Deque<Long> pending) {
        if (object != 0 && found.add(object)) {
            pending.push(object);
        }
    }

    private TypeDescriptor type(long object) {
        return heap.types().get(heap.typeOf(object));
    }

    private int flags(long object) {
        return (int) (memory.load(object - TypeDescriptor.HEADER) >>> 32);
    }

    private ArrayNode objects(Set<Long> reachable) {
        ArrayNode all = JSON.arrayNode();
        labels.all().forEach((label, object) -> {
            TypeDescriptor type = type(object);
            long length = heap.lengthOf(object);
            ArrayNode entry = all.addArray().add(label).add(type.name());
            if (type.isVarSized()) {
                entry.add(length);
            } else {
                entry.addNull();
            }
            entry.add(type.totalSize(length)).add(location(heap.locate(object))).add(flags(object));
            boolean reached = reachable.contains(object);
            entry.add(reached ? 1 : 0);
            if (reached) {
                entry.add(slots(type, object, length));
            } else {
                entry.addNull();
            }
        });
        return all;
    }

    private ArrayNode slots(TypeDescriptor type, long object, long length) {
        long count = RecordedTypes.slotCount(type, length);
        while (count > 0 && memory.load(RecordedTypes.slotCell(type, object, count - 1)) == 0) {
            count--;
        }
        ArrayNode slots = JSON.arrayNode();
        for (long slot = 0; slot < count; slot++) {
            addLabel(slots, memory.load(RecordedTypes.slotCell(type, object, slot)));
        }
        return slots;
    }

    private void addLabel(ArrayNode target, long object) {
        if (object == 0) {
            target.addNull();
        } else {
            Integer label = labels.label(object);
            Integer owner = labels.shadowOwner(object);
            if (label != null) {
                target.add(label);
            } else {
                target.add(owner == null ? "?" : "s" + owner);
            }
        }
    }

    private ArrayNode stackRoots() {
        ArrayNode all = JSON.arrayNode();
        for (int i = 0; i < roots.stackSize(); i++) {
            addLabel(all, roots.stackRoot(i));
        }
        return all;
    }

    private ArrayNode globals() {
        ArrayNode all = JSON.arrayNode();
        for (int i = 0; i < roots.globalCount(); i++) {
            addLabel(all, roots.global(i));
        }
        return all;
    }

    private ObjectNode cards() {
        ObjectNode all = JSON.objectNode();
        labels.all().forEach((label, object) -> {
            if ((flags(object) & HAS_CARDS) != 0) {
                long bytes = (heap.lengthOf(object) + 8L * cardIndices - 1) / (8L * cardIndices);
                ArrayNode marked = JSON.arrayNode();
                int any = 0;
                for (long i = 0; i < bytes; i++) {
                    int value = memory.loadByte(object - TypeDescriptor.HEADER - 1 - i);
                    any |= value;
                    marked.add(value);
                }
                if (any != 0) {
                    all.set(label.toString(), marked);
                }
            }
        });
        return all;
    }

    private ObjectNode lists() {
        ObjectNode all = JSON.objectNode();
        for (String name : heap.listNames()) {
            long[] contents = heap.list(name);
            if (contents.length > 0 && !NOT_RECORDED.contains(name)) {
                ArrayNode list = all.putArray(name);
                for (long object : contents) {
                    addLabel(list, object);
                }
            }
        }
        return all;
    }

    private ObjectNode weakTargets(Set<Long> reachable) {
        ObjectNode all = JSON.objectNode();
        labels.all().forEach((label, object) -> {
            if (type(object).traits().contains(TypeTrait.WEAK_REFERENCE) && reachable.contains(object)) {
                ArrayNode target = JSON.arrayNode();
                addLabel(target, memory.load(object));
                all.set(label.toString(), target.get(0));
            }
        });
        return all;
    }

    private ObjectNode shadows() {
        ObjectNode all = JSON.objectNode();
        for (Map.Entry<Integer, Long> entry : labels.shadows().entrySet()) {
            ArrayNode shadow = all.putArray(entry.getKey().toString());
            shadow.add(location(heap.locate(entry.getValue()))).add(flags(entry.getValue()));
            shadow.add(labels.isBound(entry.getKey()) ? 1 : 0);
        }
        return all;
    }

    private ObjectNode pages() {
        ObjectNode all = JSON.objectNode();
        int columns = heap.scalar("gc_state") == SWEEPING ? 4 : 2;
        for (int size = 8; size <= largestSmall; size += 8) {
            int[] counts = heap.pagesOfSize(size);
            int sum = 0;
            for (int i = 0; i < columns; i++) {
                sum += counts[i];
            }
            if (sum > 0) {
                ArrayNode row = all.putArray(String.valueOf(size));
                for (int i = 0; i < columns; i++) {
                    row.add(counts[i]);
                }
            }
        }
        return all;
    }
}
