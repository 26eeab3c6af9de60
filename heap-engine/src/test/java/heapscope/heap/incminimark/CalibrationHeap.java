package heapscope.heap.incminimark;

import heapscope.heap.CollectionListener;
import heapscope.heap.HeapClient;
import heapscope.heap.HeapParameters;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.session.Configuration;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A heap with the parameters of PyPy 7.3.11 and its low-level objects, on which pauses are measured. */
final class CalibrationHeap implements HeapClient, CollectionListener {

    private static final long ROOTS = 0x800000;
    private static final int ROOT_CELLS = 64;
    /** More bytes than any of the experiments makes at once. */
    private static final int LARGEST = 1200;

    /**
     * A pause.
     *
     * @param step the states before and after an increment, empty for a minor collection
     * @param bytes surviving bytes of a minor collection
     * @param budget what an increment might do
     */
    record Pause(String step, long bytes, long budget, Ledger work) {
        double nanos() {
            return UnitCosts.pypy7311().of(work).value();
        }
    }

    final AddressSpace memory = new AddressSpace();
    final TypeTable types = new TypeTable();
    final TypeDescriptor boxedInt = types.fixed("int", 8, List.of(), Set.of());
    final TypeDescriptor pair = types.fixed("pair", 16, List.of(0, 8), Set.of());
    final TypeDescriptor instance = types.fixed("instance", 48, List.of(0, 8, 16, 24, 32, 40), Set.of());
    final TypeDescriptor map = types.fixed("map", 32, List.of(0, 8), Set.of());
    final TypeDescriptor list = types.fixed("list", 16, List.of(0, 8), Set.of());
    final TypeDescriptor storage = types.fixed("list storage", 16, List.of(8), Set.of());
    final TypeDescriptor bytesObject = types.fixed("bytes", 8, List.of(0), Set.of());
    final TypeDescriptor characters = types.varSized("characters", 16, 1, 8, List.of(), List.of());
    final TypeDescriptor integers = types.varSized("integers", 8, 8, 0, List.of(), List.of());
    final TypeDescriptor references = types.varSized("references", 8, 8, 0, List.of(), List.of(0));
    final IncminimarkHeap heap;
    private final double nurseryEnd;
    final List<Pause> pauses = new ArrayList<>();
    /** A map of a class and a strategy: old objects that many others reference. */
    final long common;

    CalibrationHeap() {
        this(Configuration.standard());
    }

    CalibrationHeap(Configuration configuration) {
        memory.map(ROOTS, ROOT_CELLS * 8L);
        HeapParameters parameters = configuration.heapParameters();
        VirtualClock clock = new VirtualClock(new Ledger(), UnitCosts.pypy7311());
        heap = new IncminimarkHeap(memory, types, parameters, new TickCounter(), clock, this, Set.of());
        heap.listen(this);
        nurseryEnd = heap.scalar("nursery_free") + parameters.nurserySize();
        common = heap.allocateNonMovable(map.id(), 0);
        setRoot(0, common);
        heap.setEnabled(false);
    }

    /** Whether the nursery holds one more of what the experiments make. */
    boolean hasRoom() {
        return heap.scalar("nursery_free") + LARGEST <= nurseryEnd;
    }

    /** Collects the nursery if it does not hold one more, so that what is made next stays where it is. */
    void makeRoom() {
        if (!hasRoom()) {
            heap.collect(-1);
        }
    }

    long root(int index) {
        return memory.load(ROOTS + index * 8L);
    }

    void setRoot(int index, long object) {
        memory.store(ROOTS + index * 8L, object);
    }

    /** Makes the object of a root cell, an array of references that is old from the start. */
    void makeOldArray(int index, int length) {
        setRoot(index, heap.allocateNonMovable(references.id(), length));
    }

    long item(long array, long index) {
        return memory.load(array + 8 + index * 8);
    }

    void setItem(long array, long index, long object) {
        heap.storeItem(array, index, array + 8 + index * 8, object);
    }

    /** An object without items whose references are given in order; it is young, so plain stores do. */
    long make(TypeDescriptor type, long... fields) {
        long object = heap.allocate(type.id());
        for (int i = 0; i < fields.length; i++) {
            memory.store(object + type.pointerOffsets().get(i), fields[i]);
        }
        return object;
    }

    @Override
    public void staticCells(CellArea visitor) {}

    @Override
    public void stackCells(CellArea visitor) {
        visitor.cells("stack", ROOTS, ROOTS + ROOT_CELLS * 8L, false);
    }

    @Override
    public void lightDestructor(long object) {}

    @Override
    public void minorFinished(MinorReport report) {
        pauses.add(new Pause("", report.surviving().value(), 0, report.work()));
    }

    @Override
    public void stepFinished(StepReport report) {
        pauses.add(new Pause(report.oldState() + "-" + report.newState(), 0, report.budget(), report.work()));
    }
}
