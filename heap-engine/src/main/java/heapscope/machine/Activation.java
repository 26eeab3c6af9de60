package heapscope.machine;

import heapscope.event.EventKind;
import heapscope.event.HeapEvent;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;

/**
 * The activation frames on the simulated stack and the registers of the newest one. A frame is, from low to high
 * addresses: the locals (the arguments first, where the caller pushed them), the {@link Control} word, the cells, the
 * operands. The function, or the generator, is in the word below. With virtuals off, a reference to an object of {@link
 * HeapFrames} stands in place of the locals and the cells, which are in there.
 */
final class Activation {

    /** Calls inside one another that a program may make at the start, as in CPython. */
    static final int DEFAULT_RECURSION_LIMIT = 1000;
    /** Loops inside one another: each takes about a kilobyte of the host's stack, of which a thread may have one megabyte. */
    private static final int NESTING_LIMIT = 400;
    private static final long CALLED = EventKind.FUNCTION_CALLED.bit();
    private static final long RETURNED = EventKind.FUNCTION_RETURNED.bit();

    /** The code of the newest frame. */
    LinkedCode code;
    /** The next instruction of the newest frame; up to date whenever the interpreter's loop has called something. */
    int pc;
    /** The address of the first local of the newest frame. */
    long fp;
    /** How many frames there are. */
    int depth;
    /** How many loops of the interpreter run inside one another: 1 when the program itself runs. */
    int nesting;
    int recursionLimit = DEFAULT_RECURSION_LIMIT;

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final HeapFrames frames;
    private final boolean virtuals;
    private LinkedCode[] codes;

    Activation(ObjectSpace space, HeapFrames frames, TickCounter ticks, Ledger ledger) {
        this.space = space;
        this.frames = frames;
        this.virtuals = space.virtuals();
        this.memory = space.memory();
        this.stack = space.stack();
        this.ticks = ticks;
        this.ledger = ledger;
    }

    /** Sets the code units that frames can run; once. */
    void setCodes(LinkedCode[] linked) {
        codes = linked;
    }

    LinkedCode codeOf(int number) {
        return codes[number];
    }

    /** Whether a frame of a code unit can be added: within the recursion limit and the stack. */
    boolean hasRoom(LinkedCode callee) {
        return depth < recursionLimit && stack.hasRoom(callee.frameCells);
    }

    /**
     * Adds a frame whose parameters are the newest cells of the stack; there is room for it.
     *
     * @param newFp the address of the first argument
     * @param continuation what is to be done with its result
     */
    void enter(LinkedCode callee, long newFp, int continuation) {
        if (virtuals) {
            long control = newFp + callee.locals * 8L;
            for (long cell = newFp + callee.parameters * 8L; cell < control; cell += 8) {
                memory.store(cell, Value.UNSET);
            }
        } else {
            memory.store(newFp, frames.create(callee, newFp - 8, memory.load(fp)));
        }
        resume(callee, newFp, 0, continuation);
        announceCall();
    }

    /**
     * Adds a frame whose locals, or the object that holds them, are the newest cells of the stack; its cells and
     * operands are yet to be pushed.
     */
    void resume(LinkedCode callee, long newFp, int newPc, int continuation) {
        long control = newFp + callee.localCells * 8L;
        memory.store(control, Control.pack(pc, code.number, newFp - fp >>> 3, continuation));
        stack.setTop(control + 8);
        code = callee;
        pc = newPc;
        fp = newFp;
        depth++;
    }

    /** Counts the call of the newest frame. */
    void announceCall() {
        ledger.add(Work.CALL, 1);
        if (ticks.tick(CALLED)) {
            ticks.announce(new HeapEvent.FunctionCalled(code.code.qualifiedName(), depth));
        }
    }

    /** Removes the newest frame; the caller's registers are back and the top is right below the frame. */
    void leave() {
        LinkedCode left = code;
        long control = memory.load(fp + left.localCells * 8L);
        stack.setTop(fp);
        pc = Control.callerPc(control);
        code = codes[Control.callerCode(control)];
        fp -= Control.distance(control);
        depth--;
        if (ticks.tick(RETURNED)) {
            ticks.announce(new HeapEvent.FunctionReturned(left.code.qualifiedName(), depth + 1));
        }
    }

    /** The control word of the newest frame. */
    long control() {
        return memory.load(fp + code.localCells * 8L);
    }

    /** A local of the newest frame. */
    long local(int index) {
        return virtuals ? memory.load(fp + index * 8L) : frames.item(memory.load(fp), index);
    }

    /** Changes a local of the newest frame. */
    void setLocal(int index, long word) {
        if (virtuals) {
            memory.store(fp + index * 8L, word);
        } else {
            frames.setItem(memory.load(fp), index, word);
        }
    }

    /** The object of a cell of the newest frame. */
    long cell(int index) {
        return virtuals ? memory.load(fp + (code.locals + 1L + index) * 8)
                : frames.item(memory.load(fp), code.locals + index);
    }

    /** The address of the first operand of the newest frame. */
    long operands() {
        return fp + (code.localCells + 1L + (virtuals ? code.cells : 0)) * 8;
    }

    /** Raises the error of too many calls inside one another. */
    RuntimeException tooDeep() {
        return space.raise(BuiltinClass.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    /** Counts a loop of the interpreter that starts; answers whether it is one too many. */
    boolean nest() {
        return ++nesting > NESTING_LIMIT;
    }

    /** Makes the first frame, of the module. */
    void start(LinkedCode module) {
        fp = stack.base() + 8;
        stack.setTop(fp);
        memory.store(stack.base(), Value.UNSET);
        code = module;
        long control = fp + module.localCells * 8L;
        for (long cell = fp; cell < control; cell += 8) {
            memory.store(cell, Value.UNSET);
        }
        if (!virtuals) {
            memory.store(fp, frames.prebuilt(module));
        }
        memory.store(control, Control.pack(0, module.number, 0, Control.ENTRY));
        stack.setTop(control + 8);
        pc = 0;
        depth = 1;
    }

    /** Shows the frames from the newest to the oldest. */
    void walk(FrameVisitor visitor) {
        LinkedCode at = code;
        int next = pc;
        long frame = fp;
        long end = stack.top();
        for (int level = depth; level > 0; level--) {
            visitor.frame(at, next, frame, end);
            long control = memory.load(frame + at.localCells * 8L);
            end = frame;
            next = Control.callerPc(control);
            at = codes[Control.callerCode(control)];
            frame -= Control.distance(control);
        }
    }

    /** Receives frames. */
    @FunctionalInterface
    interface FrameVisitor {
        /**
         * One frame.
         *
         * @param next its next instruction
         * @param frame the address of its first local
         * @param end the address behind its last cell
         */
        void frame(LinkedCode code, int next, long frame, long end);
    }
}
