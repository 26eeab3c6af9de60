package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;

/** The constructors and methods of set and frozenset. */
final class SetMethods extends Definitions {

    private final Sets sets;
    private final HashTables tables;
    private final SetRelations relations;

    SetMethods(Operations operations, Library library) {
        super(operations, library);
        this.sets = operations.sets();
        this.tables = operations.tables();
        this.relations = new SetRelations(operations);
    }

    void define() {
        library.defineConstructor(BuiltinClass.SET, "iterable=", (args, count) -> construct(Layout.SET, args));
        library.defineConstructor(BuiltinClass.FROZENSET, "iterable=",
                (args, count) -> construct(Layout.FROZENSET, args));
        both("union", "*others", (args, count) -> combine(BinaryOperator.OR, args));
        both("intersection", "*others", (args, count) -> combine(BinaryOperator.AND, args));
        both("difference", "*others", (args, count) -> combine(BinaryOperator.SUBTRACT, args));
        both("symmetric_difference", "other", (args, count) -> with(BinaryOperator.XOR, args, cell(args, 1)));
        both("issubset", "other", (args, count) -> compare(Comparison.LE, args));
        both("issuperset", "other", (args, count) -> compare(Comparison.GE, args));
        both("isdisjoint", "other", (args, count) -> space.bool(relations.areDisjoint(args, cell(args, 1))));
        both("copy", "", (args, count) -> operations.behavior(args).length(args) == 0
                ? sets.make(layout(args)) : sets.copy(layout(args), args));
        defineChanges();
    }

    private void defineChanges() {
        set("__init__", "iterable=", (args, count) -> {
            tables.clear(args);
            return isGiven(cell(args, 1)) ? done(() -> sets.update(args, cell(args, 1))) : space.none();
        });
        set("add", "value", (args, count) -> done(() -> sets.add(args, cell(args, 1))));
        set("discard", "value", (args, count) -> done(() -> sets.remove(args, cell(args, 1))));
        set("remove", "value", (args, count) -> remove(args));
        set("pop", "", (args, count) -> pop(args));
        set("clear", "", (args, count) -> done(() -> tables.clear(args)));
        set("update", "*others", (args, count) -> change(BinaryOperator.OR, args));
        set("intersection_update", "*others", (args, count) -> change(BinaryOperator.AND, args));
        set("difference_update", "*others", (args, count) -> change(BinaryOperator.SUBTRACT, args));
        set("symmetric_difference_update", "other", (args, count) -> {
            long result = stack.push(with(BinaryOperator.XOR, args, cell(args, 1)));
            sets.take(args, result);
            return space.none();
        });
    }

    private void both(String name, String parameters, Native body) {
        library.define(BuiltinClass.SET, name, parameters, body);
        library.define(BuiltinClass.FROZENSET, name, parameters, body);
    }

    private void set(String name, String parameters, Native body) {
        library.define(BuiltinClass.SET, name, parameters, body);
    }

    private long done(Runnable change) {
        change.run();
        return space.none();
    }

    private long construct(int layout, long args) {
        if (!isGiven(cell(args, 1))) {
            return sets.make(layout);
        }
        boolean isSame = layout == Layout.FROZENSET && space.layoutOf(stack.get(cell(args, 1))) == Layout.FROZENSET;
        return isSame ? stack.get(cell(args, 1)) : sets.setOf(layout, cell(args, 1));
    }

    private int layout(long set) {
        return space.layoutOf(stack.get(set)) == Layout.FROZENSET ? Layout.FROZENSET : Layout.SET;
    }

    /** The operator with the other one, which may be any iterable. */
    private long with(BinaryOperator operator, long set, long other) {
        long right = relations.pushSet(other);
        long result = operations.behavior(set).binary(operator, set, right);
        stack.drop(right);
        return result;
    }

    private long combine(BinaryOperator operator, long args) {
        long result = stack.push(sets.copy(layout(args), args));
        long other = stack.push(Value.UNSET);
        int count = space.tupleLength(stack.get(cell(args, 1)));
        for (int i = 0; i < count; i++) {
            stack.set(other, space.tupleItem(stack.get(cell(args, 1)), i));
            stack.set(result, with(operator, result, other));
        }
        stack.drop(result);
        return stack.get(result);
    }

    private long change(BinaryOperator operator, long args) {
        if (operator != BinaryOperator.OR) {
            long result = stack.push(combine(operator, args));
            sets.take(args, result);
            stack.drop(result);
            return space.none();
        }
        long other = stack.push(Value.UNSET);
        int count = space.tupleLength(stack.get(cell(args, 1)));
        for (int i = 0; i < count; i++) {
            stack.set(other, space.tupleItem(stack.get(cell(args, 1)), i));
            sets.update(args, other);
        }
        stack.drop(other);
        return space.none();
    }

    private long compare(Comparison operator, long args) {
        long other = relations.pushSet(cell(args, 1));
        long result = operations.behavior(args).compare(operator, args, other);
        stack.drop(other);
        return result;
    }

    private long remove(long args) {
        if (!sets.remove(args, cell(args, 1))) {
            throw space.raiseValue(BuiltinClass.KEY_ERROR, cell(args, 1));
        }
        return space.none();
    }

    private long pop(long args) {
        long entry = tables.next(args, 0);
        if (entry < 0) {
            throw space.raise(BuiltinClass.KEY_ERROR, "pop from an empty set");
        }
        long value = stack.push(tables.key(args, entry));
        tables.remove(args, entry);
        return stack.pop();
    }
}
