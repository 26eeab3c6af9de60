package heapscope.machine.builtin;

import heapscope.language.Comparison;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Comparisons: the left operand is asked, then the right one the other way round, then identity decides equality. */
final class Comparing {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final SpecialMethods special;

    Comparing(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.special = operations.special();
    }

    /** {@code a op b}. */
    long compare(Comparison operator, long a, long b) {
        long result = oneWay(operator, a, b);
        if (result == space.notImplemented()) {
            result = oneWay(mirror(operator), b, a);
        }
        if (result != space.notImplemented()) {
            return result;
        }
        return switch (operator) {
            case EQ -> space.bool(stack.get(a) == stack.get(b));
            case NE -> space.bool(stack.get(a) != stack.get(b));
            default -> throw new OperandErrors(space).compare(operator, a, b);
        };
    }

    private long oneWay(Comparison operator, long a, long b) {
        long result = special.call(a, operator.method(), b);
        if (result == Value.UNSET && operator == Comparison.NE) {
            result = special.call(a, Comparison.EQ.method(), b);
            if (result != Value.UNSET && result != space.notImplemented()) {
                return space.bool(!operations.isTrue(result));
            }
        }
        if (result != Value.UNSET && result != space.notImplemented()) {
            return result;
        }
        operations.enter("in comparison");
        try {
            return operations.behavior(a).compare(operator, a, b);
        } finally {
            operations.leave();
        }
    }

    private static Comparison mirror(Comparison operator) {
        return switch (operator) {
            case LT -> Comparison.GT;
            case LE -> Comparison.GE;
            case GT -> Comparison.LT;
            case GE -> Comparison.LE;
            default -> operator;
        };
    }
}
