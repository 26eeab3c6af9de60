package heapscope.snapshot;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import heapscope.heap.HeapView;
import heapscope.policy.Decision;
import heapscope.run.RootGroup;
import heapscope.unit.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a snapshot as JSON ({@code schema/snapshot.schema.json}), object by object, so that its size does not matter.
 * Addresses and header words are hexadecimal texts; amounts are bytes.
 */
public final class SnapshotFile {

    /** The format's version. */
    public static final int VERSION = 1;

    private final HeapSnapshot snapshot;
    private final HeapView heap;
    private final JsonGenerator json;

    private SnapshotFile(HeapSnapshot snapshot, JsonGenerator json) {
        this.snapshot = snapshot;
        this.heap = snapshot.heap();
        this.json = json;
    }

    /**
     * Writes a snapshot to a file.
     *
     * @param program the name of the workload
     * @throws IOException if the file cannot be written; there is none then
     */
    public static void write(Path file, HeapSnapshot snapshot, String program) throws IOException {
        AtomicFile.write(file, beside -> {
            try (JsonGenerator json = new JsonFactory().createGenerator(beside.toFile(), JsonEncoding.UTF8)) {
                new SnapshotFile(snapshot, json).write(program);
            }
        });
    }

    private void write(String program) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "heapscope-snapshot");
        json.writeNumberField("version", VERSION);
        json.writeStringField("program", program);
        json.writeNumberField("tick", snapshot.instant().tick().value());
        json.writeNumberField("virtualNanos", snapshot.instant().time().value());
        json.writeNumberField("line", snapshot.instant().line());
        json.writeStringField("function", snapshot.instant().function());
        writeCollector();
        writeNursery();
        writeArenas();
        writeRoots();
        writeObjects();
        json.writeEndObject();
    }

    private void writeCollector() throws IOException {
        HeapView.Collector collector = heap.collector();
        json.writeObjectFieldStart("collector");
        json.writeStringField("state", collector.states().get(collector.state()));
        json.writeStringField("inCollection", collector.inCollection());
        json.writeBooleanField("enabled", collector.enabled());
        json.writeNumberField("used", collector.used());
        json.writeNumberField("threshold", collector.threshold());
        json.writeNumberField("budget", collector.budget());
        json.writeStringField("budgetUnit", collector.budgetUnit());
        json.writeNumberField("budgetUsed", collector.budgetUsed());
        Decision decision = collector.lastDecision();
        json.writeStringField("lastDecision", decision == null ? null : decision.outcome() + ": " + decision.reason());
        json.writeObjectFieldStart("figures");
        for (HeapView.Figure figure : collector.figures()) {
            json.writeNumberField(figure.name(), figure.value());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("lists");
        for (HeapView.ObjectList list : collector.lists()) {
            json.writeNumberField(list.name(), list.length());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeNursery() throws IOException {
        HeapView.Nursery nursery = heap.nursery();
        json.writeObjectFieldStart("nursery");
        json.writeStringField("start", hex(nursery.start()));
        json.writeStringField("end", hex(nursery.end()));
        json.writeStringField("free", hex(nursery.free()));
        json.writeStringField("top", hex(nursery.top()));
        json.writeStringField("clearedTo", hex(nursery.clearedTo()));
        writeAddresses("barriers", nursery.barriers());
        writeAddresses("pinned", nursery.pinned());
        json.writeEndObject();
    }

    private void writeAddresses(String name, List<Long> addresses) throws IOException {
        json.writeArrayFieldStart(name);
        for (long address : addresses) {
            json.writeString(hex(address));
        }
        json.writeEndArray();
    }

    private void writeArenas() throws IOException {
        json.writeArrayFieldStart("arenas");
        for (HeapView.Arena arena : heap.arenas()) {
            json.writeStartObject();
            json.writeNumberField("number", arena.number());
            json.writeStringField("base", hex(arena.base()));
            json.writeNumberField("size", arena.size());
            json.writeBooleanField("current", arena.current());
            json.writeArrayFieldStart("pages");
            for (HeapView.Page page : arena.pages()) {
                writePage(page);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writePage(HeapView.Page page) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", page.index());
        json.writeStringField("address", hex(page.address()));
        json.writeNumberField("size", page.size());
        json.writeStringField("state", page.state().name());
        json.writeNumberField("blockSize", page.blockSize());
        json.writeNumberField("used", page.used());
        json.writeNumberField("capacity", page.capacity());
        json.writeEndObject();
    }

    private void writeRoots() throws IOException {
        json.writeArrayFieldStart("roots");
        for (RootGroup group : snapshot.roots()) {
            json.writeStartObject();
            json.writeStringField("title", group.title());
            json.writeStringField("kind", group.kind().name());
            json.writeNumberField("line", group.line());
            json.writeArrayFieldStart("slots");
            for (RootGroup.Slot slot : group.slots()) {
                json.writeStartObject();
                json.writeStringField("name", slot.name());
                json.writeStringField("cell", hex(slot.cell()));
                json.writeStringField("word", word(slot.word()));
                json.writeBooleanField("reference", slot.isReference());
                json.writeStringField("text", slot.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeObjects() throws IOException {
        json.writeArrayFieldStart("objects");
        ObjectWriter writer = new ObjectWriter();
        writer.space = "nursery";
        heap.nurseryObjects(writer);
        writer.space = "arena";
        for (HeapView.Arena arena : heap.arenas()) {
            for (HeapView.Page page : arena.pages()) {
                if (page.used() > 0) {
                    heap.blocksOf(page, writer);
                }
            }
        }
        writer.space = "large";
        heap.largeObjects(writer);
        writer.space = "static";
        heap.staticObjects(writer);
        if (writer.failure != null) {
            throw writer.failure;
        }
        json.writeEndArray();
    }

    private static String hex(long address) {
        return new Address(address).toString();
    }

    private static String word(long word) {
        return "0x" + Long.toHexString(word);
    }

    /** Writes one object after the other. */
    private final class ObjectWriter implements HeapView.BlockVisitor {

        private String space;
        private IOException failure;

        @Override
        public void block(long object, int typeId, long size, long header) {
            if (failure != null) {
                return;
            }
            try {
                writeObject(object, typeId, size, header);
            } catch (IOException e) {
                failure = e;
            }
        }

        private void writeObject(long object, int typeId, long size, long header) throws IOException {
            json.writeStartObject();
            json.writeStringField("address", hex(object));
            json.writeStringField("space", space);
            json.writeStringField("type", typeId < 0 ? "reserved shadow" : snapshot.typeName(object));
            json.writeNumberField("size", size);
            json.writeStringField("header", word(header));
            json.writeStringField("color", heap.colorOf(object).name());
            json.writeArrayFieldStart("flags");
            for (HeapView.HeaderFlag flag : heap.flagsOf(object)) {
                if (flag.set()) {
                    json.writeString(flag.name());
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("references");
            if (typeId >= 0) {
                snapshot.eachReference(object, this::writeReference);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeReference(long target) {
            try {
                json.writeString(hex(target));
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
