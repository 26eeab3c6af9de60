package heapscope.machine;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapFactory;
import heapscope.heap.HeapModel;
import heapscope.heap.HeapParameters;
import heapscope.language.Program;
import heapscope.machine.value.Console;
import heapscope.run.Instant;
import heapscope.run.Run;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import java.util.Set;

/** The run of a workload: one process on a simulated machine. */
public final class Machine implements Run {

    private final MachineBuilder parts;
    private final MachineState state;
    private final MachineView view;
    private final ProgramEnd end;

    private Machine(MachineBuilder parts) {
        this.parts = parts;
        this.end = new ProgramEnd(parts);
        this.state = new MachineState(parts, end);
        this.view = new MachineView(parts);
        listen(CollectionListener.NONE);
    }

    /**
     * A run of a program at its start.
     *
     * @param factory makes the heap
     * @param costs what work costs in virtual time
     */
    public static Machine of(
            Program program, HeapFactory<? extends HeapModel> factory, HeapParameters parameters, UnitCosts costs) {
        return of(program, factory, parameters, MachineParameters.STANDARD, costs);
    }

    /**
     * A run of a program at its first statement.
     *
     * @param machine what the machine itself is like
     */
    public static Machine of(
            Program program, HeapFactory<? extends HeapModel> factory, HeapParameters parameters,
            MachineParameters machine, UnitCosts costs) {
        return new Machine(new MachineBuilder(program, factory, parameters, machine, costs));
    }

    /** What the workload writes; who listens to it is told of everything that is new. */
    public Console console() {
        return parts.console;
    }

    @Override
    public TickCounter ticks() {
        return parts.ticks;
    }

    @Override
    public VirtualClock clock() {
        return parts.clock;
    }

    @Override
    public Outcome advance() {
        return end.advance();
    }

    @Override
    public Outcome outcome() {
        return end.outcome();
    }

    @Override
    public Checkpoint keep() {
        return state.keep();
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        state.restore(checkpoint);
    }

    @Override
    public Instant capture() {
        return view.capture();
    }

    @Override
    public int line() {
        return view.line();
    }

    @Override
    public long stateHash() {
        return state.hash();
    }

    @Override
    public void listen(CollectionListener listener) {
        parts.heap.listen(new ListenerChain(parts.modules.gc().listener(), parts.modules.weakref(), listener));
    }

    @Override
    public void breakAt(Set<Integer> lines, BreakHandler handler) {
        parts.boundary.breakAt(lines, handler);
    }

    @Override
    public void interrupt() {
        parts.boundary.interrupt();
    }

    @Override
    public String output() {
        return parts.console.output();
    }

    @Override
    public String output(int fromCharacter) {
        return parts.console.output(fromCharacter);
    }

    @Override
    public String errors() {
        return parts.console.errors();
    }
}
