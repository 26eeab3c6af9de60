package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;

/** Makes the static objects that are there before the first operation (format of the recordings, section 1.1). */
final class StaticObjects {

    private final IncrementalCollector heap;
    private final AddressSpace memory;
    private final RecordedTypes types;
    private final Labels labels;

    StaticObjects(IncrementalCollector heap, AddressSpace memory, RecordedTypes types, Labels labels) {
        this.heap = heap;
        this.memory = memory;
        this.types = types;
        this.labels = labels;
    }

    /** Makes them in order, the first with label -1; then their contents, which may be any of them. */
    void make(JsonNode objects) {
        for (int i = 0; i < objects.size(); i++) {
            TypeDescriptor type = type(objects.get(i));
            labels.bind(-1 - i, heap.allocatePrebuilt(type.id(), objects.get(i).path("n").asLong()), false);
        }
        for (int i = 0; i < objects.size(); i++) {
            JsonNode contents = objects.get(i).path("f");
            for (int slot = 0; slot < contents.size(); slot++) {
                long value = contents.get(slot).isNull() ? 0 : labels.address(contents.get(slot).asInt());
                memory.store(RecordedTypes.slotCell(type(objects.get(i)), labels.address(-1 - i), slot), value);
            }
        }
    }

    private TypeDescriptor type(JsonNode object) {
        return types.named(object.path("t").asText());
    }
}
