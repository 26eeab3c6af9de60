package heapscope.machine;

import heapscope.language.Op;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;

/** Carries out one instruction by the general rules, and the endings of frames that are more than a result. */
final class SlowPath {

    private final ObjectSpace space;
    private final RootStack stack;
    private final Activation activation;
    private final Unwinder unwinder;
    private final Generators generators;
    private final Delegation delegation;
    private final NameOperations names;
    private final AttributeOperations attributes;
    private final OperatorOperations operators;
    private final ContainerOperations containers;
    private final CallOperations calls;
    private final ClassOperations classes;
    private final ExceptionOperations exceptions;
    private final ImportOperations imports;
    private final Construction construction;
    private final long memoryError;

    SlowPath(Parts parts, Mechanisms mechanisms) {
        this.space = parts.space();
        this.stack = space.stack();
        this.activation = parts.activation();
        this.unwinder = mechanisms.unwinder();
        this.generators = mechanisms.generators();
        this.delegation = mechanisms.delegation();
        this.names = new NameOperations(parts);
        this.attributes = mechanisms.attributes();
        this.operators = new OperatorOperations(parts, generators);
        this.containers = new ContainerOperations(parts);
        this.calls = new CallOperations(parts, mechanisms.calls());
        this.classes = new ClassOperations(parts, mechanisms.namespaces(), mechanisms.calls());
        this.exceptions = mechanisms.exceptions();
        this.imports = new ImportOperations(parts, mechanisms.attributesOfValues(), mechanisms.calls());
        this.construction = mechanisms.calls().construction();
        this.memoryError = space.heap().allocatePrebuilt(Layout.EXCEPTION, 0);
        space.setRaw(memoryError, Layout.EXCEPTION_ARGS, space.emptyTuple());
        space.setRaw(memoryError, Layout.EXCEPTION_MAP, space.maps().root(BuiltinClass.MEMORY_ERROR.ordinal()).number);
    }

    /** The mechanisms that are made outside, because others need them too. */
    record Mechanisms(
            Unwinder unwinder, Generators generators, Delegation delegation, AttributeOperations attributes,
            Attributes attributesOfValues, ClassNamespaces namespaces,
            Calls calls, ExceptionOperations exceptions) {}

    Unwinder unwinder() {
        return unwinder;
    }

    /** Calls the class in a cell with arguments by position. */
    void construct(long slot, int count) {
        construction.construct(slot, count, Calls.NO_KEYWORDS, Control.RESULT);
    }

    /** Carries out an original instruction; registers and operands are up to date before and after. */
    void execute(int instruction) {
        int argument = instruction >>> 8;
        Op op = Op.of(instruction);
        switch (op) {
            case LOAD_FAST -> names.loadFast(argument);
            case DELETE_FAST -> names.deleteFast(argument);
            case LOAD_GLOBAL -> names.loadGlobal(argument);
            case STORE_GLOBAL -> names.storeGlobal(argument);
            case DELETE_GLOBAL -> names.deleteGlobal(argument);
            case LOAD_NAME -> names.loadName(argument);
            case STORE_NAME -> names.storeName(argument);
            case DELETE_NAME -> names.deleteName(argument);
            case LOAD_DEREF -> names.loadDeref(argument);
            case STORE_DEREF -> names.storeDeref(argument);
            case DELETE_DEREF -> names.deleteDeref(argument);
            case LOAD_CLOSURE -> names.loadClosure(argument);
            case LOAD_CLASSDEREF -> names.loadClassDeref(argument);
            case LOAD_ATTR -> attributes.load(argument);
            case STORE_ATTR -> attributes.store(argument);
            case DELETE_ATTR -> attributes.delete(argument);
            case LOAD_METHOD -> attributes.loadMethod(argument);
            case LOAD_SUPER -> attributes.loadSuper(argument);
            case CALL_METHOD -> calls.method(argument);
            case CALL_FUNCTION -> calls.function(argument);
            case CALL_FUNCTION_KW -> calls.functionWithKeywords(argument);
            case CALL_FUNCTION_EX -> calls.functionWithContainers(argument);
            case MAKE_FUNCTION -> calls.makeFunction(argument);
            case BUILD_CLASS -> classes.build(argument);
            default -> executeOperator(op, argument);
        }
    }

