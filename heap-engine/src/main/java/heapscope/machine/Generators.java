package heapscope.machine;

import heapscope.language.Op;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * Generators: each has a frame in the heap ({@link HeapFrames}). With virtuals on, locals and cells are put on the stack
 * to run, and saved, numbers boxed, when the generator is suspended; operands always are.
 */
final class Generators {

    static final int FRESH = 0;
    static final int SUSPENDED = 1;
    static final int RUNNING = 2;
    static final int FINISHED = 3;

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final HeapFrames frames;
    private final long returned;
    private Interpreter interpreter;
    private Calls calls;

    Generators(Parts parts) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.frames = parts.frames();
        this.returned = space.statics().returnedByGenerator();
    }

    void connect(Interpreter newInterpreter, Calls newCalls) {
        interpreter = newInterpreter;
        calls = newCalls;
    }

    /** The cell that holds what the generator that finished last returned. */
    long returned() {
        return returned;
    }

    /** A generator for a call whose function and bound arguments are in cells. */
    long create(LinkedCode code, long slot) {
        long frame = stack.push(frames.create(code, slot, 0));
        long generator = space.allocate(Layout.GENERATOR);
        space.setRaw(generator, Layout.GENERATOR_FRAME, stack.get(frame));
        space.setRaw(generator, Layout.GENERATOR_FUNCTION, stack.get(slot));
        space.setRaw(generator, Layout.GENERATOR_PC, 0);
        space.setRaw(generator, Layout.GENERATOR_STATE, FRESH);
        return space.made(generator);
    }

    int state(long generator) {
        return (int) space.field(generator, Layout.GENERATOR_STATE);
    }

    LinkedCode codeOf(long generator) {
        return activation.codeOf((int) space.field(space.field(generator, Layout.GENERATOR_FUNCTION),
                Layout.FUNCTION_CODE));
    }

    /** Puts the frame of the generator in a cell, the newest of the stack, back behind it, and sends it a value. */
    void resume(long slot, long sent, int continuation) {
        long generator = stack.get(slot);
        LinkedCode code = codeOf(generator);
        if (state(generator) == RUNNING) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "generator already executing");
        }
        if (!activation.hasRoom(code)) {
            throw activation.tooDeep();
        }
        boolean fresh = state(generator) == FRESH;
        if (fresh && sent != space.none()) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "can't send non-None value to a just-started generator");
        }
        space.setRaw(generator, Layout.GENERATOR_STATE, RUNNING);
        enterHandled(generator);
        long position = space.field(generator, Layout.GENERATOR_PC);
        long frame = space.field(generator, Layout.GENERATOR_FRAME);
        long fp = slot + 8;
        stack.setTop(fp);
        int running = code.locals + code.cells;
        if (space.virtuals()) {
            restore(frame, 0, code.locals);
            activation.resume(code, fp, (int) position, continuation);
            restore(frame, code.locals, running);
        } else {
            space.setField(frame, Layout.FRAME_CALLER, stack.get(activation.fp));
            stack.push(frame);
            activation.resume(code, fp, (int) position, continuation);
        }
        int operands = (int) (position >>> 32);
        restore(frame, running, running + operands);
        space.memory().fillWords(frames.items(frame) + Layout.ARRAY_ITEMS + running * 8L, operands, 0);
        if (!fresh) {
            stack.push(sent);
        }
        activation.announceCall();
    }

    /** Pushes items of a frame. */
    private void restore(long frame, int from, int to) {
        for (int i = from; i < to; i++) {
            stack.push(unboxed(frames.item(frame, i)));
        }
    }

    private long handled() {
        return space.statics().handledException();
    }

    private void enterHandled(long generator) {
        setIfOther(generator, Layout.GENERATOR_OUTER, stack.get(handled()));
        long inner = space.field(generator, Layout.GENERATOR_HANDLED);
        if (inner != 0) {
            stack.set(handled(), inner);
        }
    }

    private void leaveHandled(long generator, boolean suspended) {
        long outer = space.field(generator, Layout.GENERATOR_OUTER);
        long inner = stack.get(handled());
        if (suspended) {
            setIfOther(generator, Layout.GENERATOR_HANDLED, inner == outer || inner == space.none() ? 0 : inner);
        }
        stack.set(handled(), outer);
    }

    private void setIfOther(long generator, int field, long reference) {
        if (space.field(generator, field) != reference) {
            space.setField(generator, field, reference);
        }
    }

    private long unboxed(long word) {
        if (word == 0 || !space.virtuals()) {
            return word;
        }
        int layout = space.layoutOf(word);
        if (layout == Layout.INT) {
            long value = space.field(word, Layout.INT_VALUE);
            return Value.fitsInt(value) ? Value.ofInt(value) : word;
        }
        if (layout == Layout.FLOAT) {
            long number = Value.ofFloat(Double.longBitsToDouble(space.field(word, Layout.FLOAT_BITS)));
            return number == 0 ? word : number;
        }
        return word;
    }

    /**
     * Suspends the newest frame: what it yields is its newest operand.
     *
     * @param pc where it goes on
     * @return whether the interpreter's loop is to be left
     */
    boolean suspend(int pc) {
        LinkedCode code = activation.code;
        long slot = activation.fp - 8;
        long value = stack.top() - 8;
        int operands = (int) (value - activation.operands() >>> 3);
        if (space.virtuals()) {
            for (int i = 0; i < code.locals; i++) {
                save(slot, i, activation.fp + i * 8L);
            }
        } else {
            space.setField(stack.get(activation.fp), Layout.FRAME_CALLER, 0);
        }
        for (int i = 0; i < operands; i++) {
            save(slot, code.locals + code.cells + i, activation.operands() + i * 8L);
        }
        long generator = stack.get(slot);
        space.setRaw(generator, Layout.GENERATOR_PC, pc | (long) operands << 32);
        space.setRaw(generator, Layout.GENERATOR_STATE, SUSPENDED);
        leaveHandled(generator, true);
        return deliver(slot, stack.get(value));
    }

    private boolean deliver(long slot, long value) {
        int continuation = Control.continuation(activation.control());
        activation.leave();
        stack.set(slot, value);
        stack.setTop(slot + 8);
        return continuation == Control.ENTRY;
    }

    private void save(long slot, int index, long cell) {
        long word = stack.get(cell);
        long old = frames.item(space.field(stack.get(slot), Layout.GENERATOR_FRAME), index);
        if (word == old || word != Value.UNSET && old != 0 && word == unboxed(old)) {
            return;
        }
        long reference = word == Value.UNSET ? 0 : space.box(word);
        frames.setItem(space.field(stack.get(slot), Layout.GENERATOR_FRAME), index, reference);
    }

    /** The newest frame, of a generator, returns its newest operand. Answers whether the loop is to be left. */
    boolean finish() {
        long slot = activation.fp - 8;
        stack.set(returned, space.box(stack.get(stack.top() - 8)));
        close(stack.get(slot));
        int continuation = Control.continuation(activation.control());
        activation.leave();
        if (continuation == Control.ENTRY) {
            stack.setTop(slot + 8);
            return true;
        }
        stack.setTop(slot - 8);
        activation.pc = Op.argument(activation.code.original(activation.pc - 1));
        return false;
    }

    /** The generator never runs again. */
    void close(long generator) {
        if (state(generator) == RUNNING) {
            leaveHandled(generator, false);
        }
        space.setRaw(generator, Layout.GENERATOR_STATE, FINISHED);
        space.setField(generator, Layout.GENERATOR_FRAME, 0);
    }

    /**
     * Sends a value to the generator in a cell and answers what it yields, {@link Value#UNSET} when it has finished.
     */
    long send(long cell, long value) {
        int state = state(stack.get(cell));
        if (state == FINISHED) {
            stack.set(returned, space.none());
            return Value.UNSET;
        }
        long slot = stack.push(stack.get(cell));
        resume(slot, value, Control.ENTRY);
        interpreter.run();
        return result(cell, slot);
    }

    /** Raises the pending exception inside the generator in a cell, where it is suspended. */
    long raise(long cell) {
        int state = state(stack.get(cell));
        if (state != SUSPENDED) {
            if (state == FRESH) {
                close(stack.get(cell));
            }
            throw PythonError.RAISED;
        }
        long slot = stack.push(stack.get(cell));
        resume(slot, space.none(), Control.ENTRY);
        interpreter.runRaising();
        return result(cell, slot);
    }

    private long result(long cell, long slot) {
        long value = stack.get(slot);
        stack.drop(slot);
        return state(stack.get(cell)) == FINISHED ? Value.UNSET : value;
    }
}
