package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.heap.HeapStatistics;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTrait;

/**
 * The operations of the recordings that do not allocate, and the way to all (format of the recordings, section 4.2).
 */
final class Operations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final IncrementalCollector heap;
    private final AddressSpace memory;
    private final RootCells roots;
    private final Labels labels;
    private final AllocationOperations allocations;
    private final SlotOperations slots;

    Operations(
            IncrementalCollector heap, AddressSpace memory, RootCells roots, Labels labels, RecordedTypes types) {
        this.heap = heap;
        this.memory = memory;
        this.roots = roots;
        this.labels = labels;
        allocations = new AllocationOperations(heap, memory, roots, labels, types);
        slots = new SlotOperations(heap, memory, roots, labels);
    }

    /** Runs an operation and answers its result. */
    JsonNode run(JsonNode op) {
        return switch (op.get("op").asText()) {
            case "new", "nonmov", "garbage", "list", "tree", "weakref" -> allocations.run(op);
            case "get", "set", "wb", "copy", "move", "fill" -> slots.run(op);
            case "push", "pop", "drop", "setroot", "setg" -> runRoot(op);
            case "shrink", "pin", "unpin", "is_pinned", "can_move", "id", "hash", "move_out", "deref", "regfin",
                    "ignorefin" -> runObject(op, labels.address(op.get("o").asInt()));
            case "nextdead" -> labelled(heap.nextDead(0), op.path("push").asBoolean());
            default -> runCollector(op);
        };
    }

    private JsonNode runRoot(JsonNode op) {
        switch (op.get("op").asText()) {
            case "push" -> roots.push(labels.address(op.get("o").asInt()));
            case "pop" -> roots.pop();
            case "drop" -> roots.drop(op.get("i").asInt());
            case "setroot" -> roots.setStackRoot(op.get("i").asInt(), value(op.get("v")));
            default -> roots.setGlobal(op.get("i").asInt(), value(op.get("v")));
        }
        return NullNode.instance;
    }

    private long value(JsonNode label) {
        return label.isNull() ? 0 : labels.address(label.asInt());
    }

    private JsonNode runObject(JsonNode op, long object) {
        switch (op.get("op").asText()) {
            case "shrink":
                if (!type(object).isVarSized() || op.get("n").asLong() > heap.lengthOf(object)) {
                    throw new OperationFault("the object has not so many items");
                }
                return BooleanNode.valueOf(heap.shrink(object, op.get("n").asLong()));
            case "pin":
                return BooleanNode.valueOf(heap.pin(object));
            case "is_pinned":
                return BooleanNode.valueOf(heap.isPinned(object));
            case "can_move":
                return BooleanNode.valueOf(heap.canMove(object));
            case "id":
                return identity(op, heap.id(object));
            case "hash":
                return identity(op, originOfHash(object, heap.identityHash(object)));
            case "move_out":
                long target = heap.moveOutOfNursery(object);
                noteShadow(op.get("o").asInt(), object);
                return StateDump.location(heap.locate(target));
            case "deref":
                if (!type(object).traits().contains(TypeTrait.WEAK_REFERENCE)) {
                    throw new OperationFault("the object is no weak reference");
                }
                return labelled(memory.load(object), op.path("push").asBoolean());
            case "unpin":
                heap.unpin(object);
                break;
            case "regfin":
                heap.registerFinalizer(object, 0);
                break;
            default:
                heap.ignoreFinalizer(object);
        }
        return NullNode.instance;
    }

    private TypeDescriptor type(long object) {
        return heap.types().get(heap.typeOf(object));
    }

    /** The identity whose hash was answered, if the hash is the right one. */
    private long originOfHash(long object, long hash) {
        long id = heap.id(object);
        return hash == (id ^ id >> 4) ? id : -1;
    }

    private JsonNode identity(JsonNode op, long id) {
        int label = op.get("o").asInt();
        long object = labels.address(label);
        noteShadow(label, object);
        Long before = labels.identity(label, id);
        ArrayNode result = JSON.arrayNode();
        if (before == null) {
            result.addNull();
        } else {
            result.add(before == id);
        }
        return result.add(StateDump.location(heap.locate(id)));
    }

    private void noteShadow(int label, long object) {
        long shadow = heap.shadowOf(object);
        if (shadow != 0 && !labels.shadows().containsKey(label)) {
            labels.bindShadow(label, shadow);
        }
    }

    private JsonNode labelled(long object, boolean push) {
        if (object == 0) {
            return NullNode.instance;
        }
        if (push) {
            roots.push(object);
        }
        return slots.label(object);
    }

    private JsonNode runCollector(JsonNode op) {
        String kind = op.get("op").asText();
        switch (kind) {
            case "minor" -> heap.minorCollection();
            case "collect" -> heap.collect(op.get("g").asInt());
            case "step" -> {
                return LongNode.valueOf(heap.collectStep());
            }
            case "debug_step" -> {
                for (int i = op.get("n").asInt(); i > 0; i--) {
                    heap.collectStep();
                }
            }
            case "major_step" -> heap.majorStep();
            case "step_until" -> heap.stepUntil(op.get("state").asInt());
            case "visit_step" -> {
                return LongNode.valueOf(heap.visitStep(op.get("n").asLong()));
            }
            case "single_step" -> heap.setSingleStep(op.get("v").asBoolean());
            case "check" -> heap.verify();
            case "enable" -> heap.setEnabled(true);
            case "disable" -> heap.setEnabled(false);
            case "isenabled" -> {
                return BooleanNode.valueOf(heap.isEnabled());
            }
            case "pressure" -> heap.addMemoryPressure(op.get("n").asLong());
            case "maxheap" -> heap.setMaximum(op.get("n").asLong());
            case "stats" -> {
                return statistics();
            }
            default -> throw new OperationFault("there is no operation named " + kind);
        }
        return NullNode.instance;
    }

    private ObjectNode statistics() {
        HeapStatistics figures = heap.statistics();
        ObjectNode result = JSON.objectNode();
        result.put("total_memory_used", figures.totalMemoryUsed());
        result.put("peak_memory_used", figures.peakMemoryUsed());
        result.put("total_memory_alloced", figures.totalMemoryAllocated());
        result.put("peak_memory_alloced", figures.peakMemoryAllocated());
        return result;
    }
}
