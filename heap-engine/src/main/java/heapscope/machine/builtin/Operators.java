package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.UnaryOperator;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;

/** Arithmetic operators: the left operand is asked, then the right one by the reflected method. */
final class Operators {

    private final Operations operations;
    private final ObjectSpace space;
    private final SpecialMethods special;
    private final OperandErrors errors;

    Operators(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.special = operations.special();
        this.errors = new OperandErrors(space);
    }

    /** {@code a op b}. */
    long binary(BinaryOperator operator, long a, long b) {
        long result = tryBinary(operator, a, b);
        if (result == space.notImplemented()) {
            throw errors.binary(operator, operator.symbol(), a, b);
        }
        return result;
    }

    private long tryBinary(BinaryOperator operator, long a, long b) {
        long result = special.call(a, operator.method(), b);
        if (result == Value.UNSET || result == space.notImplemented()) {
            result = operations.behavior(a).binary(operator, a, b);
        }
        if (result == space.notImplemented()) {
            long reflected = special.call(b, operator.reflected(), a);
            result = reflected == Value.UNSET ? space.notImplemented() : reflected;
        }
        return result == space.notImplemented() ? operations.behavior(b).reflected(operator, b, a) : result;
    }

    /** {@code a op= b}: the new value of a. */
    long inPlace(BinaryOperator operator, long a, long b) {
        long result = special.call(a, operator.inPlace(), b);
        if (result == Value.UNSET || result == space.notImplemented()) {
            result = operations.behavior(a).inPlace(operator, a, b);
        }
        if (result == space.notImplemented()) {
            result = tryBinary(operator, a, b);
        }
        if (result == space.notImplemented()) {
            throw errors.binary(operator, operator.symbol() + "=", a, b);
        }
        return result;
    }

    /** {@code op a}, but for {@code not}. */
    long unary(UnaryOperator operator, long a) {
        long result = special.call(a, operator.method());
        if (result == Value.UNSET) {
            result = operations.behavior(a).unary(operator, a);
        }
        if (result == space.notImplemented()) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "bad operand type for unary " + operator.symbol() + ": '" + space.typeName(a) + "'");
        }
        return result;
    }
}
