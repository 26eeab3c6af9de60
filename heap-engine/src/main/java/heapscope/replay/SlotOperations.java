package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;

/** The operations of the recordings that read and write slots (format of the recordings, section 4.2). */
final class SlotOperations {

    private final IncrementalCollector heap;
    private final AddressSpace memory;
    private final RootCells roots;
    private final Labels labels;

    SlotOperations(IncrementalCollector heap, AddressSpace memory, RootCells roots, Labels labels) {
        this.heap = heap;
        this.memory = memory;
        this.roots = roots;
        this.labels = labels;
    }

    JsonNode run(JsonNode op) {
        long object = labels.address(op.get("o").asInt());
        TypeDescriptor type = heap.types().get(heap.typeOf(object));
        switch (op.get("op").asText()) {
            case "get":
                return get(op, type, object);
            case "set":
                set(op, type, object);
                break;
            case "wb":
                barrier(type, object, op.get("f").asLong());
                break;
            case "copy":
                return copy(op, type, object);
            case "move":
                move(type, object, op.get("ss").asLong(), op.get("ds").asLong(), op.get("n").asLong());
                break;
            default:
                fill(type, object, value(op.get("v")));
        }
        return NullNode.instance;
    }

    /** The label of an object as a value. */
    JsonNode label(long object) {
        Integer label = labels.label(object);
        return label == null ? TextNode.valueOf("?") : IntNode.valueOf(label);
    }

    private static long item(TypeDescriptor type, long array, long index) {
        return array + type.fixedSize() + index * type.itemSize();
    }

    private long value(JsonNode label) {
        return label.isNull() ? 0 : labels.address(label.asInt());
    }

    /** The cell of a slot that the object has. */
    private long cell(TypeDescriptor type, long object, long slot) {
        long slots = RecordedTypes.slotCount(type, heap.lengthOf(object));
        if (slot < 0 || slot >= slots) {
            throw new OperationFault("there is no slot " + slot + " among the " + slots + " of the object");
        }
        return RecordedTypes.slotCell(type, object, slot);
    }

    /** Checks that an array has some items. */
    private void checkItems(TypeDescriptor type, long array, long from, long count) {
        long length = type.isVarSized() ? heap.lengthOf(array) : 0;
        if (from < 0 || count < 0 || from + count > length) {
            throw new OperationFault(
                    count + " items from " + from + " on are beyond the " + length + " items of the object");
        }
    }

    private JsonNode get(JsonNode op, TypeDescriptor type, long object) {
        long target = memory.load(cell(type, object, op.get("f").asLong()));
        if (target == 0) {
            return NullNode.instance;
        }
        if (op.path("push").asBoolean()) {
            roots.push(target);
        }
        return label(target);
    }

    private void set(JsonNode op, TypeDescriptor type, long object) {
        long slot = op.get("f").asLong();
        long cell = cell(type, object, slot);
        long value = value(op.get("v"));
        long index = RecordedTypes.itemIndex(type, slot);
        String barrier = op.path("wb").asText();
        if (barrier.equals("none")) {
            memory.store(cell, value);
        } else if (index < 0 || barrier.equals("struct")) {
            heap.storePointer(object, cell, value);
        } else {
            heap.storeItem(object, index, cell, value);
        }
    }

    private void barrier(TypeDescriptor type, long object, long slot) {
        cell(type, object, slot);
        long index = RecordedTypes.itemIndex(type, slot);
        if (index < 0) {
            heap.writeBarrier(object);
        } else {
            heap.writeBarrierFromArray(object, index);
        }
    }

    private void move(TypeDescriptor type, long array, long from, long to, long count) {
        checkItems(type, array, from, count);
        checkItems(type, array, to, count);
        heap.writeBarrierBeforeMove(array);
        memory.copyWords(item(type, array, from), item(type, array, to), count * type.itemSize() / 8);
    }

    private JsonNode copy(JsonNode op, TypeDescriptor type, long source) {
        long target = labels.address(op.get("d").asInt());
        long from = op.get("ss").asLong();
        long to = op.get("ds").asLong();
        long count = op.get("n").asLong();
        if (heap.typeOf(target) != type.id() || target == source) {
            throw new OperationFault("items can be copied between two objects of the same type only");
        }
        checkItems(type, source, from, count);
        checkItems(type, target, to, count);
        boolean raw = heap.writeBarrierBeforeCopy(source, target, from, to, count);
        for (long i = 0; i < count; i++) {
            for (int offset : type.itemPointerOffsets()) {
                long value = memory.load(item(type, source, from + i) + offset);
                long cell = item(type, target, to + i) + offset;
                if (raw) {
                    memory.store(cell, value);
                } else {
                    heap.storeItem(target, to + i, cell, value);
                }
            }
        }
        return BooleanNode.valueOf(raw);
    }

    private void fill(TypeDescriptor type, long array, long value) {
        heap.writeBarrier(array);
        long length = heap.lengthOf(array);
        for (long i = 0; i < length; i++) {
            for (int offset : type.itemPointerOffsets()) {
                memory.store(item(type, array, i) + offset, value);
            }
        }
    }
}
