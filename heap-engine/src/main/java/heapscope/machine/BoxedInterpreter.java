package heapscope.machine;

import heapscope.event.EventKind;
import heapscope.heap.HeapModel;
import heapscope.language.Comparison;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;

/**
 * The loop that runs instructions while the JIT's virtuals are off: all numbers are boxed, and locals are in frames in
 * the heap. As {@link TaggedInterpreter}, it leaves what is not common to {@link SlowPath}.
 */
final class BoxedInterpreter extends Interpreter {

    private static final long REACHED = EventKind.STATEMENT_REACHED.bit();
    private static final Comparison[] COMPARISONS = Comparison.values();

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;
    private final HeapModel heap;
    private final TickCounter ticks;
    private final Ledger ledger;
    private final Activation activation;
    private final CacheEpochs epochs;
    private final SlowPath slow;
    private final StatementBoundary boundary;
    private final BoxedFastPath fast;

    BoxedInterpreter(Parts parts, SlowPath slow, StatementBoundary boundary) {
        super(parts.activation(), slow);
        this.space = parts.space();
        this.memory = space.memory();
        this.stack = space.stack();
        this.heap = space.heap();
        this.ticks = parts.ticks();
        this.ledger = parts.ledger();
        this.activation = parts.activation();
        this.epochs = parts.epochs();
        this.slow = slow;
        this.boundary = boundary;
        this.fast = new BoxedFastPath(space);
    }

