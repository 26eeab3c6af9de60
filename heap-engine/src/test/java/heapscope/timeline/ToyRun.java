package heapscope.timeline;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.event.Space;
import heapscope.heap.CollectionListener;
import heapscope.memory.AddressSpace;
import heapscope.memory.MemoryImage;
import heapscope.policy.Decision;
import heapscope.run.Instant;
import heapscope.run.Run;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import heapscope.time.Work;
import heapscope.unit.Address;
import heapscope.unit.Bytes;
import java.util.List;
import java.util.Set;

/**
 * A run of nothing in particular for the tests of history: statements, calls, allocations, minor collections and
 * increments at random, all of its state in memory, and every event has written some of it.
 */
public final class ToyRun implements Run {

    private static final long STATE = 0x1000;
    private static final long RANDOM = STATE;
    private static final long STATEMENT = STATE + 8;
    private static final long DEPTH = STATE + 16;
    private static final long USED = STATE + 24;
    private static final long MINORS = STATE + 32;
    private static final long STEPS = STATE + 40;
    private static final long CYCLES = STATE + 48;
    private static final long COLLECTOR_STATE = STATE + 56;
    private static final long EVENTS = STATE + 64;
    private static final long WRITTEN = STATE + 72;
    private static final long HEAP = 0x10000;
    private static final String[] STATES = {"SCANNING", "MARKING", "SWEEPING", "FINALIZING"};

    private final AddressSpace memory = new AddressSpace();
    private final TickCounter ticks = new TickCounter();
    private final VirtualClock clock = new VirtualClock(new Ledger(), UnitCosts.pypy7311());
    private final long statements;
    private final long heapWords;
    private CollectionListener listener = CollectionListener.NONE;
    private Set<Integer> lines = Set.of();
    private BreakHandler handler;
    private Outcome outcome;
    private volatile boolean interrupted;

    /** A run of so many statements over a heap of zeros. */
    public ToyRun(long seed, long statements, long heapBytes) {
        this.statements = statements;
        this.heapWords = heapBytes / 8;
        memory.map(STATE, 4096);
        memory.map(HEAP, heapBytes);
        memory.store(RANDOM, seed);
    }

    private int random(int bound) {
        long next = memory.load(RANDOM) * 6364136223846793005L + 1442695040888963407L;
        memory.store(RANDOM, next);
        return (int) ((next >>> 33) % bound);
    }

    private long add(long cell, long amount) {
        long sum = memory.load(cell) + amount;
        memory.store(cell, sum);
        return sum;
    }

    private boolean count(EventKind kind) {
        long event = add(EVENTS, 1);
        memory.store(HEAP + event * 0x9E3779B97F4A7C15L % heapWords / 2 * 8 + heapWords * 4, event);
        return ticks.tick(kind.bit());
    }

    @Override
    public Outcome advance() {
        while (memory.load(STATEMENT) < statements) {
            if (interrupted) {
                outcome = new Outcome(Outcome.Kind.INTERRUPTED, "interrupted", 130);
                return outcome;
            }
            if (!resumesBehindStatement()) {
                reachStatement();
            }
            memory.store(WRITTEN, 0);
            execute();
        }
        outcome = new Outcome(Outcome.Kind.FINISHED, "finished", 0);
        return outcome;
    }

    /** After a restore the statement's own event has happened already. */
    private boolean resumesBehindStatement() {
        return memory.load(WRITTEN) != 0;
    }

    private void reachStatement() {
        add(STATEMENT, 1);
        memory.store(WRITTEN, 1);
        clock.ledger().add(Work.STATEMENT, 1);
        if (count(EventKind.STATEMENT_REACHED)) {
            ticks.announce(new HeapEvent.StatementReached("toy", line()));
        }
        ticks.safePoint();
        if (lines.contains(line())) {
            handler.reached(line());
        }
    }

    private void execute() {
        int choice = random(10);
        if (choice == 0 && memory.load(DEPTH) < 6) {
            long depth = add(DEPTH, 1);
            clock.ledger().add(Work.CALL, 1);
            if (count(EventKind.FUNCTION_CALLED)) {
                ticks.announce(new HeapEvent.FunctionCalled("toy", (int) depth));
            }
        } else if (choice == 1 && memory.load(DEPTH) > 0) {
            long depth = add(DEPTH, -1);
            if (count(EventKind.FUNCTION_RETURNED)) {
                ticks.announce(new HeapEvent.FunctionReturned("toy", (int) depth));
            }
        } else {
            for (int left = random(4); left >= 0; left--) {
                allocate();
            }
        }
        if (memory.load(STATEMENT) % 500 == 499 && count(EventKind.BOOKMARK_SET)) {
            ticks.announce(new HeapEvent.BookmarkSet("mark " + memory.load(STATEMENT) / 500));
        }
    }

