package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;

/** Integers of any size, booleans, and instances of classes that extend int. */
final class IntBehavior extends Behavior {

    private final RootStack stack;
    private final IntArithmetic arithmetic;
    private final NumberFormatter formatter;

    IntBehavior(ObjectSpace space) {
        super(space);
        this.stack = space.stack();
        this.arithmetic = new IntArithmetic(space);
        this.formatter = new NumberFormatter(space);
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        long left = stack.get(a);
        long right = stack.get(b);
        if (!space.isInt(right)) {
            return space.notImplemented();
        }
        if (left == space.trueValue() || left == space.falseValue()) {
            return booleans(operator, left, right);
        }
        return arithmetic.binary(operator, left, right);
    }

    private long booleans(BinaryOperator operator, long left, long right) {
        boolean both = right == space.trueValue() || right == space.falseValue();
        boolean isBitwise =
                operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.XOR;
        if (!both || !isBitwise) {
            return arithmetic.binary(operator, left, right);
        }
        boolean a = left == space.trueValue();
        boolean b = right == space.trueValue();
        return space.bool(operator == BinaryOperator.AND ? a & b : operator == BinaryOperator.OR ? a | b : a ^ b);
    }

    @Override
    public long unary(UnaryOperator operator, long a) {
        long word = stack.get(a);
        return switch (operator) {
            case NEGATIVE -> arithmetic.negate(word);
            case INVERT -> space.isWordInt(word)
                    ? space.newInt(~space.wordInt(word))
                    : space.newInt(space.bigInt(word).not());
            default -> arithmetic.plain(word);
        };
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        long left = stack.get(a);
        long right = stack.get(b);
        if (!space.isInt(right)) {
            return space.notImplemented();
        }
        return space.bool(Ordering.holds(operator, arithmetic.compare(left, right)));
    }

    @Override
    public boolean truth(long a) {
        long word = stack.get(a);
        return !space.isWordInt(word) || space.wordInt(word) != 0;
    }

    @Override
    public long hash(long a) {
        return Hashing.ofInt(space, stack.get(a));
    }

    @Override
    public String repr(long a) {
        long word = stack.get(a);
        if (word == space.trueValue()) {
            return "True";
        }
        if (word == space.falseValue()) {
            return "False";
        }
        return space.isWordInt(word) ? Long.toString(space.wordInt(word)) : space.bigInt(word).toString();
    }

    @Override
    public String format(long a, String specification) {
        return specification.isEmpty() ? repr(a) : formatter.format(space.bigInt(stack.get(a)), specification);
    }
}
