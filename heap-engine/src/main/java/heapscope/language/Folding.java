package heapscope.language;

import heapscope.language.Constant.BoolValue;
import heapscope.language.Constant.BytesValue;
import heapscope.language.Constant.FloatValue;
import heapscope.language.Constant.IntValue;
import heapscope.language.Constant.StrValue;
import heapscope.language.Expression.Comparator;
import heapscope.language.Expression.Literal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Computes what is constant, within the limits that CPython keeps: large or failing results are left to the run. */
final class Folding {

    private static final int MOST_BITS = 128;
    private static final int MOST_CHARACTERS = 4096;
    private static final long EXACT_AS_FLOAT = 1L << 53;

    private Folding() { }

    /** The operation, or its value. */
    static Expression unary(UnaryOperator operator, Expression operand, Span at) {
        if (operator == UnaryOperator.NOT && operand instanceof Expression.Compare compare
                && compare.operators().size() == 1) {
            Comparator inverse = inverse(compare.operators().getFirst());
            if (inverse != null) {
                return new Expression.Compare(compare.first(), List.of(inverse), compare.rest(), at);
            }
        }
        Constant value = operand instanceof Literal literal ? unary(operator, literal.value()) : null;
        return value == null ? new Expression.Unary(operator, operand, at) : new Literal(value, at);
    }

    private static Comparator inverse(Comparator comparator) {
        return switch (comparator) {
            case IS -> Comparator.IS_NOT;
            case IS_NOT -> Comparator.IS;
            case IN -> Comparator.NOT_IN;
            case NOT_IN -> Comparator.IN;
            default -> null;
        };
    }

    private static Constant unary(UnaryOperator operator, Constant operand) {
        if (operator == UnaryOperator.NOT) {
            Boolean truth = truth(operand);
            return truth == null ? null : new BoolValue(!truth);
        }
        if (operand instanceof FloatValue number) {
            return switch (operator) {
                case NEGATIVE -> new FloatValue(-number.value());
                case POSITIVE -> number;
                default -> null;
            };
        }
        BigInteger number = integer(operand);
        if (number == null) {
            return null;
        }
        return new IntValue(switch (operator) {
            case NEGATIVE -> number.negate();
            case INVERT -> number.not();
            default -> number;
        });
    }

    /** Whether a constant counts as true; null if that is not known here. */
    static Boolean truth(Constant constant) {
        return switch (constant) {
            case Constant.NoneValue none -> false;
            case BoolValue bool -> bool.value();
            case IntValue number -> number.value().signum() != 0;
            case FloatValue number -> number.value() != 0;
            case StrValue string -> !string.value().isEmpty();
            case BytesValue bytes -> !bytes.value().isEmpty();
            case Constant.TupleValue tuple -> !tuple.items().isEmpty();
            case Constant.EllipsisValue ellipsis -> true;
            case Constant.CodeValue code -> null;
        };
    }

    /** The value of an expression's truth if it is constant, else null. */
    static Boolean truth(Expression expression) {
        return expression instanceof Literal literal ? truth(literal.value()) : null;
    }

    /** The operation, or its value. */
    static Expression binary(BinaryOperator operator, Expression left, Expression right, Span at) {
        if (left instanceof Literal a && right instanceof Literal b) {
            Constant value = binary(operator, a.value(), b.value());
            if (value != null) {
                return new Literal(value, at);
            }
        }
        return new Expression.Binary(operator, left, right, at);
    }

    private static Constant binary(BinaryOperator operator, Constant left, Constant right) {
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        if (left instanceof BoolValue && right instanceof BoolValue) {
            // Of two booleans, some operators make a boolean and some an integer: left to the run.
            return null;
        }
        if (a != null && b != null) {
            return integers(operator, a, b);
        }
        if (left instanceof StrValue string) {
            return strings(operator, string.value(), right);
        }
        if (left instanceof BytesValue bytes) {
            return bytes(operator, bytes.value(), right);
        }
        boolean numbers = (a != null || left instanceof FloatValue) && (b != null || right instanceof FloatValue);
        return numbers ? floats(operator, number(left), number(right)) : null;
    }

    /** An item of a constant, or the operation. */
    static Expression subscript(Expression target, Expression index, Span at) {
        boolean known = target instanceof Literal && index instanceof Literal literal
                && literal.value() instanceof IntValue number && number.value().bitLength() < Integer.SIZE;
        if (!known) {
            return new Expression.Subscript(target, index, at);
        }
        int position = ((IntValue) ((Literal) index).value()).value().intValue();
        Constant value = switch (((Literal) target).value()) {
            case StrValue string when string.value().length() == string.value().codePoints().count() ->
                item(string.value().chars().mapToObj(c -> (Constant) new StrValue(String.valueOf((char) c))).toList(),
                        position);
            case BytesValue bytes -> item(
                    bytes.value().stream().map(b -> (Constant) new IntValue(BigInteger.valueOf(b))).toList(), position);
            default -> null;
        };
        return value == null ? new Expression.Subscript(target, index, at) : new Literal(value, at);
    }