    private void allocate() {
        if (add(USED, 1) > 64) {
            collect();
        }
        clock.ledger().add(Work.ALLOCATION, 1);
        if (count(EventKind.OBJECT_ALLOCATED)) {
            ticks.announce(new HeapEvent.ObjectAllocated(new Address(HEAP), 1, new Bytes(24), Space.NURSERY));
        }
    }

    private void collect() {
        long start = ticks.now();
        Ledger before = clock.ledger().copy();
        long number = add(MINORS, 1);
        clock.ledger().add(Work.MINOR, 1);
        if (count(EventKind.MINOR_STARTED)) {
            ticks.announce(new HeapEvent.MinorStarted(number));
        }
        int survivors = random(12);
        for (int i = 0; i < survivors; i++) {
            clock.ledger().add(Work.MOVED_OBJECT, 1);
            if (count(EventKind.OBJECT_MOVED)) {
                ticks.announce(new HeapEvent.ObjectMoved(
                        new Address(HEAP), new Address(HEAP + 8), new Bytes(24), Address.NULL, Space.ARENA));
            }
        }
        memory.store(USED, 0);
        listener.minorFinished(new CollectionListener.MinorReport(
                number, start, clock.ledger().since(before), new Bytes(survivors * 24L), 0, new Bytes(number * 24),
                1e6));
        if (count(EventKind.MINOR_FINISHED)) {
            ticks.announce(new HeapEvent.MinorFinished(number, new Bytes(survivors * 24L), 0));
        }
        for (int left = random(3); left > 0; left--) {
            increment();
        }
    }

    private void increment() {
        listener.decided(new Decision("make an increment", true, "because " + ticks.now(), List.of()));
        if (count(EventKind.DECISION_MADE)) {
            ticks.announce(new HeapEvent.DecisionMade("because"));
        }
        long start = ticks.now();
        Ledger before = clock.ledger().copy();
        long number = add(STEPS, 1);
        int state = (int) memory.load(COLLECTOR_STATE);
        clock.ledger().add(Work.STEP, 1);
        if (count(EventKind.STEP_STARTED)) {
            ticks.announce(new HeapEvent.StepStarted(number, STATES[state]));
        }
        for (int left = random(8); left > 0; left--) {
            clock.ledger().add(Work.VISITED_OBJECT, 1);
            if (count(EventKind.OBJECT_VISITED)) {
                ticks.announce(new HeapEvent.ObjectVisited(new Address(HEAP), new Bytes(24)));
            }
        }
        int next = random(2) == 0 ? state : (state + 1) % 4;
        memory.store(COLLECTOR_STATE, next);
        if (next == 3 && state == 2) {
            finishCycle();
        }
        listener.stepFinished(new CollectionListener.StepReport(
                number, start, clock.ledger().since(before), STATES[state], STATES[next], 100, "objects",
                new Bytes(number), 1e6, CollectionListener.StepProgress.NONE));
        if (count(EventKind.STEP_FINISHED)) {
            ticks.announce(new HeapEvent.StepFinished(number, STATES[state], STATES[next]));
        }
    }

    private void finishCycle() {
        long cycle = add(CYCLES, 1);
        listener.cycleFinished(new CollectionListener.CycleReport(
                cycle, 1, 1, Bytes.ZERO, Bytes.ZERO, Bytes.ZERO, 1e6, 0));
        if (count(EventKind.CYCLE_FINISHED)) {
            ticks.announce(new HeapEvent.CycleFinished(cycle));
        }
    }

    @Override
    public int line() {
        return (int) (memory.load(STATEMENT) % 97) + 1;
    }

    long depth() {
        return memory.load(DEPTH);
    }

    long statementsReached() {
        return memory.load(STATEMENT);
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
        return new Kept(memory.share(), ticks.now(), clock.ledger().copy(), outcome);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Kept kept = (Kept) checkpoint;
        memory.restore(kept.image);
        ticks.restore(kept.tick);
        clock.ledger().restore(kept.ledger);
        outcome = kept.outcome;
        interrupted = false;
    }

    @Override
    public Instant capture() {
        return new Instant(new heapscope.unit.Tick(ticks.now()), clock.now(), null, null, List.of(), line(), "toy", 0);
    }

    @Override
    public long stateHash() {
        return memory.share().hash() * 31 + clock.ledger().hashCode() * 17L + ticks.now();
    }

    @Override
    public void listen(CollectionListener newListener) {
        listener = newListener;
    }

    @Override
    public void breakAt(Set<Integer> newLines, BreakHandler newHandler) {
        lines = newLines;
        handler = newHandler;
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public String output() {
        return "";
    }

    private record Kept(MemoryImage image, long tick, Ledger ledger, Outcome outcome) implements Checkpoint {

        @Override
        public long ownBytes(Checkpoint earlier) {
            return 4096L * image.framesNotIn(((Kept) earlier).image);
        }
    }
}
