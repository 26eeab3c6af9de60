package heapscope.machine.module;

import heapscope.language.BinaryOperator;
import heapscope.machine.builtin.Operations;
import heapscope.machine.builtin.PreciseMath;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Native;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The module math. */
final class MathModule {

    private static final String NAME = "math";

    private final ModuleContext context;
    private final ObjectSpace space;
    private final RootStack stack;
    private final Operations operations;

    MathModule(ModuleContext context) {
        this.context = context;
        this.space = context.space();
        this.stack = space.stack();
        this.operations = context.operations();
    }

    void install() {
        context.library().defineModule(NAME);
        constant("pi", Math.PI);
        constant("e", Math.E);
        constant("tau", 2 * Math.PI);
        constant("inf", Double.POSITIVE_INFINITY);
        constant("nan", Double.NaN);
        functions();
        rounding();
        predicates();
        integers();
    }

    private void constant(String name, double value) {
        context.library().defineConstant(NAME, name, context.space().prebuiltFloat(value));
    }

    private void functions() {
        positive("sqrt", Math::sqrt, 0);
        unary("exp", PreciseMath::exp);
        unary("expm1", StrictMath::expm1);
        unary("sin", PreciseMath::sin);
        unary("cos", PreciseMath::cos);
        unary("tan", PreciseMath::tan);
        unary("asin", PreciseMath::asin);
        unary("acos", PreciseMath::acos);
        unary("atan", PreciseMath::atan);
        unary("sinh", StrictMath::sinh);
        unary("cosh", StrictMath::cosh);
        unary("tanh", StrictMath::tanh);
        unary("degrees", a -> a * (180 / Math.PI));
        unary("radians", a -> a * (Math.PI / 180));
        unary("fabs", Math::abs);
        binary("atan2", PreciseMath::atan2);
        binary("copysign", Math::copySign);
        binary("fmod", (a, b) -> a % b);
        binary("pow", PreciseMath::pow);
        define("hypot", "*coordinates", (args, count) -> hypot(args));
        define("log", "x, base=", (args, count) -> log(args));
        positive("log2", PreciseMath::log2, Double.MIN_VALUE);
        positive("log10", PreciseMath::log10, Double.MIN_VALUE);
        positive("log1p", StrictMath::log1p, Math.nextUp(-1.0));
        define("fsum", "iterable", (args, count) -> exactSum(args));
    }

    private void rounding() {
        define("floor", "x", (args, count) -> rounded(args, "__floor__", Math::floor));
        define("ceil", "x", (args, count) -> rounded(args, "__ceil__", Math::ceil));
        define("trunc", "x", (args, count) -> rounded(args, "__trunc__", a -> a < 0 ? Math.ceil(a) : Math.floor(a)));
        define("modf", "x", (args, count) -> {
            double value = number(args);
            double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
            double fraction = Double.isInfinite(value) ? 0 : value - whole;
            return pair(space.newFloat(Math.copySign(fraction, value)), whole);
        });
        define("ldexp", "x, i", (args, count) ->
                space.newFloat(Math.scalb(number(args), (int) operations.index(args + 8))));
        define("frexp", "x", (args, count) -> frexp(number(args)));
    }

    private void predicates() {
        define("isnan", "x", (args, count) -> space.bool(Double.isNaN(number(args))));
        define("isinf", "x", (args, count) -> space.bool(Double.isInfinite(number(args))));
        define("isfinite", "x", (args, count) -> space.bool(Double.isFinite(number(args))));
        define("isclose", "a, b, *, rel_tol=, abs_tol=", (args, count) -> isClose(args));
    }

    private void integers() {
        define("isqrt", "n", (args, count) -> {
            BigInteger n = integer(args);
            if (n.signum() < 0) {
                throw space.raise(BuiltinClass.VALUE_ERROR, "isqrt() argument must be nonnegative");
            }
            return space.newInt(n.sqrt());
        });
        define("gcd", "*integers", (args, count) -> folded(args, BigInteger.ZERO, BigInteger::gcd));
        define("lcm", "*integers", (args, count) -> folded(args, BigInteger.ONE, MathModule::leastMultiple));
        define("factorial", "n", (args, count) -> product(integer(args), BigInteger.ONE, "factorial"));
        define("comb", "n, k", (args, count) -> choices(integer(args), integer(args + 8)));
        define("perm", "n, k=", (args, count) -> {
            BigInteger n = integer(args);
            BigInteger k = stack.get(args + 8) == Value.UNSET ? n : integer(args + 8);
            return k.compareTo(n) > 0 ? space.newInt(0) : product(n, n.subtract(k).add(BigInteger.ONE), "perm");
        });
        define("prod", "iterable, *, start=", (args, count) -> product(args));
    }

