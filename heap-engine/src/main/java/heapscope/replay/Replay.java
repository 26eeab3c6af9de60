package heapscope.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.heap.CollectionListener;
import heapscope.heap.HeapAssertion;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapExhausted;
import heapscope.heap.HeapFactory;
import heapscope.heap.HeapFault;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.heap.IncrementalCollector;
import heapscope.memory.AddressFault;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.run.Instant;
import heapscope.run.Run;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import heapscope.time.Work;
import heapscope.unit.Tick;
import java.util.Map;
import java.util.Set;

/**
 * Operations run on our collector, and compared after each with what is expected. Its statements are the operations; the
 * line of an operation is its line in the text that a person sees. A difference does not end the run: the first one is
 * bookmarked as {@value #MARK}.
 */
public final class Replay implements Run, HeapClient {

    /** The name of the bookmark at the first difference. */
    public static final String MARK = "difference";

    private static final long STATEMENT = EventKind.STATEMENT_REACHED.bit();
    private static final long BOOKMARK = EventKind.BOOKMARK_SET.bit();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OperationSequence sequence;
    private final TickCounter ticks = new TickCounter();
    private final VirtualClock clock;
    private final AddressSpace memory = new AddressSpace();
    private final RecordedTypes types;
    private final IncrementalCollector heap;
    private final RootCells roots;
    private final OperationTrace trace;
    private final Operations operations;
    private final StateComparer comparer;
    private final OperationText text;
    private final ComparisonLog differences = new ComparisonLog();
    private final Transcript transcript = new Transcript();
    private final Labels labels = new Labels();

    /** The next operation, counted from 0. */
    private int next;
    /** Whether the next operation's event has happened and the operation has not. */
    private boolean announced;
    private Outcome outcome;
    private Set<Integer> breakLines = Set.of();
    private BreakHandler breakHandler = line -> { };
    private volatile boolean interrupted;

    /** Operations before the first of them, on a heap from the factory, with the costs of PyPy 7.3.11. */
    public Replay(OperationSequence sequence, HeapFactory<? extends IncrementalCollector> factory) {
        this(sequence, factory, UnitCosts.pypy7311());
    }

    /**
     * Operations before the first of them, on a heap from the factory.
     *
     * @throws RecordingFault if a recording has types or static objects that are not in the format
     */
    public Replay(
            OperationSequence sequence, HeapFactory<? extends IncrementalCollector> factory, UnitCosts costs) {
        this.sequence = sequence;
        clock = new VirtualClock(new Ledger(), costs);
        types = sequence.types();
        HeapParameters parameters = sequence.parameters();
        heap = factory.create(memory, types.table(), parameters, ticks, clock, this);
        roots = new RootCells(memory, sequence.globals(), parameters.rootsFromTop());
        trace = new OperationTrace(labels);
        operations = new Operations(heap, memory, roots, labels, types);
        comparer = new StateComparer(new StateDump(heap, memory, roots, labels, parameters.cardPageIndices(),
                parameters.smallRequestThreshold()), differences);
        text = new OperationText(sequence::labelName);
        ticks.follow(OperationTrace.KINDS, trace);
        new StaticObjects(heap, memory, types, labels).make(sequence.prebuilt());
        comparer.compare(-1, "start", sequence.expectedAtStart(), JSON.objectNode());
    }

    /** The parameters of the heap that the operations are made for. */
    public HeapParameters parameters() {
        return sequence.parameters();
    }

    /**
     * Runs operations up to the first difference or the end. If our collector fails on the way, that is the difference.
     *
     * @throws RecordingFault if a recording asks for what is not in the format
     */
    public static ReplayReport compare(
            OperationSequence sequence, HeapFactory<? extends IncrementalCollector> factory) {
        Replay replay = atStart(sequence, factory);
        while (replay.outcome == null && replay.differences.first() == null) {
            int operation = replay.next;
            try {
                replay.proceed();
            } catch (RecordingFault fault) {
                throw fault;
            } catch (RuntimeException failure) {
                replay.differences.note(operation, "r", new Difference(operation,
                        replay.text.of(sequence.step(operation).operation()), "r", "a result",
                        "a fault of the simulated heap: " + sentence(failure)));
            }
        }
        return replay.report();
    }

    private static Replay atStart(
            OperationSequence sequence, HeapFactory<? extends IncrementalCollector> factory) {
        try {
            return new Replay(sequence, factory);
        } catch (RecordingFault fault) {
            throw fault;
        } catch (RuntimeException failure) {
            throw new RecordingFault(
                    sequence.name() + " has parameters or static objects that make no heap: " + sentence(failure),
                    failure);
        }
    }

