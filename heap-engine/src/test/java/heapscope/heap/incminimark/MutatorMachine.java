package heapscope.heap.incminimark;

import heapscope.heap.HeapClient;
import heapscope.heap.HeapParameters;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;
import heapscope.object.TypeTable;
import heapscope.object.TypeTrait;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.UnitCosts;
import heapscope.time.VirtualClock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A heap with its root cells and types, as random programs use it. */
final class MutatorMachine implements HeapClient {

    static final int STACK_CELLS = 24;
    static final int GLOBAL_CELLS = 3;

    private static final long STACK = 0x800000;
    private static final long GLOBALS = 0x900000;

    final AddressSpace memory = new AddressSpace();
    final TickCounter ticks = new TickCounter();
    final TypeTable types = new TypeTable();
    final List<TypeDescriptor> structs = new ArrayList<>();
    final TypeDescriptor array;
    final TypeDescriptor pairs;
    final TypeDescriptor bytes;
    final TypeDescriptor weak;
    final TypeDescriptor light;
    final IncminimarkHeap heap;
    final List<Long> destructed = new ArrayList<>();
    private final boolean fromTop;

    MutatorMachine(HeapParameters parameters, Set<Rule> broken) {
        for (int pointers = 0; pointers <= 4; pointers++) {
            List<Integer> offsets = new ArrayList<>();
            for (int i = 0; i < pointers; i++) {
                offsets.add(8 + 8 * i);
            }
            structs.add(types.fixed("S" + pointers, 8 + 8 * pointers, offsets, Set.of()));
        }
        array = types.varSized("array", 8, 8, 0, List.of(), List.of(0));
        pairs = types.varSized("pairs", 16, 24, 0, List.of(8), List.of(0, 16));
        bytes = types.varSized("bytes", 8, 1, 0, List.of(), List.of());
        weak = types.fixed("weak", 8, List.of(), EnumSet.of(TypeTrait.WEAK_REFERENCE));
        light = types.fixed("light", 16, List.of(8), EnumSet.of(TypeTrait.LIGHT_DESTRUCTOR));
        memory.map(STACK, STACK_CELLS * 8L);
        memory.map(GLOBALS, GLOBAL_CELLS * 8L);
        fromTop = parameters.rootsFromTop();
        VirtualClock clock = new VirtualClock(new Ledger(), UnitCosts.pypy7311());
        heap = new IncminimarkHeap(memory, types, parameters, ticks, clock, this, broken);
    }

    long root(int index) {
        return memory.load(rootCell(index));
    }

    void setRoot(int index, long object) {
        memory.store(rootCell(index), object);
    }

    /** The cell of a root: stack cells first, then global ones. */
    static long rootCell(int index) {
        return index < STACK_CELLS ? STACK + index * 8L : GLOBALS + (index - STACK_CELLS) * 8L;
    }

    static int rootCount() {
        return STACK_CELLS + GLOBAL_CELLS;
    }

    /** The cell of a slot: those of the fixed part first. */
    static long slotCell(TypeDescriptor type, long object, int slot) {
        int fixed = type.pointerOffsets().size();
        if (slot < fixed) {
            return object + type.pointerOffsets().get(slot);
        }
        int perItem = type.itemPointerOffsets().size();
        int item = (slot - fixed) / perItem;
        return object + type.fixedSize() + (long) item * type.itemSize()
                + type.itemPointerOffsets().get((slot - fixed) % perItem);
    }

    /** The item a slot is in, -1 for one of the fixed part. */
    static int itemOf(TypeDescriptor type, int slot) {
        int fixed = type.pointerOffsets().size();
        return slot < fixed ? -1 : (slot - fixed) / type.itemPointerOffsets().size();
    }

    @Override
    public void staticCells(CellArea visitor) {
        visitor.cells("globals", GLOBALS, GLOBALS + GLOBAL_CELLS * 8L, false);
    }

    @Override
    public void stackCells(CellArea visitor) {
        visitor.cells("stack", STACK, STACK + STACK_CELLS * 8L, fromTop);
    }

    @Override
    public void lightDestructor(long object) {
        destructed.add(memory.load(object));
    }
}
