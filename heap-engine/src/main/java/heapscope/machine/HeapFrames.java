package heapscope.machine;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Activation frames as objects of the heap, as PyPy's interpreter has them (measurements, section 3.2): those of
 * generators always, with virtuals off those of all calls. A frame has an array for its locals, its cells and its
 * operands; while it runs, the operands are on the stack.
 */
final class HeapFrames {

    private static final int RAW_WORDS = 9;

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;

    HeapFrames(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.stack = space.stack();
    }

    /**
     * Makes the frame of a call; the stack is as before, but for boxes in place of numbers.
     *
     * @param slot the cell of the function; its bound arguments are in the cells behind, up to the top
     * @param caller the frame that calls, 0 for none
     */
    long create(LinkedCode code, long slot, long caller) {
        long arguments = slot + 8;
        long callerCell = stack.push(caller);
        if (space.virtuals()) {
            boxAll(arguments, code.parameters);
        }
        long frame = space.allocate(Layout.FRAME);
        memory.fillWords(frame + Layout.FRAME_CODE, RAW_WORDS, 0);
        memory.store(frame + Layout.FRAME_CODE, code.number);
        memory.store(frame + Layout.FRAME_FUNCTION, stack.get(slot));
        memory.store(frame + Layout.FRAME_CALLER, stack.get(callerCell));
        stack.set(callerCell, space.made(frame));
        long locals = space.allocateArray(Layout.REFS, code.frameItems);
        memory.copyWords(arguments, locals + Layout.ARRAY_ITEMS, code.parameters);
        space.setField(stack.get(callerCell), Layout.FRAME_LOCALS, space.made(locals));
        if (code.cells > 0) {
            addCells(code, slot, callerCell);
        }
        return stack.pop();
    }

    private void boxAll(long first, int count) {
        for (int i = 0; i < count; i++) {
            stack.set(first + i * 8L, space.box(stack.get(first + i * 8L)));
        }
    }

    private void addCells(LinkedCode code, long slot, long frame) {
        for (int i = 0; i < code.cells; i++) {
            long cell;
            if (i < code.ownCells) {
                int parameter = code.cellParameters[i];
                cell = newCell(parameter < 0 ? 0 : slot + 8 + parameter * 8L);
            } else {
                cell = closureCell(slot, i - code.ownCells);
            }
            setItem(stack.get(frame), code.locals + i, cell);
        }
    }

    /** A cell of the closure of the function in a cell of the stack. */
    long closureCell(long slot, int index) {
        return space.tupleItem(space.field(stack.get(slot), Layout.FUNCTION_CLOSURE), index);
    }

    /** A cell object for a parameter, given by its address, or without a value for 0. */
    long newCell(long parameter) {
        long value = parameter == 0 ? Value.UNSET : stack.push(space.box(stack.get(parameter)));
        long cell = space.allocate(Layout.CELL);
        space.setRaw(cell, 8, 0);
        if (parameter != 0) {
            space.setRaw(cell, Layout.CELL_VALUE, stack.get(value));
            stack.drop(value);
        }
        return space.made(cell);
    }

    /** The frame of a module's text; it exists before the program starts. */
    long prebuilt(LinkedCode code) {
        long frame = space.heap().allocatePrebuilt(Layout.FRAME, 0);
        space.setRaw(frame, Layout.FRAME_CODE, code.number);
        space.setRaw(frame, Layout.FRAME_LOCALS, space.heap().allocatePrebuilt(Layout.REFS, code.frameItems));
        return frame;
    }

    /** The array of a frame. */
    long items(long frame) {
        return memory.load(frame + Layout.FRAME_LOCALS);
    }

    /** A local, cell or operand in the array of a frame. */
    long item(long frame, int index) {
        return memory.load(items(frame) + Layout.ARRAY_ITEMS + index * 8L);
    }

    /** Stores a reference, or 0, into the array of a frame. */
    void setItem(long frame, int index, long reference) {
        space.setArrayItem(items(frame), index, reference);
    }
}
