package heapscope.replay;

import heapscope.heap.HeapClient;
import heapscope.memory.AddressSpace;
import heapscope.memory.WordReader;
import heapscope.run.RootGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The root cells of a recording in simulated memory: a stack and some global cells. */
final class RootCells {

    private static final long STACK = 0x800000;
    private static final long STACK_BYTES = 0x300000;
    private static final long GLOBALS = 0xC00000;
    private static final long GLOBALS_BYTES = 0x1000;

    private final AddressSpace memory;
    private final int globals;
    private final boolean fromTop;
    private int stack;

    RootCells(AddressSpace memory, int globals, boolean fromTop) {
        this.memory = memory;
        this.globals = globals;
        this.fromTop = fromTop;
        memory.map(STACK, STACK_BYTES);
        memory.map(GLOBALS, GLOBALS_BYTES);
    }

    /** The number of stack roots. */
    int stackSize() {
        return stack;
    }

    /** Sets the number of stack roots to what it was. */
    void restoreStackSize(int size) {
        stack = size;
    }

    /** The number of global cells. */
    int globalCount() {
        return globals;
    }

    /**
     * @throws OperationFault if there is no such root
     */
    long stackRoot(int index) {
        checkStack(index);
        return memory.load(STACK + index * 8L);
    }

    void setStackRoot(int index, long object) {
        checkStack(index);
        memory.store(STACK + index * 8L, object);
    }

    private void checkStack(int index) {
        if (index < 0 || index >= stack) {
            throw new OperationFault("there is no root " + index + " among the " + stack + " on the stack");
        }
    }

    void push(long object) {
        stack++;
        setStackRoot(stack - 1, object);
    }

    long pop() {
        long top = stackRoot(stack - 1);
        stack--;
        return top;
    }

    /** Removes a stack root; later ones move down. */
    void drop(int index) {
        checkStack(index);
        memory.copyWords(STACK + index * 8L + 8, STACK + index * 8L, stack - index - 1);
        stack--;
    }

    long global(int index) {
        return memory.load(GLOBALS + index * 8L);
    }

    void setGlobal(int index, long object) {
        if (index < 0 || index >= globals) {
            throw new OperationFault("there is no global " + index + " among the " + globals);
        }
        memory.store(GLOBALS + index * 8L, object);
    }

    void showStatic(HeapClient.CellArea visitor) {
        visitor.cells("globals", GLOBALS, GLOBALS + globals * 8L, false);
    }

    void showStack(HeapClient.CellArea visitor) {
        visitor.cells("stack", STACK, STACK + stack * 8L, fromTop);
    }

    /** The cells for views, in an image of memory. */
    List<RootGroup> groups(WordReader image, LongFunction<String> text) {
        List<RootGroup> groups = new ArrayList<>();
        groups.add(group(image, "stack", RootGroup.Kind.STACK, STACK, stack, text));
        if (globals > 0) {
            groups.add(group(image, "globals", RootGroup.Kind.GLOBALS, GLOBALS, globals, text));
        }
        return groups;
    }

    private static RootGroup group(
            WordReader image, String title, RootGroup.Kind kind, long start, int cells, LongFunction<String> text) {
        List<RootGroup.Slot> slots = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            long word = image.load(start + i * 8L);
            slots.add(new RootGroup.Slot(title + "[" + i + "]", start + i * 8L, word, text.apply(word)));
        }
        return new RootGroup(title, kind, 0, slots);
    }
}
