package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapExhausted;
import heapscope.heap.HeapFactory;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.object.TypeDescriptor;
import heapscope.run.Instant;
import heapscope.run.Run;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import heapscope.time.Work;
import heapscope.unit.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recording of the real collector, run again on ours and compared with it after every operation. Its statements are
 * its operations; the line of an operation is its line in the recording.
 */
public final class Replay implements Run, HeapClient {

    private static final long STATEMENT = EventKind.STATEMENT_REACHED.bit();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Recording recording;
    private final TickCounter ticks = new TickCounter();
    private final VirtualClock clock = new VirtualClock(new Ledger(), UnitCosts.pypy7311());
    private final AddressSpace memory = new AddressSpace();
    private final RecordedTypes types;
    private final HeapParameters parameters;
    private final IncrementalCollector heap;
    private final RootCells roots;
    private final OperationTrace trace;
    private Labels labels = new Labels();

    /** The next operation, counted from 0. */
    private int next;
    /** Whether the next operation's event has happened and the operation has not. */
    private boolean announced;
    private Difference difference;
    private Outcome outcome;
    private Set<Integer> breakLines = Set.of();
    private BreakHandler breakHandler = line -> { };
    private volatile boolean interrupted;

    /** A recording at its beginning, on a heap from the factory. */
    public Replay(Recording recording, HeapFactory<? extends IncrementalCollector> factory) {
        this.recording = recording;
        types = new RecordedTypes(recording.typeNames());
        parameters = RecordedParameters.of(recording.header());
        heap = factory.create(memory, types.table(), parameters, ticks, clock, this);
        roots = new RootCells(
                memory, recording.header().get("params").get("globals").asInt(), parameters.rootsFromTop());
        trace = new OperationTrace(labels);
        ticks.follow(OperationTrace.KINDS, trace);
        makePrebuilt(recording.header().get("prebuilt"));
        compareState(-1, "start", JSON.objectNode().set("s", recording.header().get("initial")));
    }

    /**
     * Runs a recording from its beginning to its end. If our collector fails on the way, that is the difference.
     *
     * @throws RecordingFault if the recording asks for what is not in the format
     */
    public static ReplayReport compare(Recording recording, HeapFactory<? extends IncrementalCollector> factory) {
        Replay replay = new Replay(recording, factory);
        try {
            replay.advance();
        } catch (RecordingFault fault) {
            throw fault;
        } catch (RuntimeException failure) {
            replay.note(replay.next, "operation", Optional.of(new String[] {
                "the outcome", "none of the kind", "a failure: " + failure
            }));
        }
        return replay.report();
    }

    private void makePrebuilt(JsonNode prebuilt) {
        for (int i = 0; i < prebuilt.size(); i++) {
            TypeDescriptor type = types.named(prebuilt.get(i).get("t").asText());
            labels.bind(-1 - i, heap.allocatePrebuilt(type.id(), prebuilt.get(i).path("n").asLong()), false);
        }
        for (int i = 0; i < prebuilt.size(); i++) {
            TypeDescriptor type = types.named(prebuilt.get(i).get("t").asText());
            JsonNode contents = prebuilt.get(i).get("f");
            for (int slot = 0; slot < contents.size(); slot++) {
                long value = contents.get(slot).isNull() ? 0 : labels.address(contents.get(slot).asInt());
                memory.store(RecordedTypes.slotCell(type, labels.address(-1 - i), slot), value);
            }
        }
    }

    /** How our collector compared so far. */
    public ReplayReport report() {
        return new ReplayReport(recording.name(), recording.operations(), difference);
    }

    @Override
    public Outcome advance() {
        while (outcome == null) {
            if (difference != null) {
                end(Outcome.Kind.FAILED, "different at " + difference, 1);
            } else if (interrupted) {
                end(Outcome.Kind.INTERRUPTED, "stopped before operation " + next, 130);
            } else if (next == recording.operations()) {
                compareEnd();
            } else {
                operate();
            }
        }
        return outcome;
    }

    private void end(Outcome.Kind kind, String message, int status) {
        outcome = new Outcome(kind, message, status);
    }

    private void compareEnd() {
        JsonNode last = recording.end();
        if (last.has("f")) {
            compareState(next, "end", JSON.objectNode().set("f", last.get("f")));
        }
        if (difference == null) {
            end(Outcome.Kind.FINISHED, "identical (" + recording.operations() + " operations)", 0);
        }
    }

    private void operate() {
        JsonNode record = recording.record(next);
        JsonNode op = record.get("op");
        if (!announced) {
            announced = true;
            clock.ledger().add(Work.STATEMENT, 1);
            if (ticks.tick(STATEMENT)) {
                ticks.announce(new HeapEvent.StatementReached(op.get("op").asText(), line()));
            }
            ticks.safePoint();
            if (breakLines.contains(line())) {
                breakHandler.reached(line());
            }
        }
        trace.clear();
        compare(record, op.get("op").asText(), result(op));
        announced = false;
        next++;
    }

