package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Console;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.Value;
import java.math.BigInteger;

/** Built-in functions of objects: output, length, text, identity, hash, iteration. */
final class CoreFunctions extends Definitions {

    private final Console console;
    private final Combinators combinators;

    CoreFunctions(Operations operations, Library library, Console console) {
        super(operations, library);
        this.console = console;
        this.combinators = new Combinators(operations);
    }

    void define() {
        library.defineFunction("print", "*values, sep=, end=, file=, flush=", (args, count) -> print(args));
        library.defineFunction("input", "prompt=", (args, count) -> input(args));
        library.defineFunction("len", "object", (args, count) -> length(args));
        library.defineFunction("repr", "object", (args, count) -> space.newStr(operations.repr(args)));
        library.defineFunction("ascii", "object", (args, count) -> space.newStr(operations.ascii(args)));
        library.defineFunction("format", "value, spec=", (args, count) -> format(args));
        library.defineFunction("id", "object", (args, count) -> identity(args));
        library.defineFunction("hash", "object", (args, count) -> space.newInt(operations.hash(args)));
        library.defineFunction("iter", "object, sentinel=", (args, count) -> iterator(args));
        library.defineFunction("next", "iterator, default=", (args, count) -> next(args));
        library.defineFunction("callable", "object", (args, count) -> space.bool(isCallable(args)));
        library.defineFunction("any", "iterable", (args, count) -> space.bool(search(args, true)));
        library.defineFunction("all", "iterable", (args, count) -> space.bool(!search(args, false)));
        library.defineFunction("sum", "iterable, /, start=", (args, count) -> sum(args));
        library.defineFunction("exit", "code=", (args, count) -> exit(args));
        library.defineFunction("quit", "code=", (args, count) -> exit(args));
    }

    private long length(long args) {
        long length = operations.length(args);
        space.temporaries().integer(length);
        return space.newInt(length);
    }

    private long print(long args) {
        String separator = isSome(cell(args, 1)) ? text(cell(args, 1), "sep") : " ";
        String end = isSome(cell(args, 2)) ? text(cell(args, 2), "end") : "\n";
        StringBuilder out = new StringBuilder();
        int length = space.tupleLength(stack.get(args));
        long value = stack.push(Value.UNSET);
        for (int i = 0; i < length; i++) {
            stack.set(value, space.tupleItem(stack.get(args), i));
            out.append(i == 0 ? "" : separator).append(operations.str(value));
        }
        stack.drop(value);
        out.append(end);
        if (isSome(cell(args, 3))) {
            long write = stack.push(space.caller().attribute(stack.get(cell(args, 3)), "write"));
            if (stack.get(write) == Value.UNSET) {
                throw space.raise(BuiltinClass.ATTRIBUTE_ERROR,
                        "'" + space.typeName(cell(args, 3)) + "' object has no attribute 'write'");
            }
            long text = space.newStr(out.toString());
            space.caller().call(stack.get(write), text);
            stack.drop(write);
        } else {
            console.print(out.toString());
        }
        return space.none();
    }

    private long input(long args) {
        if (isGiven(args)) {
            console.print(operations.str(args));
        }
        throw space.raise(BuiltinClass.EOF_ERROR, "EOF when reading a line");
    }

    private long format(long args) {
        String specification = isGiven(cell(args, 1)) ? text(cell(args, 1), "format() argument 2") : "";
        return space.newStr(operations.format(args, specification));
    }

    private long identity(long args) {
        long word = stack.get(args);
        // Numbers are the same if they are equal, as in PyPy: their identity is made of their value.
        return switch (space.layoutOf(word)) {
            case Layout.INT -> space.newInt(space.bigInt(word).shiftLeft(4).or(BigInteger.ONE));
            case Layout.FLOAT -> space.newInt(Double.doubleToRawLongBits(space.floatOf(word)) >>> 4 << 4 | 5);
            default -> space.newInt(space.heap().id(word));
        };
    }

    private long iterator(long args) {
        if (!isGiven(cell(args, 1))) {
            return operations.iterator(args);
        }
        if (!isCallable(args)) {
            throw typeError("iter(v, w): v must be callable");
        }
        return combinators.make(IteratorKind.CALLABLE, args, cell(args, 1), 0, 0);
    }

    private long next(long args) {
        if (!operations.isIterator(stack.get(args))) {
            throw typeError("'" + space.typeName(args) + "' object is not an iterator");
        }
        long result = operations.next(args);
        if (result != Value.UNSET) {
            return result;
        }
        if (!isGiven(cell(args, 1))) {
            throw stopIteration(args);
        }
        return stack.get(cell(args, 1));
    }

    /** The end of an iterator, with what it returned if it is a generator. */
    private PythonError stopIteration(long iterator) {
        long word = stack.get(iterator);
        boolean generator = Value.isReference(word) && space.layoutOf(word) == Layout.GENERATOR;
        long returned = space.statics().returnedByGenerator();
        boolean something = generator && stack.get(returned) != Value.UNSET && stack.get(returned) != space.none();
        return something ? space.raiseValue(BuiltinClass.STOP_ITERATION, returned)
                : space.raise(BuiltinClass.STOP_ITERATION);
    }

    private boolean isCallable(long cell) {
        long word = stack.get(cell);
        if (!Value.isReference(word)) {
            return false;
        }
        return switch (space.layoutOf(word)) {
            case Layout.FUNCTION, Layout.NATIVE, Layout.METHOD, Layout.CLASS -> true;
            default -> operations.special().has(cell, "__call__");
        };
    }

    private boolean search(long args, boolean wanted) {
        long iterator = stack.push(operations.iterator(args));
        long value = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(value, each);
            if (operations.truth(value) == wanted) {
                stack.drop(iterator);
                return true;
            }
        }
        stack.drop(iterator);
        return false;
    }

    private long sum(long args) {
        setDefault(cell(args, 1), space.newInt(0));
        if (space.isStr(stack.get(cell(args, 1)))) {
            throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        long iterator = stack.push(operations.iterator(args));
        long total = stack.push(stack.get(cell(args, 1)));
        long value = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(value, each);
            stack.set(total, operations.binary(BinaryOperator.ADD, total, value));
        }
        stack.drop(iterator);
        return stack.get(total);
    }

    private long exit(long args) {
        if (!isGiven(args)) {
            throw space.raise(BuiltinClass.SYSTEM_EXIT);
        }
        throw space.raiseValue(BuiltinClass.SYSTEM_EXIT, args);
    }
}