    private static String sentence(RuntimeException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** How our collector compared so far. */
    public ReplayReport report() {
        return new ReplayReport(sequence.name(), sequence.operations(), differences.first(), null);
    }

    /** What differs now, and what is known to differ. */
    public Comparison comparison() {
        return differences.comparison();
    }

    @Override
    public Outcome advance() {
        while (outcome == null) {
            proceed();
        }
        return outcome;
    }

    private void proceed() {
        if (interrupted) {
            end(Outcome.Kind.INTERRUPTED, "stopped before operation " + next, 130);
        } else if (next < sequence.operations()) {
            operate();
        } else {
            compareEnd();
        }
    }

    private void end(Outcome.Kind kind, String message, int status) {
        outcome = new Outcome(kind, message, status);
    }

    private void compareEnd() {
        comparer.compare(next, "end", sequence.expectedAtEnd(), JSON.objectNode());
        Difference first = differences.first();
        if (first != null) {
            end(Outcome.Kind.FAILED, sequence.isRecorded() ? "different at " + first
                    : sequence.name() + ":" + sequence.line(first.operation()) + ": " + first.sentence("expected"), 1);
        } else {
            end(Outcome.Kind.FINISHED, sequence.isRecorded()
                    ? report().toString() : sequence.operations() + " operations are done", 0);
        }
    }

    private void operate() {
        OperationSequence.Step step = sequence.step(next);
        if (!announced) {
            announced = true;
            clock.ledger().add(Work.STATEMENT, 1);
            if (ticks.tick(STATEMENT)) {
                ticks.announce(new HeapEvent.StatementReached(
                        step.kind(), line(), "operation " + next + " (" + text.of(step.operation()) + ")"));
            }
            ticks.safePoint();
            if (breakLines.contains(line())) {
                breakHandler.reached(line());
            }
        }
        trace.clear();
        try {
            JsonNode result = result(step);
            conclude(step, result, "");
        } catch (HeapAssertion | HeapFault refusal) {
            conclude(step, exception("assert"), refusal.getMessage());
        } catch (OperationFault | AddressFault fault) {
            cannotBeDone(step, fault.getMessage());
        }
    }

    private static ObjectNode exception(String kind) {
        return JSON.objectNode().put("exc", kind);
    }

    private JsonNode result(OperationSequence.Step step) {
        try {
            return operations.run(step.operation());
        } catch (HeapExhausted e) {
            return exception("MemoryError");
        }
    }

    /** The operation is done, or our collector has refused it. */
    private void conclude(OperationSequence.Step step, JsonNode result, String refusal) {
        int operation = next;
        announced = false;
        next++;
        ObjectNode deeds = trace.deeds(heap);
        deeds.set("r", result);
        boolean identical = differences.first() == null;
        comparer.compare(operation, text.of(step.operation()), step.expected(), deeds);
        if (!transcript.has(operation)) {
            transcript.add(operation, text.line(operation, step.operation(), deeds));
        }
        if (identical && differences.first() != null && ticks.tick(BOOKMARK)) {
            ticks.announce(new HeapEvent.BookmarkSet(MARK));
        }
        if (!refusal.isEmpty()) {
            endRefused(step, refusal);
        }
    }

    private void endRefused(OperationSequence.Step step, String refusal) {
        String operation = "operation " + (next - 1) + " (" + text.of(step.operation()) + ")";
        if (!step.expected().path("r").equals(exception("assert"))) {
            end(Outcome.Kind.FAILED, "the collector refuses " + operation + ": " + refusal, 1);
        } else if (differences.first() == null && !sequence.isRecorded()) {
            end(Outcome.Kind.FINISHED, "the collector refuses " + operation + ", as expected", 0);
        }
    }

    /** Our heap has no such object or place: a recording goes on behind its difference, a script ends. */
    private void cannotBeDone(OperationSequence.Step step, String why) {
        if (sequence.isRecorded()) {
            conclude(step, exception("cannot be done: " + why), "");
        } else {
            end(Outcome.Kind.FAILED, sequence.name() + ":" + line() + ": operation " + next + " ("
                    + text.of(step.operation()) + ") cannot be done: " + why, 1);
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
                announced, differences.keep(), outcome);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Kept kept = (Kept) checkpoint;
        memory.restore(kept.memory());
        heap.restore(kept.heap());
        labels.restore(kept.labels());
        trace.clear();
        roots.restoreStackSize(kept.stackSize());
        clock.ledger().restore(kept.ledger());
        ticks.restore(kept.tick());
        next = kept.next();
        announced = kept.announced();
        differences.restore(kept.differences());
        outcome = kept.outcome();
        interrupted = false;
    }

    @Override
    public Instant capture() {
        MemoryImage image = memory.share();
        LabelNaming naming = new LabelNaming(types.table(), labels.copy(), sequence::labelName);
        return new Instant(
                new Tick(ticks.now()), clock.now(), heap.view(image), naming,
                roots.groups(image, word -> naming.cell(image, word)), line(), "operations",
                transcript.length(next));
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
        return transcript.upTo(next);
    }

    @Override
    public int line() {
        return next < sequence.operations() ? sequence.line(next) : 0;
    }

    private record Kept(
            long tick, MemoryImage memory, HeapModel.Memento heap, Labels labels, int stackSize, Ledger ledger,
            int next, boolean announced, Map<String, Difference> differences, Outcome outcome) implements Checkpoint {

        @Override
        public long ownBytes(Checkpoint earlier) {
            int frames = earlier instanceof Kept before
                    ? memory.framesNotIn(before.memory) : memory.pageTableSize();
            return frames * 4096L;
        }
    }
}