    private JsonNode result(JsonNode op) {
        try {
            return new Operations(heap, memory, roots, labels, types).run(op);
        } catch (HeapExhausted e) {
            return JSON.objectNode().put("exc", "MemoryError");
        } catch (HeapAssertion e) {
            return JSON.objectNode().put("exc", "assert");
        }
    }

    private void compare(JsonNode record, String kind, JsonNode result) {
        if (record.path("fatal").asInt() != 0) {
            compareField(kind, "r.exc", record.get("r").get("exc"), result.path("exc"));
            return;
        }
        int state = (int) heap.scalar("gc_state");
        compareField(kind, "r", record.get("r"), result);
        compareField(kind, "ev", orEmpty(record.path("ev")), trace.events(state));
        compareField(kind, "mv", orEmpty(record.path("mv")), trace.moved(heap));
        compareField(kind, "fr", orEmpty(record.path("fr")), trace.freed());
        compareField(kind, "sfr", orEmpty(record.path("sfr")), trace.freedShadows());
        compareState(next, kind, record);
    }

    private static JsonNode orEmpty(JsonNode list) {
        return list.isMissingNode() ? JSON.arrayNode() : list;
    }

    private void compareField(String kind, String field, JsonNode recorded, JsonNode ours) {
        note(next, kind, Difference.between(field, recorded, ours));
    }

    private void note(int operation, String kind, Optional<String[]> found) {
        if (difference == null && found.isPresent()) {
            String[] parts = found.get();
            difference = new Difference(operation, kind, parts[0], parts[1], parts[2]);
        }
    }

    private void compareState(int operation, String kind, JsonNode record) {
        StateDump dump = new StateDump(
                heap, memory, roots, labels, parameters.cardPageIndices(), parameters.smallRequestThreshold());
        JsonNode names = recording.header().get("state_keys");
        ArrayNode ours = dump.compact(names);
        for (int i = 0; i < names.size() && record.has("s"); i++) {
            String field = "s." + names.get(i).asText();
            note(operation, kind, Difference.between(field, record.get("s").get(i), ours.get(i)));
        }
        if (record.has("f") && difference == null) {
            ObjectNode recorded = record.get("f").deepCopy();
            ObjectNode full = dump.full();
            List<String> reachable = new ArrayList<>();
            full.get("weak").fieldNames().forEachRemaining(reachable::add);
            ((ObjectNode) recorded.get("weak")).retain(reachable);
            note(operation, kind, Difference.between("f", recorded, full));
        }
    }

    @Override
    public void staticCells(CellArea visitor) {
        roots.showStatic(visitor);
    }

    @Override
    public void stackCells(CellArea visitor) {
        roots.showStack(visitor);
    }

    @Override
    public void lightDestructor(long object) {
        trace.destructorCalled(object);
    }

    @Override
    public void oldStyleFinalizer(long object) {
        trace.finalizerCalled(object);
    }

    @Override
    public void finalizersDue(int queue) {
        trace.queueTriggered(queue);
    }

    @Override
    public TickCounter ticks() {
        return ticks;
    }

    @Override
    public VirtualClock clock() {
        return clock;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public Checkpoint keep() {
        return new Kept(
                ticks.now(), memory.share(), heap.keep(), labels.copy(), roots.stackSize(), clock.ledger().copy(), next,
                announced, difference, outcome);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Kept kept = (Kept) checkpoint;
        memory.restore(kept.memory());
        heap.restore(kept.heap());
        labels = kept.labels().copy();
        trace.restore(labels);
        roots.restoreStackSize(kept.stackSize());
        clock.ledger().restore(kept.ledger());
        ticks.restore(kept.tick());
        next = kept.next();
        announced = kept.announced();
        difference = kept.difference();
        outcome = kept.outcome();
        interrupted = false;
    }

    @Override
    public Instant capture() {
        MemoryImage image = memory.share();
        LabelNaming naming = new LabelNaming(types.table(), labels.copy());
        return new Instant(
                new Tick(ticks.now()), clock.now(), heap.view(image), naming,
                roots.groups(image, word -> naming.cell(image, word)), line(), "recording", 0);
    }

    @Override
    public long stateHash() {
        return (memory.share().hash() * 31 + heap.keep().hash()) * 31 + roots.stackSize();
    }

    @Override
    public void listen(CollectionListener listener) {
        heap.listen(listener);
    }

    @Override
    public void breakAt(Set<Integer> lines, BreakHandler handler) {
        breakLines = Set.copyOf(lines);
        breakHandler = handler;
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public String output() {
        return "";
    }

    @Override
    public int line() {
        return next + 2;
    }

    private record Kept(
            long tick, MemoryImage memory, HeapModel.Memento heap, Labels labels, int stackSize, Ledger ledger,
            int next, boolean announced, Difference difference, Outcome outcome) implements Checkpoint {

        @Override
        public long ownBytes(Checkpoint earlier) {
            int frames = earlier instanceof Kept before
                    ? memory.framesNotIn(before.memory) : memory.pageTableSize();
            return frames * 4096L;
        }
    }
}