    private static Constant item(List<Constant> items, int position) {
        int index = position < 0 ? position + items.size() : position;
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    private static BigInteger integer(Constant constant) {
        return switch (constant) {
            case IntValue number -> number.value();
            case BoolValue bool -> bool.value() ? BigInteger.ONE : BigInteger.ZERO;
            default -> null;
        };
    }

    private static double number(Constant constant) {
        return constant instanceof FloatValue number ? number.value() : integer(constant).doubleValue();
    }

    private static Constant integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        BigInteger value = switch (operator) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.bitLength() + b.bitLength() <= MOST_BITS ? a.multiply(b) : null;
            case FLOOR_DIVIDE -> b.signum() == 0 ? null : a.subtract(modulo(a, b)).divide(b);
            case MODULO -> b.signum() == 0 ? null : modulo(a, b);
            case POWER -> power(a, b);
            case LEFT_SHIFT -> isShift(b) && (long) a.bitLength() + b.intValue() <= MOST_BITS
                    ? a.shiftLeft(b.intValue()) : null;
            case RIGHT_SHIFT -> isShift(b) ? a.shiftRight(b.intValue()) : null;
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case TRUE_DIVIDE, MATRIX_MULTIPLY -> null;
        };
        if (operator == BinaryOperator.TRUE_DIVIDE && b.signum() != 0 && isExact(a) && isExact(b)) {
            return new FloatValue(a.doubleValue() / b.doubleValue());
        }
        return value == null ? null : new IntValue(value);
    }

    private static boolean isExact(BigInteger number) {
        return number.abs().compareTo(BigInteger.valueOf(EXACT_AS_FLOAT)) <= 0;
    }

    private static boolean isShift(BigInteger distance) {
        return distance.signum() >= 0 && distance.bitLength() < Integer.SIZE;
    }

    /** The remainder with the sign of the divisor. */
    private static BigInteger modulo(BigInteger a, BigInteger b) {
        BigInteger remainder = a.remainder(b);
        return remainder.signum() != 0 && remainder.signum() != b.signum() ? remainder.add(b) : remainder;
    }

    private static BigInteger power(BigInteger base, BigInteger exponent) {
        boolean small = isShift(exponent) && exponent.intValue() <= MOST_BITS
                && (long) base.bitLength() * exponent.intValue() <= MOST_BITS;
        return small ? base.pow(exponent.intValue()) : null;
    }

    private static Constant floats(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> new FloatValue(a + b);
            case SUBTRACT -> new FloatValue(a - b);
            case MULTIPLY -> new FloatValue(a * b);
            case TRUE_DIVIDE -> b == 0 ? null : new FloatValue(a / b);
            default -> null;
        };
    }

    private static Constant strings(BinaryOperator operator, String left, Constant right) {
        if (operator == BinaryOperator.ADD && right instanceof StrValue string) {
            return new StrValue(left + string.value());
        }
        int times = operator == BinaryOperator.MULTIPLY ? times(right, left.length()) : -1;
        return times < 0 ? null : new StrValue(left.repeat(times));
    }

    private static Constant bytes(BinaryOperator operator, List<Integer> left, Constant right) {
        List<Integer> values = new ArrayList<>(left);
        if (operator == BinaryOperator.ADD && right instanceof BytesValue more) {
            values.addAll(more.value());
            return new BytesValue(values);
        }
        int times = operator == BinaryOperator.MULTIPLY ? times(right, left.size()) : -1;
        return times < 0 ? null
                : new BytesValue(Collections.nCopies(times, left).stream().flatMap(List::stream).toList());
    }

    /** How often to repeat something of the length; negative if the result is too large to keep, or no repetition. */
    private static int times(Constant factor, int length) {
        boolean known = factor instanceof IntValue number && number.value().bitLength() < Integer.SIZE;
        if (!known) {
            return -1;
        }
        int times = Math.max(0, ((IntValue) factor).value().intValue());
        return (long) length * times <= MOST_CHARACTERS && times <= MOST_CHARACTERS ? times : -1;
    }

    /** The constant that an expression stands for, tuples of constants among them, or null. */
    static Constant constant(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Expression.TupleDisplay tuple -> tuple(tuple.items());
            default -> null;
        };
    }

    /** The tuple of the items' constants, or null if one is not constant. */
    static Constant tuple(List<Expression> items) {
        List<Constant> values = new ArrayList<>();
        for (Expression item : items) {
            Constant value = constant(item);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Constant.TupleValue(values);
    }

    /** What is only iterated over or searched need not be a list. */
    static Expression withoutList(Expression iterable) {
        if (iterable instanceof Expression.ListDisplay list
                && list.items().stream().noneMatch(Expression.Starred.class::isInstance)) {
            return new Expression.TupleDisplay(list.items(), list.at());
        }
        return iterable;
    }
}
