package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;

/** Python's sentences about operands of the wrong type. */
final class OperandErrors {

    private final ObjectSpace space;

    OperandErrors(ObjectSpace space) {
        this.space = space;
    }

    /** Nobody knows the operator for these operands; the symbol has a {@code =} behind it in an assignment. */
    PythonError binary(BinaryOperator operator, String symbol, long a, long b) {
        String left = space.typeName(a);
        String right = space.typeName(b);
        String message = "unsupported operand type(s) for " + written(operator, symbol)
                + ": '" + left + "' and '" + right + "'";
        if (operator == BinaryOperator.ADD && isSequence(a)) {
            boolean isBytes = isA(a, BuiltinClass.BYTES) || isA(a, BuiltinClass.BYTEARRAY);
            message = isBytes
                    ? "can't concat " + right + " to " + left
                    : "can only concatenate " + left + " (not \"" + right + "\") to " + left;
        } else if (operator == BinaryOperator.MULTIPLY && (isSequence(a) || isSequence(b))) {
            message = "can't multiply sequence by non-int of type '" + (isSequence(a) ? right : left) + "'";
        }
        return space.raise(BuiltinClass.TYPE_ERROR, message);
    }

    private static String written(BinaryOperator operator, String symbol) {
        return operator == BinaryOperator.POWER && symbol.equals("**") ? "** or pow()" : symbol;
    }

    private boolean isSequence(long a) {
        return isA(a, BuiltinClass.STR) || isA(a, BuiltinClass.LIST) || isA(a, BuiltinClass.TUPLE)
                || isA(a, BuiltinClass.BYTES) || isA(a, BuiltinClass.BYTEARRAY);
    }

    private boolean isA(long cell, BuiltinClass kind) {
        return space.isInstance(space.stack().get(cell), kind);
    }

    /** Two values have no order. */
    PythonError compare(Comparison operator, long a, long b) {
        return space.raise(BuiltinClass.TYPE_ERROR, "'" + operator.symbol() + "' not supported between instances of '"
                + space.typeName(a) + "' and '" + space.typeName(b) + "'");
    }

    /** A special method answered a value of the wrong type. */
    PythonError wrongResult(String before, long result) {
        return wrongResult(before, result, "");
    }

    /** A special method answered a value of the wrong type. */
    PythonError wrongResult(String before, long result, String behind) {
        String name = space.classes().get(space.classOf(result)).name();
        String quote = before.endsWith("type ") && behind.isEmpty() ? "'" : "";
        return space.raise(BuiltinClass.TYPE_ERROR, before + quote + name + quote + behind);
    }
}