    private void executeOperator(Op op, int argument) {
        switch (op) {
            case UNARY -> operators.unary(argument);
            case BINARY -> operators.binary(argument);
            case INPLACE -> operators.inPlace(argument);
            case COMPARE -> operators.compare(argument);
            case IS -> operators.is(argument);
            case CONTAINS -> operators.contains(argument);
            case LOAD_SUBSCR -> operators.loadItem();
            case STORE_SUBSCR -> operators.storeItem();
            case DELETE_SUBSCR -> operators.deleteItem();
            case POP_JUMP_IF_FALSE -> operators.popJump(argument, false);
            case POP_JUMP_IF_TRUE -> operators.popJump(argument, true);
            case JUMP_IF_FALSE_OR_POP -> operators.jumpOrPop(argument, false);
            case JUMP_IF_TRUE_OR_POP -> operators.jumpOrPop(argument, true);
            case GET_ITER -> operators.getIterator();
            case FOR_ITER -> operators.forIterator(argument);
            case ROT_THREE -> rotate(3);
            case ROT_FOUR -> rotate(4);
            case DUP_TOP_TWO -> {
                stack.push(stack.get(stack.top() - 16));
                stack.push(stack.get(stack.top() - 16));
            }
            default -> executeBuild(op, argument);
        }
    }

    private void rotate(int depth) {
        long top = stack.get(stack.top() - 8);
        long lowest = stack.top() - depth * 8L;
        space.memory().copyWords(lowest, lowest + 8, depth - 1L);
        stack.set(lowest, top);
    }

    private void executeBuild(Op op, int argument) {
        switch (op) {
            case BUILD_SLICE -> containers.slice(argument);
            case BUILD_TUPLE -> containers.tuple(argument);
            case BUILD_LIST -> containers.list(argument);
            case BUILD_SET -> containers.set(argument);
            case BUILD_MAP -> containers.map(argument);
            case BUILD_STRING -> containers.string(argument);
            case LIST_APPEND -> containers.listAppend(argument);
            case SET_ADD -> containers.setAdd(argument);
            case MAP_ADD -> containers.mapAdd(argument);
            case LIST_EXTEND -> containers.listExtend(argument);
            case SET_UPDATE -> containers.setUpdate(argument);
            case DICT_UPDATE -> containers.dictUpdate(argument);
            case DICT_MERGE -> containers.dictMerge(argument);
            case LIST_TO_TUPLE -> containers.listToTuple();
            case FORMAT_VALUE -> containers.format(argument);
            case UNPACK_SEQUENCE -> containers.unpack(argument);
            case UNPACK_EX -> containers.unpackStarred(argument);
            default -> executeException(op, argument);
        }
    }

    private void executeException(Op op, int argument) {
        switch (op) {
            case RAISE -> throw exceptions.raise(argument);
            case PUSH_EXC_INFO -> exceptions.pushHandled();
            case CHECK_EXC_MATCH -> exceptions.matches();
            case POP_EXCEPT -> exceptions.popHandled();
            case RERAISE -> throw exceptions.raiseAgain();
            case LOAD_ASSERTION_ERROR -> exceptions.loadAssertionError();
            case WITH_ENTER -> exceptions.enterWith();
            case WITH_EXIT -> exceptions.exitWith();
            case WITH_EXCEPT -> exceptions.exitWithException();
            case IMPORT_NAME -> imports.module(argument);
            case IMPORT_FROM -> imports.name(argument);
            case IMPORT_STAR -> imports.all();
            default -> throw new IllegalStateException("no slow path for " + op);
        }
    }

    /**
     * The newest frame returns its newest operand.
     *
     * @return whether the interpreter's loop is to be left
     */
    boolean returns(int continuation) {
        if (activation.code.code.isGenerator()) {
            return generators.finish();
        }
        long slot = activation.fp - 8;
        long value = stack.get(stack.top() - 8);
        switch (continuation) {
            case Control.CLASS_BODY:
                classes.finish();
                return false;
            case Control.CONSTRUCT, Control.CONSTRUCT_ENTRY:
                if (value != space.none()) {
                    long cell = stack.top() - 8;
                    throw space.raise(BuiltinClass.TYPE_ERROR,
                            "__init__() should return None, not '" + space.typeName(cell) + "'");
                }
                activation.leave();
                stack.setTop(slot);
                return continuation == Control.CONSTRUCT_ENTRY;
            default:
                stack.set(slot, value);
                activation.leave();
                stack.setTop(slot + 8);
                return continuation == Control.ENTRY;
        }
    }

    /** Makes the pending exception a MemoryError; the heap may be too full for a new one. */
    void raiseMemoryError() {
        stack.set(space.pendingException(), memoryError);
        space.setRaw(memoryError, Layout.EXCEPTION_TRACEBACK, 0);
    }

    /** Raises the error of too many loops inside one another, in the frame that the newest one was to run. */
    void refuseNesting() {
        activation.tooDeep();
    }

    /** YIELD_VALUE or YIELD_FROM. Answers whether the interpreter's loop is to be left. */
    boolean yields(int instruction) {
        if (Op.of(instruction) == Op.YIELD_VALUE) {
            return generators.suspend(activation.pc);
        }
        if (delegation.step()) {
            return false;
        }
        return generators.suspend(activation.pc - 1);
    }
}
