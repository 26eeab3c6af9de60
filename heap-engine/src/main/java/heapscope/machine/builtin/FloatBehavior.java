package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;

/** Floats, and instances of classes that extend float; the other operand may be an integer. */
final class FloatBehavior extends Behavior {

    private final RootStack stack;
    private final IntArithmetic integers;
    private final NumberFormatter formatter;

    FloatBehavior(ObjectSpace space) {
        super(space);
        this.stack = space.stack();
        this.integers = new IntArithmetic(space);
        this.formatter = new NumberFormatter(space);
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        long right = stack.get(b);
        if (!isNumber(right)) {
            return space.notImplemented();
        }
        return compute(operator, space.floatOf(stack.get(a)), converted(b));
    }

    @Override
    public long reflected(BinaryOperator operator, long a, long b) {
        long left = stack.get(b);
        if (!isNumber(left)) {
            return space.notImplemented();
        }
        return compute(operator, converted(b), space.floatOf(stack.get(a)));
    }

    private boolean isNumber(long word) {
        return space.isFloat(word) || space.isInt(word);
    }

    /** The other operand as a float: an integer is made one first. */
    private double converted(long cell) {
        double value = number(stack.get(cell));
        if (!space.isFloat(stack.get(cell))) {
            space.temporaries().floating(value);
        }
        return value;
    }

    private double number(long word) {
        return space.isFloat(word) ? space.floatOf(word) : integers.toFloat(word);
    }

    private long compute(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> space.newFloat(a + b);
            case SUBTRACT -> space.newFloat(a - b);
            case MULTIPLY -> space.newFloat(a * b);
            case TRUE_DIVIDE -> {
                checkDivisor(b, "float division by zero");
                yield space.newFloat(a / b);
            }
            case FLOOR_DIVIDE -> {
                checkDivisor(b, "float floor division by zero");
                yield space.newFloat(FloatMath.floorDivide(a, b));
            }
            case MODULO -> {
                checkDivisor(b, "float modulo");
                yield space.newFloat(FloatMath.modulo(a, b));
            }
            case POWER -> power(a, b);
            default -> space.notImplemented();
        };
    }

    private void checkDivisor(double b, String message) {
        if (b == 0) {
            throw space.raise(BuiltinClass.ZERO_DIVISION_ERROR, message);
        }
    }

    private long power(double a, double b) {
        if (a == 0 && b < 0) {
            throw space.raise(BuiltinClass.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        }
        if (a < 0 && Double.isFinite(a) && Double.isFinite(b) && b != Math.rint(b)) {
            throw space.raise(BuiltinClass.VALUE_ERROR,
                    "a negative number has no real power with a fraction as exponent");
        }
        double result = FloatMath.power(a, b);
        if (Double.isInfinite(result) && Double.isFinite(a) && Double.isFinite(b)) {
            throw overflow();
        }
        return space.newFloat(result);
    }

    private PythonError overflow() {
        long cell = stack.push(space.newInt(34));
        stack.push(space.newStr("Numerical result out of range"));
        return Raising.withArguments(space, BuiltinClass.OVERFLOW_ERROR, cell, 2);
    }

    @Override
    public long unary(UnaryOperator operator, long a) {
        double value = space.floatOf(stack.get(a));
        return switch (operator) {
            case NEGATIVE -> space.newFloat(-value);
            case POSITIVE -> space.newFloat(value);
            default -> space.notImplemented();
        };
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        double left = space.floatOf(stack.get(a));
        long right = stack.get(b);
        if (space.isFloat(right)) {
            return space.bool(holds(operator, left, space.floatOf(right)));
        }
        if (!space.isInt(right)) {
            return space.notImplemented();
        }
        if (!Double.isFinite(left)) {
            return space.bool(holds(operator, left, 0));
        }
        if (space.isWordInt(right) && Math.abs(space.wordInt(right)) < 1L << 53) {
            return space.bool(holds(operator, left, space.wordInt(right)));
        }
        return space.bool(Ordering.holds(operator, -FloatMath.compare(space.bigInt(right), left)));
    }

    private static boolean holds(Comparison operator, double a, double b) {
        return switch (operator) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> a > b;
            case GE -> a >= b;
        };
    }

    @Override
    public boolean truth(long a) {
        return space.floatOf(stack.get(a)) != 0;
    }

    @Override
    public long hash(long a) {
        return Hashing.ofFloat(space.floatOf(stack.get(a)));
    }

    @Override
    public String repr(long a) {
        return FloatText.repr(space.floatOf(stack.get(a)));
    }

    @Override
    public String format(long a, String specification) {
        return specification.isEmpty()
                ? repr(a)
                : formatter.format(space.floatOf(stack.get(a)), specification);
    }
}
