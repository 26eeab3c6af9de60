package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Value;
import java.math.BigInteger;

/** Built-in functions of numbers and characters. */
final class NumberFunctions extends Definitions {

    private final IntArithmetic arithmetic;

    NumberFunctions(Operations operations, Library library) {
        super(operations, library);
        this.arithmetic = new IntArithmetic(space);
    }

    void define() {
        library.defineFunction("abs", "number", (args, count) -> absolute(args));
        library.defineFunction("divmod", "a, b", (args, count) -> divideAndModulo(args));
        library.defineFunction("pow", "/, base, exp, mod=", (args, count) -> power(args));
        library.defineFunction("round", "number, /, ndigits=",
                (args, count) -> Rounding.round(operations, args, cell(args, 1)));
        library.defineFunction("chr", "code", (args, count) -> character(args));
        library.defineFunction("ord", "character", (args, count) -> code(args));
        library.defineFunction("bin", "number", (args, count) -> radix(args, 2, "0b"));
        library.defineFunction("oct", "number", (args, count) -> radix(args, 8, "0o"));
        library.defineFunction("hex", "number", (args, count) -> radix(args, 16, "0x"));
        library.defineFunction("min", "*values, key=, default=", (args, count) -> extreme(args, "min"));
        library.defineFunction("max", "*values, key=, default=", (args, count) -> extreme(args, "max"));
    }

    private long absolute(long args) {
        long word = stack.get(args);
        if (space.isInt(word)) {
            boolean isNegative = space.isWordInt(word) ? space.wordInt(word) < 0 : space.bigInt(word).signum() < 0;
            return isNegative ? arithmetic.negate(word) : arithmetic.plain(word);
        }
        if (space.isFloat(word)) {
            return space.newFloat(Math.abs(space.floatOf(word)));
        }
        long result = operations.special().call(args, "__abs__");
        if (result == Value.UNSET) {
            throw typeError("bad operand type for abs(): '" + space.typeName(args) + "'");
        }
        return result;
    }

    private long divideAndModulo(long args) {
        long b = cell(args, 1);
        long own = operations.special().call(args, "__divmod__", b);
        if (own != Value.UNSET) {
            return own;
        }
        boolean areNumbers = isNumber(args) && isNumber(b);
        if (!areNumbers && !operations.special().has(args, "__floordiv__")) {
            throw typeError("unsupported operand type(s) for divmod(): '" + space.typeName(args) + "' and '"
                    + space.typeName(b) + "'");
        }
        long quotient = stack.push(operations.binary(BinaryOperator.FLOOR_DIVIDE, args, b));
        stack.push(operations.binary(BinaryOperator.MODULO, args, b));
        long result = space.newTuple(quotient, 2);
        stack.drop(quotient);
        return result;
    }

    private boolean isNumber(long cell) {
        return space.isInt(stack.get(cell)) || space.isFloat(stack.get(cell));
    }

    private long power(long args) {
        if (!isSome(cell(args, 2))) {
            return operations.binary(BinaryOperator.POWER, args, cell(args, 1));
        }
        BigInteger[] numbers = new BigInteger[3];
        for (int i = 0; i < 3; i++) {
            if (!space.isInt(stack.get(cell(args, i)))) {
                throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
            }
            numbers[i] = space.bigInt(stack.get(cell(args, i)));
        }
        return arithmetic.power(numbers[0], numbers[1], numbers[2]);
    }

    private long character(long args) {
        long code = operations.index(args);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw valueError("chr() arg not in range(0x110000)");
        }
        return space.newStr(Character.toString((int) code));
    }

    private long code(long args) {
        long word = stack.get(args);
        ByteStrings bytes = new ByteStrings(space);
        long length = -1;
        if (space.isStr(word)) {
            length = space.field(word, Layout.STR_LENGTH);
            if (length == 1) {
                return space.newInt(space.text(word).codePointAt(0));
            }
        } else if (bytes.isBytes(word)) {
            length = bytes.length(word);
            if (length == 1) {
                return space.newInt(bytes.get(word, 0));
            }
        }
        throw typeError(length >= 0
                ? "ord() expected a character, but string of length " + length + " found"
                : "ord() expected string of length 1, but " + space.typeName(args) + " found");
    }

    private long radix(long args, int radix, String prefix) {
        long word = stack.get(args);
        BigInteger value = space.isInt(word) ? space.bigInt(word) : BigInteger.valueOf(operations.index(args));
        return space.newStr((value.signum() < 0 ? "-" : "") + prefix + value.abs().toString(radix));
    }

    private long extreme(long args, String name) {
        int given = space.tupleLength(stack.get(args));
        if (given == 0) {
            throw typeError(name + " expected at least 1 argument, got 0");
        }
        long iterable = stack.push(given == 1 ? space.tupleItem(stack.get(args), 0) : stack.get(args));
        long iterator = stack.push(operations.iterator(iterable));
        long best = stack.push(Value.UNSET);
        long bestKey = stack.push(Value.UNSET);
        long value = stack.push(Value.UNSET);
        long key = stack.push(Value.UNSET);
        boolean hasKey = isSome(cell(args, 1));
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(value, each);
            stack.set(key, hasKey ? space.caller().call(stack.get(cell(args, 1)), each) : each);
            boolean isBetter = stack.get(best) == Value.UNSET
                    || (name.equals("max") ? greater(key, bestKey) : operations.less(key, bestKey));
            if (isBetter) {
                stack.set(best, stack.get(value));
                stack.set(bestKey, stack.get(key));
            }
        }
        stack.drop(iterable);
        if (stack.get(best) != Value.UNSET) {
            return stack.get(best);
        }
        if (given > 1 || !isGiven(cell(args, 2))) {
            throw valueError(name + "() arg is an empty sequence");
        }
        return stack.get(cell(args, 2));
    }

    private boolean greater(long a, long b) {
        return operations.isTrue(operations.compare(Comparison.GT, a, b));
    }
}