    @Override
    void loop() {
        final AddressSpace memory = this.memory;
        final RootStack stack = this.stack;
        final Activation activation = this.activation;
        final BoxedFastPath fast = this.fast;
        final long trueObject = space.trueValue();
        final long falseObject = space.falseValue();
        final long none = space.none();
        LinkedCode code = activation.code;
        int[] instructions = code.instructions;
        int pc = activation.pc;
        long fp = activation.fp;
        long sp = stack.top();
        while (true) {
            int instruction = instructions[pc++];
            int argument = instruction >>> 8;
            activation.pc = pc;
            stack.setTop(sp);
            switch (instruction & 0xff) {
                case Opcodes.NOP:
                    continue;
                case Opcodes.STATEMENT:
                    ledger.add(Work.STATEMENT, 1);
                    boolean announced = ticks.tick(REACHED);
                    if (announced | boundary.isAttentive()) {
                        boundary.reached(announced);
                    }
                    continue;
                case Opcodes.LOAD_CONST:
                    memory.store(sp, code.constants[argument]);
                    sp += 8;
                    continue;
                case Opcodes.LOAD_FAST: {
                    long items = memory.load(memory.load(fp) + Layout.FRAME_LOCALS);
                    long value = memory.load(items + Layout.ARRAY_ITEMS + argument * 8L);
                    if (value != 0) {
                        memory.store(sp, value);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_FAST: {
                    long items = memory.load(memory.load(fp) + Layout.FRAME_LOCALS);
                    sp -= 8;
                    heap.storeItem(
                            items, argument, items + Layout.ARRAY_ITEMS + argument * 8L, memory.load(sp));
                    continue;
                }
                case Opcodes.LOAD_GLOBAL: {
                    long value = memory.load(code.globalCells[argument]);
                    if (value == 0) {
                        long builtin = code.builtinCells[argument];
                        value = builtin == 0 ? 0 : memory.load(builtin);
                    }
                    if (value != 0) {
                        memory.store(sp, value);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.LOAD_ATTR: {
                    long value = fast.attribute(code, pc - 1, epochs.classes, memory.load(sp - 8));
                    if (value != 0) {
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_ATTR:
                    if (fast.setAttribute(code, pc - 1, epochs.classes, sp)) {
                        sp -= 16;
                        continue;
                    }
                    break;
                case Opcodes.LOAD_METHOD: {
                    long object = memory.load(sp - 8);
                    if (AttributeFastPath.methodKey(memory, object, epochs.addresses) == code.keys[pc - 1]) {
                        memory.store(sp - 8, code.found[pc - 1]);
                        memory.store(sp, object);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.CALL_METHOD:
                    if (memory.load(sp - (argument + 2) * 8L) == 0
                            || !enter(sp - (argument + 2) * 8L, argument + 1)) {
                        break;
                    }
                    code = activation.code;
                    instructions = code.instructions;
                    pc = 0;
                    fp = activation.fp;
                    sp = stack.top();
                    continue;
                case Opcodes.CALL_FUNCTION:
                    if (!enter(sp - (argument + 1) * 8L, argument)) {
                        break;
                    }
                    code = activation.code;
                    instructions = code.instructions;
                    pc = 0;
                    fp = activation.fp;
                    sp = stack.top();
                    continue;
                case Opcodes.RETURN_VALUE: {
                    long value = memory.load(sp - 8);
                    int continuation = Control.continuation(activation.control());
                    if (continuation == Control.RESULT || continuation == Control.CONSTRUCT & value == none) {
                        long target = fp - 8;
                        if (continuation == Control.RESULT) {
                            memory.store(target, value);
                            target += 8;
                        }
                        activation.leave();
                        sp = target;
                    } else {
                        if (slow.returns(continuation)) {
                            return;
                        }
                        sp = stack.top();
                    }
                    code = activation.code;
                    instructions = code.instructions;
                    pc = activation.pc;
                    fp = activation.fp;
                    continue;
                }
                case Opcodes.BINARY:
                case Opcodes.INPLACE: {
                    long value = fast.arithmetic(argument, memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.COMPARE: {
                    long a = memory.load(sp - 16);
                    long b = memory.load(sp - 8);
                    if (fast.areInts(a, b)) {
                        int mask = IntegerFastPath.mask(COMPARISONS[argument]);
                        boolean holds = IntegerFastPath.holds(mask, memory.load(a), memory.load(b));
                        sp -= 8;
                        memory.store(sp - 8, holds ? trueObject : falseObject);
                        continue;
                    }
                    break;
                }
                case Opcodes.IS: {
                    long a = memory.load(sp - 16);
                    long b = memory.load(sp - 8);
                    if (a == b || a == none || b == none) {
                        sp -= 8;
                        memory.store(sp - 8, (a == b) == (argument == 0) ? trueObject : falseObject);
                        continue;
                    }
                    break;
                }
                case Opcodes.LOAD_SUBSCR: {
                    long value = fast.item(memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_SUBSCR:
                    if (fast.setItem(sp)) {
                        sp -= 24;
                        continue;
                    }
                    break;
                case Opcodes.JUMP:
                    if (boundary.isInterrupted() && argument < pc) {
                        boundary.poll();
                    }
                    pc = argument;
                    continue;
                case Opcodes.POP_JUMP_IF_FALSE:
                case Opcodes.POP_JUMP_IF_TRUE: {
                    long value = memory.load(sp - 8);
                    boolean isFalse = value == falseObject || value == none;
                    if (!isFalse && value != trueObject) {
                        break;
                    }
                    sp -= 8;
                    pc = isFalse == ((instruction & 0xff) == Opcodes.POP_JUMP_IF_FALSE) ? argument : pc;
                    continue;
                }
                case Opcodes.FOR_ITER: {
                    long value = fast.next(sp - 8);
                    if (value != 0) {
                        memory.store(sp, value);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.POP_TOP:
                    sp -= 8;
                    continue;
                case Opcodes.ROT_TWO: {
                    long top = memory.load(sp - 8);
                    memory.store(sp - 8, memory.load(sp - 16));
                    memory.store(sp - 16, top);
                    continue;
                }
                case Opcodes.DUP_TOP:
                    memory.store(sp, memory.load(sp - 8));
                    sp += 8;
                    continue;
                case Opcodes.YIELD_VALUE:
                case Opcodes.YIELD_FROM:
                    if (slow.yields(instruction)) {
                        return;
                    }
                    code = activation.code;
                    instructions = code.instructions;
                    pc = activation.pc;
                    fp = activation.fp;
                    sp = stack.top();
                    continue;
                default:
                    break;
            }
            slow.execute(instruction);
            code = activation.code;
            instructions = code.instructions;
            pc = activation.pc;
            fp = activation.fp;
            sp = stack.top();
        }
    }

    /** Enters the function in a cell if a call with so many arguments by position needs nothing but a frame. */
    private boolean enter(long slot, int count) {
        long function = memory.load(slot);
        if ((int) memory.load(function - 8) != Layout.FUNCTION) {
            return false;
        }
        LinkedCode callee = activation.codeOf((int) memory.load(function));
        if (!callee.simple || callee.parameters != count || !activation.hasRoom(callee)) {
            return false;
        }
        activation.enter(callee, slot + 8, Control.RESULT);
        return true;
    }
}
