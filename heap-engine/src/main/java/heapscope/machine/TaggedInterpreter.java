package heapscope.machine;

import heapscope.event.EventKind;
import heapscope.heap.HeapModel;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;
import heapscope.time.Ledger;
import heapscope.time.TickCounter;
import heapscope.time.Work;

/**
 * The loop that runs instructions while the JIT's virtuals are on: numbers stand in words, locals on the stack. It holds
 * the common case of the common operations and nothing else; all other cases are in {@link SlowPath}. The method must
 * stay below 8,000 bytes of JVM bytecode, because HotSpot compiles no larger one.
 */
final class TaggedInterpreter extends Interpreter {

    private static final long REACHED = EventKind.STATEMENT_REACHED.bit();
    private static final int LOW = 0xfff;

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

    TaggedInterpreter(Parts parts, SlowPath slow, StatementBoundary boundary) {
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
    }

    @Override
    void loop() {
        final AddressSpace memory = this.memory;
        final RootStack stack = this.stack;
        final Activation activation = this.activation;
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
            switch (instruction & 0xff) {
                case Opcodes.NOP:
                    continue;
                case Opcodes.STORE_FAST_STATEMENT:
                    sp -= 8;
                    memory.store(fp + argument * 8L, memory.load(sp));
                    pc++;
                    // fall through: the statement behind the store
                case Opcodes.STATEMENT:
                    ledger.add(Work.STATEMENT, 1);
                    boolean announced = ticks.tick(REACHED);
                    if (announced | boundary.isAttentive()) {
                        activation.pc = pc;
                        stack.setTop(sp);
                        boundary.reached(announced);
                    }
                    continue;
                case Opcodes.LOAD_CONST:
                    memory.store(sp, code.constants[argument]);
                    sp += 8;
                    continue;
                case Opcodes.LOAD_FAST_FAST: {
                    long first = memory.load(fp + (argument & LOW) * 8L);
                    long second = memory.load(fp + (argument >>> 12) * 8L);
                    if (first != 0 & second != 0) {
                        memory.store(sp, first);
                        memory.store(sp + 8, second);
                        sp += 16;
                        pc++;
                        continue;
                    }
                    break;
                }
                case Opcodes.LOAD_FAST_CONST: {
                    long value = memory.load(fp + (argument & LOW) * 8L);
                    if (value != 0) {
                        memory.store(sp, value);
                        memory.store(sp + 8, code.constants[argument >>> 12]);
                        sp += 16;
                        pc++;
                        continue;
                    }
                    break;
                }
                case Opcodes.LOAD_FAST: {
                    long value = memory.load(fp + argument * 8L);
                    if (value != 0) {
                        memory.store(sp, value);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_FAST:
                    sp -= 8;
                    memory.store(fp + argument * 8L, memory.load(sp));
                    continue;
                case Opcodes.LOAD_GLOBAL: {
                    long value = memory.load(code.globalCells[argument]);
                    if (value == 0) {
                        long builtin = code.builtinCells[argument];
                        value = builtin == 0 ? 0 : memory.load(builtin);
                    }
                    if (value != 0) {
                        memory.store(sp, IntegerFastPath.unboxed(memory, value));
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.LOAD_FAST_ATTR: {
                    long object = memory.load(fp + (argument & LOW) * 8L);
                    if (object != 0) {
                        long value = AttributeFastPath.load(memory, code, pc, epochs.classes, object);
                        if (value != 0) {
                            memory.store(sp, value);
                            sp += 8;
                            pc++;
                            continue;
                        }
                    }
                    break;
                }
                case Opcodes.LOAD_ATTR: {
                    long value = AttributeFastPath.load(memory, code, pc - 1, epochs.classes, memory.load(sp - 8));
                    if (value != 0) {
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_ATTR:
                    activation.pc = pc;
                    stack.setTop(sp);
                    if (AttributeFastPath.store(heap, memory, code, pc - 1, epochs.classes, sp)) {
                        sp -= 16;
                        continue;
                    }
                    break;
                case Opcodes.LOAD_METHOD: {
                    long object = memory.load(sp - 8);
                    long key = AttributeFastPath.methodKey(memory, object, epochs.addresses);
                    if (key == code.keys[pc - 1]) {
                        memory.store(sp - 8, code.found[pc - 1]);
                        memory.store(sp, object);
                        sp += 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.CALL_METHOD: {
                    long function = memory.load(sp - (argument + 2) * 8L);
                    if (function != 0 && (int) memory.load(function - 8) == Layout.FUNCTION) {
                        LinkedCode callee = activation.codeOf((int) memory.load(function));
                        stack.setTop(sp);
                        if (callee.simple & callee.parameters == argument + 1 && activation.hasRoom(callee)) {
                            activation.pc = pc;
                            activation.enter(callee, sp - (argument + 1) * 8L, Control.RESULT);
                            code = callee;
                            instructions = callee.instructions;
                            pc = 0;
                            fp = activation.fp;
                            sp = stack.top();
                            continue;
                        }
                    }
                    break;
                }
                case Opcodes.CALL_FUNCTION: {
                    long function = memory.load(sp - (argument + 1) * 8L);
                    int layout = (function & 3) == 0 ? (int) memory.load(function - 8) : -1;
                    if (layout == Layout.FUNCTION) {
                        LinkedCode callee = activation.codeOf((int) memory.load(function));
                        stack.setTop(sp);
                        if (callee.simple & callee.parameters == argument && activation.hasRoom(callee)) {
                            activation.pc = pc;
                            activation.enter(callee, sp - argument * 8L, Control.RESULT);
                            code = callee;
                            instructions = callee.instructions;
                            pc = 0;
                            fp = activation.fp;
                            sp = stack.top();
                            continue;
                        }
                    }
                    if (layout == Layout.CLASS) {
                        activation.pc = pc;
                        stack.setTop(sp);
                        slow.construct(sp - (argument + 1) * 8L, argument);
                        code = activation.code;
                        instructions = code.instructions;
                        pc = activation.pc;
                        fp = activation.fp;
                        sp = stack.top();
                        continue;
                    }
                    break;
                }
                case Opcodes.RETURN_VALUE: {
                    long value = memory.load(sp - 8);
                    int continuation = Control.continuation(memory.load(fp + code.locals * 8L));
                    if (continuation == Control.RESULT || continuation == Control.CONSTRUCT & value == none) {
                        long target = fp - 8;
                        if (continuation == Control.RESULT) {
                            memory.store(target, value);
                            target += 8;
                        }
                        activation.pc = pc;
                        activation.leave();
                        code = activation.code;
                        instructions = code.instructions;
                        pc = activation.pc;
                        fp = activation.fp;
                        sp = target;
                        continue;
                    }
                    activation.pc = pc;
                    stack.setTop(sp);
                    if (slow.returns(continuation)) {
                        return;
                    }
                    code = activation.code;
                    instructions = code.instructions;
                    pc = activation.pc;
                    fp = activation.fp;
                    sp = stack.top();
                    continue;
                }
                case Opcodes.ADD: {
                    long value = IntegerFastPath.add(memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.SUBTRACT: {
                    long value = IntegerFastPath.subtract(memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.MULTIPLY: {
                    long value = IntegerFastPath.multiply(memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.ARITHMETIC: {
                    long value = IntegerFastPath.arithmetic(argument, memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.COMPARE_ORDER: {
                    long a = memory.load(sp - 16);
                    long b = memory.load(sp - 8);
                    if (Value.areInts(a, b)) {
                        sp -= 8;
                        memory.store(sp - 8, IntegerFastPath.holds(argument, a, b) ? trueObject : falseObject);
                        continue;
                    }
                    break;
                }
                case Opcodes.COMPARE_JUMP: {
                    long a = memory.load(sp - 16);
                    long b = memory.load(sp - 8);
                    if (Value.areInts(a, b)) {
                        sp -= 16;
                        pc = IntegerFastPath.holds(argument, a, b) ? pc + 1 : instructions[pc] >>> 8;
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
                    long value = SequenceFastPath.item(memory, memory.load(sp - 16), memory.load(sp - 8));
                    if (value != 0) {
                        sp -= 8;
                        memory.store(sp - 8, value);
                        continue;
                    }
                    break;
                }
                case Opcodes.STORE_SUBSCR:
                    activation.pc = pc;
                    stack.setTop(sp);
                    if (SequenceFastPath.setItem(heap, memory, sp)) {
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
                case Opcodes.POP_JUMP_IF_FALSE: {
                    long value = memory.load(sp - 8);
                    if (value == falseObject || value == none) {
                        sp -= 8;
                        pc = argument;
                        continue;
                    }
                    if (value == trueObject) {
                        sp -= 8;
                        continue;
                    }
                    break;
                }
                case Opcodes.POP_JUMP_IF_TRUE: {
                    long value = memory.load(sp - 8);
                    if (value == falseObject || value == none) {
                        sp -= 8;
                        continue;
                    }
                    if (value == trueObject) {
                        sp -= 8;
                        pc = argument;
                        continue;
                    }
                    break;
                }
                case Opcodes.FOR_ITER: {
                    long value = SequenceFastPath.next(memory, memory.load(sp - 8));
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
                    activation.pc = pc;
                    stack.setTop(sp);
                    if (slow.yields(code.original(pc - 1))) {
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
            activation.pc = pc;
            stack.setTop(sp);
            slow.execute(code.original(pc - 1));
            code = activation.code;
            instructions = code.instructions;
            pc = activation.pc;
            fp = activation.fp;
            sp = stack.top();
        }
    }
}
