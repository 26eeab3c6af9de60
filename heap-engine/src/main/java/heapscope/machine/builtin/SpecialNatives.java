package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The special methods of the built-in classes as attributes, for {@code super().__setitem__(...)} and the like. Each
 * asks the behavior of the layout and never the class, so that a method that overrides one can call it.
 */
final class SpecialNatives extends Definitions {

    private static final Set<BinaryOperator> ARITHMETIC = EnumSet.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT,
            BinaryOperator.MULTIPLY, BinaryOperator.TRUE_DIVIDE, BinaryOperator.FLOOR_DIVIDE, BinaryOperator.MODULO,
            BinaryOperator.POWER);
    private static final Set<BinaryOperator> INTEGER = EnumSet.complementOf(EnumSet.of(BinaryOperator.MATRIX_MULTIPLY));
    private static final Set<BinaryOperator> SEQUENCE = EnumSet.of(BinaryOperator.ADD, BinaryOperator.MULTIPLY);
    private static final Set<BinaryOperator> SET = EnumSet.of(
            BinaryOperator.OR, BinaryOperator.AND, BinaryOperator.SUBTRACT, BinaryOperator.XOR);
    private static final List<BuiltinClass> SIZED = List.of(
            BuiltinClass.STR, BuiltinClass.BYTES, BuiltinClass.BYTEARRAY, BuiltinClass.TUPLE, BuiltinClass.LIST,
            BuiltinClass.DICT, BuiltinClass.SET, BuiltinClass.FROZENSET, BuiltinClass.RANGE, BuiltinClass.DICT_VIEW);
    private static final List<BuiltinClass> ITERATORS = List.of(BuiltinClass.ITERATOR, BuiltinClass.ENUMERATE,
            BuiltinClass.ZIP, BuiltinClass.MAP, BuiltinClass.FILTER, BuiltinClass.REVERSED);

    SpecialNatives(Operations operations, Library library) {
        super(operations, library);
    }

    void define() {
        SIZED.forEach(this::defineContainer);
        defineItems();
        for (BuiltinClass each : ITERATORS) {
            library.define(each, "__iter__", "", (args, count) -> stack.get(args));
            library.define(each, "__next__", "", (args, count) -> next(args));
        }
        numbers(BuiltinClass.INT, INTEGER);
        numbers(BuiltinClass.FLOAT, ARITHMETIC);
        for (BuiltinClass each : List.of(BuiltinClass.STR, BuiltinClass.BYTES, BuiltinClass.BYTEARRAY,
                BuiltinClass.LIST, BuiltinClass.TUPLE)) {
            operators(each, SEQUENCE);
            orders(each, EnumSet.allOf(Comparison.class));
        }
        operators(BuiltinClass.STR, EnumSet.of(BinaryOperator.MODULO));
        operators(BuiltinClass.DICT, EnumSet.of(BinaryOperator.OR));
        orders(BuiltinClass.DICT, EnumSet.of(Comparison.EQ, Comparison.NE));
        for (BuiltinClass each : List.of(BuiltinClass.SET, BuiltinClass.FROZENSET, BuiltinClass.DICT_VIEW)) {
            operators(each, SET);
            orders(each, EnumSet.allOf(Comparison.class));
        }
        inPlace(BuiltinClass.LIST, BinaryOperator.ADD);
        inPlace(BuiltinClass.SET, BinaryOperator.OR);
        library.define(BuiltinClass.OBJECT, "__format__", "specification", (args, count) -> space.newStr(
                operations.behavior(args).format(args, text(cell(args, 1), "the specification"))));
    }

    private void defineContainer(BuiltinClass owner) {
        library.define(owner, "__len__", "", (args, count) -> space.newInt(operations.behavior(args).length(args)));
        library.define(owner, "__iter__", "", (args, count) -> operations.behavior(args).iterator(args));
        library.define(owner, "__contains__", "item", (args, count) -> {
            int known = operations.behavior(args).contains(args, cell(args, 1));
            return space.bool(known < 0 ? operations.containsByIterating(args, cell(args, 1)) : known == 1);
        });
    }

    private void defineItems() {
        for (BuiltinClass each : SIZED) {
            if (each != BuiltinClass.SET && each != BuiltinClass.FROZENSET && each != BuiltinClass.DICT_VIEW) {
                library.define(each, "__getitem__", "key",
                        (args, count) -> operations.behavior(args).item(args, cell(args, 1)));
            }
        }
        for (BuiltinClass each : List.of(BuiltinClass.LIST, BuiltinClass.DICT, BuiltinClass.BYTEARRAY)) {
            library.define(each, "__setitem__", "key, value", (args, count) -> {
                operations.behavior(args).setItem(args, cell(args, 1), cell(args, 2));
                return space.none();
            });
            library.define(each, "__delitem__", "key", (args, count) -> {
                operations.behavior(args).removeItem(args, cell(args, 1));
                return space.none();
            });
        }
    }

    private long next(long args) {
        long result = operations.behavior(args).next(args);
        if (result == Value.UNSET) {
            throw space.raise(BuiltinClass.STOP_ITERATION);
        }
        return result;
    }

    private void numbers(BuiltinClass owner, Set<BinaryOperator> operators) {
        operators(owner, operators);
        orders(owner, EnumSet.allOf(Comparison.class));
        for (BinaryOperator each : operators) {
            library.define(owner, each.reflected(), "other", (args, count) ->
                    operations.behavior(cell(args, 1)).binary(each, cell(args, 1), args));
        }
        for (UnaryOperator each : List.of(UnaryOperator.NEGATIVE, UnaryOperator.POSITIVE)) {
            library.define(owner, each.method(), "", (args, count) -> operations.behavior(args).unary(each, args));
        }
        library.define(owner, "__bool__", "", (args, count) -> space.bool(operations.behavior(args).truth(args)));
        library.define(owner, "__float__", "", (args, count) -> space.newFloat(Numbers.toFloat(operations, args)));
        library.define(owner, "__int__", "", (args, count) -> space.isFloat(stack.get(args))
                ? space.newInt(Numbers.truncate(space, space.floatOf(stack.get(args))))
                : new IntArithmetic(space).plain(stack.get(args)));
        if (owner == BuiltinClass.INT) {
            library.define(owner, "__index__", "", (args, count) -> new IntArithmetic(space).plain(stack.get(args)));
            library.define(owner, "__invert__", "",
                    (args, count) -> operations.behavior(args).unary(UnaryOperator.INVERT, args));
        }
    }

    private void operators(BuiltinClass owner, Set<BinaryOperator> operators) {
        for (BinaryOperator each : operators) {
            library.define(owner, each.method(), "other",
                    (args, count) -> operations.behavior(args).binary(each, args, cell(args, 1)));
        }
    }

    private void inPlace(BuiltinClass owner, BinaryOperator operator) {
        library.define(owner, operator.inPlace(), "other",
                (args, count) -> operations.behavior(args).inPlace(operator, args, cell(args, 1)));
    }

    private void orders(BuiltinClass owner, Set<Comparison> comparisons) {
        for (Comparison each : comparisons) {
            library.define(owner, each.method(), "other",
                    (args, count) -> operations.behavior(args).compare(each, args, cell(args, 1)));
        }
    }
}