    private void define(String name, String parameters, Native body) {
        context.library().defineFunction(NAME, name, parameters, body);
    }

    private void unary(String name, DoubleUnaryOperator function) {
        define(name, "x", (args, count) -> checked(function.applyAsDouble(number(args)), number(args)));
    }

    private void positive(String name, DoubleUnaryOperator function, double least) {
        define(name, "x", (args, count) -> {
            double value = number(args);
            if (value < least) {
                throw domainError();
            }
            return space.newFloat(function.applyAsDouble(value));
        });
    }

    private void binary(String name, DoubleBinaryOperator function) {
        define(name, "x, y", (args, count) ->
                checked(function.applyAsDouble(number(args), number(args + 8)), number(args)));
    }

    private long checked(double result, double argument) {
        if (Double.isNaN(result) && !Double.isNaN(argument)) {
            throw domainError();
        }
        if (Double.isInfinite(result) && Double.isFinite(argument)) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "math range error");
        }
        return space.newFloat(result);
    }

    private PythonError domainError() {
        return space.raise(BuiltinClass.VALUE_ERROR, "math domain error");
    }

    private double number(long cell) {
        long word = stack.get(cell);
        if (space.isFloat(word)) {
            return space.floatOf(word);
        }
        if (space.isInt(word)) {
            double value = space.bigInt(word).doubleValue();
            if (Double.isInfinite(value)) {
                throw space.raise(BuiltinClass.OVERFLOW_ERROR, "int too large to convert to float");
            }
            return value;
        }
        long converted = space.caller().callMethod(word, "__float__");
        if (converted != Value.UNSET && space.isFloat(converted)) {
            return space.floatOf(converted);
        }
        throw space.raise(BuiltinClass.TYPE_ERROR, "must be real number, not " + space.typeName(cell));
    }

    private BigInteger integer(long cell) {
        long word = stack.get(cell);
        return space.isInt(word) ? space.bigInt(word) : BigInteger.valueOf(operations.index(cell));
    }

    private long hypot(long args) {
        double sum = 0;
        int coordinates = space.tupleLength(stack.get(args));
        double largest = 0;
        for (int i = 0; i < coordinates; i++) {
            largest = Math.max(largest, Math.abs(item(args, i)));
        }
        if (largest == 0 || Double.isInfinite(largest)) {
            return space.newFloat(largest);
        }
        if (coordinates == 2) {
            return space.newFloat(PreciseMath.hypot(item(args, 0), item(args, 1)));
        }
        for (int i = 0; i < coordinates; i++) {
            double scaled = item(args, i) / largest;
            sum += scaled * scaled;
        }
        return space.newFloat(largest * Math.sqrt(sum));
    }

    private double item(long tupleCell, int index) {
        long cell = stack.push(space.tupleItem(stack.get(tupleCell), index));
        double value = number(cell);
        stack.drop(cell);
        return value;
    }

    private long log(long args) {
        double result = naturalLog(args);
        if (stack.get(args + 8) != Value.UNSET) {
            double base = naturalLog(args + 8);
            if (base == 0) {
                throw space.raise(BuiltinClass.ZERO_DIVISION_ERROR, "float division by zero");
            }
            result /= base;
        }
        return space.newFloat(result);
    }

    private double naturalLog(long cell) {
        long word = stack.get(cell);
        if (space.isInt(word) && space.bigInt(word).bitLength() > 1000 && space.bigInt(word).signum() > 0) {
            BigInteger value = space.bigInt(word);
            int shift = value.bitLength() - 64;
            return PreciseMath.log(value.shiftRight(shift).doubleValue()) + shift * PreciseMath.log(2);
        }
        double value = number(cell);
        if (value <= 0) {
            throw domainError();
        }
        return PreciseMath.log(value);
    }

    private long exactSum(long args) {
        long iterator = stack.push(operations.iterator(args));
        long each = stack.push(Value.UNSET);
        BigDecimal sum = BigDecimal.ZERO;
        double special = 0;
        for (long word = operations.next(iterator); word != Value.UNSET; word = operations.next(iterator)) {
            stack.set(each, word);
            double value = number(each);
            if (Double.isFinite(value)) {
                sum = sum.add(new BigDecimal(value));
            } else {
                special += value;
            }
        }
        stack.drop(iterator);
        return space.newFloat(special == 0 ? sum.doubleValue() : special);
    }

    private long rounded(long args, String method, DoubleUnaryOperator rule) {
        long word = stack.get(args);
        if (space.isInt(word)) {
            return space.newInt(space.bigInt(word));
        }
        if (!space.isFloat(word)) {
            long result = space.caller().callMethod(word, method);
            if (result != Value.UNSET) {
                return result;
            }
        }
        double value = rule.applyAsDouble(number(args));
        if (Double.isNaN(value)) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw space.raise(BuiltinClass.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return space.newInt(new BigDecimal(value).toBigInteger());
    }

    private long pair(long first, double second) {
        long cell = stack.push(first);
        stack.push(space.newFloat(second));
        long result = space.newTuple(cell, 2);
        stack.drop(cell);
        return result;
    }

    private long frexp(double value) {
        int exponent = value == 0 || !Double.isFinite(value) ? 0 : Math.getExponent(value) + 1;
        if (exponent == Double.MIN_EXPONENT) {
            exponent = Math.getExponent(value * 0x1p64) + 1 - 64;
        }
        double mantissa = exponent == 0 ? value : Math.scalb(value, -exponent);
        long cell = stack.push(space.newFloat(mantissa));
        stack.push(space.newInt(exponent));
        long result = space.newTuple(cell, 2);
        stack.drop(cell);
        return result;
    }

    private long isClose(long args) {
        double a = number(args);
        double b = number(args + 8);
        double relative = stack.get(args + 16) == Value.UNSET ? 1e-9 : number(args + 16);
        double absolute = stack.get(args + 24) == Value.UNSET ? 0 : number(args + 24);
        if (a == b) {
            return space.trueValue();
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return space.falseValue();
        }
        double distance = Math.abs(a - b);
        return space.bool(distance <= Math.max(relative * Math.max(Math.abs(a), Math.abs(b)), absolute));
    }

    private long folded(long args, BigInteger start, Fold rule) {
        BigInteger result = start;
        for (int i = 0; i < space.tupleLength(stack.get(args)); i++) {
            long cell = stack.push(space.tupleItem(stack.get(args), i));
            result = rule.apply(result, integer(cell));
            stack.drop(cell);
        }
        return space.newInt(result);
    }

    private static BigInteger leastMultiple(BigInteger a, BigInteger b) {
        return a.signum() == 0 || b.signum() == 0 ? BigInteger.ZERO : a.divide(a.gcd(b)).multiply(b).abs();
    }

    private long product(BigInteger from, BigInteger downTo, String what) {
        if (from.signum() < 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, what + "() not defined for negative values");
        }
        BigInteger result = BigInteger.ONE;
        for (BigInteger each = from; each.compareTo(downTo) >= 0 && each.signum() > 0; each = each.subtract(BigInteger.ONE)) {
            result = result.multiply(each);
        }
        return space.newInt(result);
    }

    private long choices(BigInteger n, BigInteger k) {
        if (n.signum() < 0 || k.signum() < 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "n and k must be non-negative integers");
        }
        if (k.compareTo(n) > 0) {
            return space.newInt(0);
        }
        BigInteger fewer = k.min(n.subtract(k));
        BigInteger result = BigInteger.ONE;
        for (BigInteger i = BigInteger.ONE; i.compareTo(fewer) <= 0; i = i.add(BigInteger.ONE)) {
            result = result.multiply(n.subtract(fewer).add(i)).divide(i);
        }
        return space.newInt(result);
    }

    private long product(long args) {
        long total = stack.push(stack.get(args + 8) == Value.UNSET ? space.newInt(1) : stack.get(args + 8));
        long iterator = stack.push(operations.iterator(args));
        long each = stack.push(Value.UNSET);
        for (long word = operations.next(iterator); word != Value.UNSET; word = operations.next(iterator)) {
            stack.set(each, word);
            stack.set(total, operations.binary(BinaryOperator.MULTIPLY, total, each));
        }
        long result = stack.get(total);
        stack.drop(total);
        return result;
    }

    /** How integers are combined. */
    @FunctionalInterface
    private interface Fold {
        BigInteger apply(BigInteger a, BigInteger b);
    }
}
