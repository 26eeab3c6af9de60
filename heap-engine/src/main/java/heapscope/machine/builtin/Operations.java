package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.language.UnaryOperator;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * The operators of the language on values of any type: first the special methods of the user's classes, then the {@link
 * Behavior} of the layout, then Python's TypeError. Arguments are addresses of root cells, as in {@link Behavior};
 * results are {@link Value} words, good until the next allocation. Everything here may allocate and may run code of the
 * program.
 */
public final class Operations {

    private static final int MAX_DEPTH = 400;

    private final ObjectSpace space;
    private final RootStack stack;
    private final SpecialMethods special;
    private final OperandErrors errors;
    private final Behavior fallback;
    private final ReprGuard reprGuard;
    private final ListStorage lists;
    private final ListEditing listEditing;
    private final HashTables tables;
    private final Dicts dicts;
    private final Sets sets;
    private final Operators operators;
    private final Comparing comparing;
    private final TextForms texts;
    private int depth;

    /** The operations on the values of a space. */
    public Operations(ObjectSpace space) {
        this.space = space;
        this.stack = space.stack();
        this.special = new SpecialMethods(space);
        this.errors = new OperandErrors(space);
        this.fallback = new ObjectBehavior(space);
        this.reprGuard = new ReprGuard(stack);
        this.lists = new ListStorage(space);
        this.listEditing = new ListEditing(this, lists);
        this.tables = new HashTables(this);
        this.dicts = new Dicts(this);
        this.sets = new Sets(this);
        this.operators = new Operators(this);
        this.comparing = new Comparing(this);
        this.texts = new TextForms(this);
    }

    /** The space the values are in. */
    public ObjectSpace space() {
        return space;
    }

    /** How the value in a cell behaves. */
    public Behavior behavior(long cell) {
        Behavior behavior = space.behaviorOf(stack.get(cell));
        return behavior == null ? fallback : behavior;
    }

    /** Lists in memory. */
    public ListStorage lists() {
        return lists;
    }

    /** Larger changes of lists. */
    public ListEditing listEditing() {
        return listEditing;
    }

    /** Dicts in memory. */
    public Dicts dicts() {
        return dicts;
    }

    /** Sets in memory. */
    public Sets sets() {
        return sets;
    }

    HashTables tables() {
        return tables;
    }

    ReprGuard reprGuard() {
        return reprGuard;
    }

    // --- operators

    /** {@code a op b}. */
    public long binary(BinaryOperator operator, long a, long b) {
        return operators.binary(operator, a, b);
    }

    /** {@code a op= b}: the new value of a. */
    public long inPlace(BinaryOperator operator, long a, long b) {
        return operators.inPlace(operator, a, b);
    }

    /** {@code op a}. */
    public long unary(UnaryOperator operator, long a) {
        return operator == UnaryOperator.NOT ? space.bool(!truth(a)) : operators.unary(operator, a);
    }

    /** {@code a op b} for a comparison: any value, as the methods of a class may answer what they like. */
    public long compare(Comparison operator, long a, long b) {
        return comparing.compare(operator, a, b);
    }

    /** Whether two values are the same object or equal: what containers ask of their items. */
    public boolean equal(long a, long b) {
        return stack.get(a) == stack.get(b) || isTrue(compare(Comparison.EQ, a, b));
    }

    /** Whether {@code a < b}: what sorting asks. */
    public boolean less(long a, long b) {
        return isTrue(compare(Comparison.LT, a, b));
    }

    // --- truth, length, hash

    /** Whether a word is true. */
    public boolean isTrue(long word) {
        if (word == space.trueValue()) {
            return true;
        }
        if (word == space.falseValue() || word == space.none()) {
            return false;
        }
        long cell = stack.push(word);
        boolean result = truth(cell);
        stack.drop(cell);
        return result;
    }

    /** {@code bool(a)}. */
    public boolean truth(long a) {
        long result = special.call(a, "__bool__");
        if (result == Value.UNSET) {
            long length = special.call(a, "__len__");
            return length == Value.UNSET ? behavior(a).truth(a) : checkedLength(length) != 0;
        }
        if (result != space.trueValue() && result != space.falseValue()) {
            throw errors.wrongResult("__bool__ should return bool, returned ", result);
        }
        return result == space.trueValue();
    }

