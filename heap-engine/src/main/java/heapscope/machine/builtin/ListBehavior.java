package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Lists, and instances of classes that extend list. */
final class ListBehavior extends Behavior {

    private final Operations operations;
    private final RootStack stack;
    private final ListStorage lists;
    private final ListEditing editing;
    private final Indexing indexing;

    ListBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.lists = operations.lists();
        this.editing = operations.listEditing();
        this.indexing = new Indexing(operations);
    }

    static boolean isList(ObjectSpace space, long word) {
        if (!Value.isReference(word)) {
            return false;
        }
        int layout = space.layoutOf(word);
        return layout == Layout.LIST || layout == Layout.LIST_INSTANCE;
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (operator == BinaryOperator.ADD && isList(space, stack.get(b))) {
            return editing.concatenate(a, b);
        }
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    @Override
    public long reflected(BinaryOperator operator, long a, long b) {
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    private long repeat(long a, long b) {
        if (!space.isInt(stack.get(b))) {
            return space.notImplemented();
        }
        return editing.repeat(a, Numbers.repetitions(space, stack.get(b), length(a), 8));
    }

    @Override
    public long inPlace(BinaryOperator operator, long a, long b) {
        if (operator == BinaryOperator.ADD) {
            editing.extend(a, b);
            return stack.get(a);
        }
        if (operator != BinaryOperator.MULTIPLY || !space.isInt(stack.get(b))) {
            return space.notImplemented();
        }
        long repeated = stack.push(repeat(a, b));
        lists.take(a, repeated);
        stack.drop(repeated);
        return stack.get(a);
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        if (!isList(space, stack.get(b))) {
            return space.notImplemented();
        }
        boolean isEquality = operator == Comparison.EQ || operator == Comparison.NE;
        if (isEquality && length(a) != length(b)) {
            return space.bool(operator == Comparison.NE);
        }
        long x = stack.push(Value.UNSET);
        long y = stack.push(Value.UNSET);
        for (long i = 0; i < length(a) && i < length(b); i++) {
            stack.set(x, lists.get(stack.get(a), i));
            stack.set(y, lists.get(stack.get(b), i));
            if (!operations.equal(x, y)) {
                long result = isEquality ? space.bool(operator == Comparison.NE) : operations.compare(operator, x, y);
                stack.drop(x);
                return result;
            }
        }
        stack.drop(x);
        return space.bool(Ordering.holds(operator, Long.compare(length(a), length(b))));
    }

    @Override
    public long length(long a) {
        return lists.length(stack.get(a));
    }

    @Override
    public boolean isHashable(long a) {
        return false;
    }

    @Override
    public long item(long a, long index) {
        if (indexing.isSlice(index)) {
            return editing.slice(a, indexing.span(index, length(a)));
        }
        long position = indexing.position(index, length(a), "list");
        return lists.get(stack.get(a), position);
    }

    @Override
    public boolean setItem(long a, long index, long value) {
        if (indexing.isSlice(index)) {
            setSlice(a, index, value);
        } else {
            lists.set(a, indexing.position(index, length(a), "list assignment"), value);
        }
        return true;
    }

    private void setSlice(long a, long index, long value) {
        if (!operations.isIterable(value)) {
            throw space.raise(BuiltinClass.TYPE_ERROR, "can only assign an iterable");
        }
        long source = stack.push(editing.listOf(value));
        Indexing.Span span = indexing.span(index, length(a));
        if (span.step() == 1) {
            editing.replace(a, span.start(), span.count(), source);
        } else {
            setEach(a, span, source);
        }
        stack.drop(source);
    }

    private void setEach(long a, Indexing.Span span, long source) {
        long given = lists.length(stack.get(source));
        if (given != span.count()) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "attempt to assign sequence of size " + given
                    + " to extended slice of size " + span.count());
        }
        long item = stack.push(Value.UNSET);
        for (long i = 0; i < given; i++) {
            stack.set(item, lists.get(stack.get(source), i));
            lists.set(a, span.at(i), item);
        }
        stack.drop(item);
    }

    @Override
    public boolean removeItem(long a, long index) {
        if (indexing.isSlice(index)) {
            editing.removeSlice(a, indexing.span(index, length(a)));
        } else {
            editing.remove(a, indexing.position(index, length(a), "list assignment"), 1);
        }
        return true;
    }

    @Override
    public int contains(long a, long item) {
        return find(a, item, 0, Long.MAX_VALUE) < 0 ? 0 : 1;
    }

    /** The first position from one up to another of an equal item, -1 if there is none. */
    long find(long a, long item, long start, long end) {
        long each = stack.push(Value.UNSET);
        for (long i = start; i < end && i < length(a); i++) {
            stack.set(each, lists.get(stack.get(a), i));
            if (operations.equal(each, item)) {
                stack.drop(each);
                return i;
            }
        }
        stack.drop(each);
        return -1;
    }

    @Override
    public long iterator(long a) {
        return SequenceIterator.of(space, IteratorKind.LIST, a, 0, 0);
    }

    @Override
    public String repr(long a) {
        if (!operations.reprGuard().enter(a)) {
            return "[...]";
        }
        try {
            StringBuilder out = new StringBuilder("[");
            long item = stack.push(Value.UNSET);
            for (long i = 0; i < length(a); i++) {
                stack.set(item, lists.get(stack.get(a), i));
                out.append(i == 0 ? "" : ", ").append(operations.repr(item));
            }
            stack.drop(item);
            return out.append(']').toString();
        } finally {
            operations.reprGuard().leave();
        }
    }
}
