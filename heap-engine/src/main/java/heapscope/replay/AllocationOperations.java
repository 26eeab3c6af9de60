package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;

/** The operations of the recordings that allocate (format of the recordings, section 4.2). */
final class AllocationOperations {

    private final IncrementalCollector heap;
    private final AddressSpace memory;
    private final RootCells roots;
    private final Labels labels;
    private final RecordedTypes types;

    AllocationOperations(
            IncrementalCollector heap, AddressSpace memory, RootCells roots, Labels labels, RecordedTypes types) {
        this.heap = heap;
        this.memory = memory;
        this.roots = roots;
        this.labels = labels;
        this.types = types;
    }

    JsonNode run(JsonNode op) {
        switch (op.get("op").asText()) {
            case "new":
                return finish(op, allocate(op));
            case "nonmov":
                return finish(op, heap.allocateNonMovable(type(op).id(), op.path("n").asLong()));
            case "weakref":
                long reference = heap.allocate(types.weak().id());
                heap.setWeakTarget(reference, labels.address(op.get("o").asInt()));
                return finish(op, reference);
            case "garbage":
                for (int i = op.get("c").asInt(); i > 0; i--) {
                    heap.allocated(allocate(op));
                }
                break;
            case "list":
                checkSlots(type(op), op, 1);
                growList(op);
                break;
            default:
                checkSlots(type(op), op, 2);
                growTree(op, op.get("d").asInt(), op.get("L").asInt());
        }
        return NullNode.instance;
    }

    private TypeDescriptor type(JsonNode op) {
        TypeDescriptor type = types.named(op.get("t").asText());
        if (type == null) {
            throw new OperationFault("there is no type named " + op.get("t"));
        }
        return type;
    }

    private static void checkSlots(TypeDescriptor type, JsonNode op, int slots) {
        if (RecordedTypes.slotCount(type, op.path("n").asLong()) < slots) {
            throw new OperationFault("an object of type " + type.name() + " has not the " + slots + " slots for it");
        }
    }

    private long allocate(JsonNode op) {
        TypeDescriptor type = type(op);
        return type.isVarSized()
                ? heap.allocateArray(type.id(), op.path("n").asLong())
                : heap.allocate(type.id());
    }

    private JsonNode finish(JsonNode op, long object) {
        bind(op.get("L").asInt(), object);
        JsonNode root = op.path("root");
        if (root.isTextual() || root.isMissingNode()) {
            roots.push(object);
        } else if (root.isInt()) {
            roots.setStackRoot(root.asInt(), object);
        }
        heap.allocated(object);
        return StateDump.location(heap.locate(object));
    }

    private void bind(int label, long object) {
        labels.bind(label, object, heap.canMove(object));
    }

    private void growList(JsonNode op) {
        int root = op.get("root").asInt();
        int label = op.get("L").asInt();
        for (int i = op.get("c").asInt(); i > 0; i--) {
            long object = allocate(op);
            bind(label++, object);
            // Before the store: it has no barrier, not even in an object that is old from the start.
            heap.allocated(object);
            memory.store(RecordedTypes.slotCell(type(op), object, 0), roots.stackRoot(root));
            roots.setStackRoot(root, object);
        }
    }

    /** Builds a tree and pushes it; answers the label for the next object. */
    private int growTree(JsonNode op, int depth, int firstLabel) {
        int label = firstLabel;
        if (depth > 0) {
            label = growTree(op, depth - 1, label);
            label = growTree(op, depth - 1, label);
        }
        long object = allocate(op);
        bind(label, object);
        heap.allocated(object);
        if (depth > 0) {
            long right = roots.pop();
            long left = roots.pop();
            memory.store(RecordedTypes.slotCell(type(op), object, 0), left);
            memory.store(RecordedTypes.slotCell(type(op), object, 1), right);
        }
        roots.push(object);
        return label + 1;
    }
}