    /** {@code len(a)}. */
    public long length(long a) {
        long result = special.call(a, "__len__");
        if (result != Value.UNSET) {
            return checkedLength(result);
        }
        long length = behavior(a).length(a);
        if (length < 0) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "object of type '" + space.typeName(a) + "' has no len()");
        }
        return length;
    }

    private long checkedLength(long result) {
        if (!space.isWordInt(result)) {
            throw errors.wrongResult("'__len__' should return an integer, not ", result);
        }
        long length = space.wordInt(result);
        if (length < 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "__len__() should return >= 0");
        }
        return length;
    }

    /** {@code hash(a)}. */
    public long hash(long a) {
        if (special.isUserObject(stack.get(a))) {
            long result = special.hash(a);
            if (result != Value.UNSET) {
                return Hashing.ofInt(space, result);
            }
        }
        Behavior behavior = behavior(a);
        if (!behavior.isHashable(a)) {
            throw special.unhashable(a);
        }
        return behavior.hash(a);
    }

    // --- items

    /** {@code a[index]}. */
    public long item(long a, long index) {
        long result = special.call(a, "__getitem__", index);
        if (result == Value.UNSET) {
            result = behavior(a).item(a, index);
        }
        if (result == Value.UNSET) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "'" + space.typeName(a) + "' object is not subscriptable");
        }
        return result;
    }

    /** {@code a[index] = value}. */
    public void setItem(long a, long index, long value) {
        if (special.call(a, "__setitem__", index, value) == Value.UNSET && !behavior(a).setItem(a, index, value)) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "'" + space.typeName(a) + "' object does not support item assignment");
        }
    }

    /** {@code del a[index]}. */
    public void removeItem(long a, long index) {
        if (special.call(a, "__delitem__", index) == Value.UNSET && !behavior(a).removeItem(a, index)) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "'" + space.typeName(a) + "' object doesn't support item deletion");
        }
    }

    /** {@code item in a}. */
    public boolean contains(long a, long item) {
        long result = special.call(a, "__contains__", item);
        if (result != Value.UNSET) {
            return isTrue(result);
        }
        int known = behavior(a).contains(a, item);
        return known < 0 ? containsByIterating(a, item) : known == 1;
    }

    /** {@code item in a} by asking each of its values. */
    boolean containsByIterating(long a, long item) {
        long iterator = stack.push(iteratorOr(a, "argument of type '", "' is not iterable"));
        long each = stack.push(Value.UNSET);
        boolean found = false;
        while (!found) {
            long word = next(iterator);
            if (word == Value.UNSET) {
                break;
            }
            stack.set(each, word);
            found = equal(each, item);
        }
        stack.drop(iterator);
        return found;
    }

    // --- iteration

    /** {@code iter(a)}. */
    public long iterator(long a) {
        return iteratorOr(a, "'", "' object is not iterable");
    }

    private long iteratorOr(long a, String before, String behind) {
        long result = special.call(a, "__iter__");
        if (result != Value.UNSET) {
            if (!isIterator(result)) {
                throw errors.wrongResult("iter() returned non-iterator of type ", result);
            }
            return result;
        }
        result = behavior(a).iterator(a);
        if (result == Value.UNSET && special.has(a, "__getitem__")) {
            result = SequenceIterator.over(space, a);
        }
        if (result == Value.UNSET) {
            throw space.raise(BuiltinClass.TYPE_ERROR, before + space.typeName(a) + behind);
        }
        return result;
    }

    /** Whether the value in a cell can be iterated over; runs nothing of the program. */
    boolean isIterable(long a) {
        return special.has(a, "__iter__") || special.has(a, "__getitem__") || behavior(a).iterator(a) != Value.UNSET;
    }

    /** Whether a value can be asked for its next. */
    public boolean isIterator(long word) {
        Behavior behavior = space.behaviorOf(word);
        if (behavior != null && behavior.isIterator()) {
            return true;
        }
        return special.isUserObject(word) && space.caller().hasMethod(word, "__next__");
    }

    /** The next value of the iterator in a cell; {@link Value#UNSET} at its end. */
    public long next(long a) {
        space.caller().poll();
        if (!special.isUserObject(stack.get(a))) {
            return behavior(a).next(a);
        }
        long mark = stack.top();
        try {
            long result = special.call(a, "__next__");
            return result == Value.UNSET ? behavior(a).next(a) : result;
        } catch (PythonError error) {
            if (!space.isInstance(stack.get(space.pendingException()), BuiltinClass.STOP_ITERATION)) {
                throw error;
            }
            stack.drop(mark);
            stack.set(space.pendingException(), Value.UNSET);
            return Value.UNSET;
        }
    }

    /** A tuple of everything an iterable has. */
    public long tupleOf(long iterable) {
        long word = stack.get(iterable);
        if (space.classOf(word) == BuiltinClass.TUPLE.ordinal()) {
            return word;
        }
        long list = stack.push(listEditing.listOf(iterable));
        long result = lists.toTuple(list);
        stack.drop(list);
        return result;
    }

    // --- text

    /** {@code repr(a)}. */
    public String repr(long a) {
        return texts.repr(a);
    }

    /** {@code str(a)}. */
    public String str(long a) {
        return texts.str(a);
    }

    /** {@code ascii(a)}. */
    public String ascii(long a) {
        return Quoting.ascii(texts.repr(a));
    }

    /** {@code format(a, specification)}. */
    public String format(long a, String specification) {
        return texts.format(a, specification);
    }

    // --- conversions

    /** The integer of a value used as an index or a count: an int, or what {@code __index__} answers. */
    public long index(long a) {
        long word = stack.get(a);
        if (space.isWordInt(word)) {
            return space.wordInt(word);
        }
        long result = special.call(a, "__index__");
        if (result != Value.UNSET && space.isWordInt(result)) {
            return space.wordInt(result);
        }
        if (space.isInt(result == Value.UNSET ? word : result)) {
            throw space.raise(BuiltinClass.INDEX_ERROR,
                    "cannot fit '" + space.typeName(a) + "' into an index-sized integer");
        }
        throw space.raise(BuiltinClass.TYPE_ERROR,
                "'" + space.typeName(a) + "' object cannot be interpreted as an integer");
    }

    /** The special methods of the user's classes. */
    public SpecialMethods special() {
        return special;
    }

    /** Counts an operation that works on the parts of an object, which may be as deep; {@link #leave} ends it. */
    void enter(String doing) {
        if (depth >= MAX_DEPTH) {
            throw space.raise(BuiltinClass.RECURSION_ERROR, "maximum recursion depth exceeded " + doing);
        }
        depth++;
    }

    /** Ends what {@link #enter} counted. */
    void leave() {
        depth--;
    }
}
