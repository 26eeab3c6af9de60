package heapscope.machine.builtin;

import heapscope.language.BinaryOperator;
import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Tuples of all layouts, and instances of classes that extend tuple. */
final class TupleBehavior extends Behavior {

    /** The most items that go through cells of the stack; more go through a list. */
    private static final long MAX_CELLS = 100;
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private final Operations operations;
    private final RootStack stack;
    private final Indexing indexing;

    TupleBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.indexing = new Indexing(operations);
    }

    private boolean isTuple(long word) {
        return Value.isReference(word) && space.isInstance(word, BuiltinClass.TUPLE);
    }

    @Override
    public long binary(BinaryOperator operator, long a, long b) {
        if (operator == BinaryOperator.ADD && isTuple(stack.get(b))) {
            return concatenate(a, b);
        }
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    @Override
    public long reflected(BinaryOperator operator, long a, long b) {
        return operator == BinaryOperator.MULTIPLY ? repeat(a, b) : space.notImplemented();
    }

    private long concatenate(long a, long b) {
        if (length(a) + length(b) > MAX_CELLS) {
            long list = stack.push(operations.listEditing().listOf(a));
            operations.listEditing().extend(list, b);
            return tupleOf(list);
        }
        long first = stack.top();
        pushItems(a, 0, length(a), 1);
        pushItems(b, 0, length(b), 1);
        return tuple(first);
    }

    private long repeat(long a, long b) {
        if (!space.isInt(stack.get(b))) {
            return space.notImplemented();
        }
        long times = Numbers.repetitions(space, stack.get(b), length(a), 8);
        if (length(a) * times > MAX_CELLS) {
            long list = stack.push(operations.listEditing().listOf(a));
            stack.set(list, operations.listEditing().repeat(list, times));
            return tupleOf(list);
        }
        long first = stack.top();
        for (long i = 0; i < times; i++) {
            pushItems(a, 0, length(a), 1);
        }
        return tuple(first);
    }

    /** The tuple of a list in the newest cell, which is dropped. */
    private long tupleOf(long list) {
        long result = operations.lists().toTuple(list);
        stack.drop(list);
        return result;
    }

    private long slice(long a, Indexing.Span span) {
        if (span.step() == 1 && span.count() == length(a) && space.layoutOf(stack.get(a)) != Layout.TUPLE_INSTANCE) {
            return stack.get(a);
        }
        if (span.count() > MAX_CELLS) {
            long list = stack.push(operations.listEditing().listOf(a));
            stack.set(list, operations.listEditing().slice(list, span));
            return tupleOf(list);
        }
        long first = stack.top();
        pushItems(a, span.start(), span.count(), span.step());
        return tuple(first);
    }

    private void pushItems(long a, long start, long count, long step) {
        for (long i = 0; i < count; i++) {
            stack.push(space.tupleItem(stack.get(a), (int) (start + i * step)));
        }
    }

    private long tuple(long first) {
        long result = space.newTuple(first, (int) (stack.top() - first >> 3));
        stack.drop(first);
        return result;
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        if (!isTuple(stack.get(b))) {
            return space.notImplemented();
        }
        boolean isEquality = operator == Comparison.EQ || operator == Comparison.NE;
        long common = Math.min(length(a), length(b));
        long x = stack.push(Value.UNSET);
        long y = stack.push(Value.UNSET);
        for (int i = 0; i < common; i++) {
            stack.set(x, space.tupleItem(stack.get(a), i));
            stack.set(y, space.tupleItem(stack.get(b), i));
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
        return space.tupleLength(stack.get(a));
    }

    /** The hash goes over the items' hashes as CPython's does (xxHash). */
    @Override
    public long hash(long a) {
        operations.enter("while hashing a tuple");
        try {
            return hashOfItems(a);
        } finally {
            operations.leave();
        }
    }

    private long hashOfItems(long a) {
        long hash = PRIME_5;
        long item = stack.push(Value.UNSET);
        int length = (int) length(a);
        for (int i = 0; i < length; i++) {
            stack.set(item, space.tupleItem(stack.get(a), i));
            hash += operations.hash(item) * PRIME_2;
            hash = Long.rotateLeft(hash, 31) * PRIME_1;
        }
        stack.drop(item);
        hash += length ^ PRIME_5 ^ 3527539L;
        return hash == -1 ? 1546275796L : hash;
    }

    @Override
    public long item(long a, long index) {
        if (indexing.isSlice(index)) {
            return slice(a, indexing.span(index, length(a)));
        }
        int position = (int) indexing.position(index, length(a), "tuple");
        return space.tupleItem(stack.get(a), position);
    }

    @Override
    public int contains(long a, long item) {
        return find(a, item, 0, length(a)) < 0 ? 0 : 1;
    }

    /** The first position from one up to another of an equal item, -1 if there is none. */
    long find(long a, long item, long start, long end) {
        long each = stack.push(Value.UNSET);
        for (long i = start; i < end && i < length(a); i++) {
            stack.set(each, space.tupleItem(stack.get(a), (int) i));
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
        return SequenceIterator.of(space, IteratorKind.TUPLE, a, 0, 0);
    }

    @Override
    public String repr(long a) {
        if (!operations.reprGuard().enter(a)) {
            return "(...)";
        }
        try {
            StringBuilder out = new StringBuilder("(");
            long item = stack.push(Value.UNSET);
            int length = (int) length(a);
            for (int i = 0; i < length; i++) {
                stack.set(item, space.tupleItem(stack.get(a), i));
                out.append(i == 0 ? "" : ", ").append(operations.repr(item));
            }
            stack.drop(item);
            return out.append(length == 1 ? ",)" : ")").toString();
        } finally {
            operations.reprGuard().leave();
        }
    }
}
