package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * The steps of enumerate, zip, map, filter and {@code iter(callable, sentinel)}. Each is an iterator object around one
 * or more others: enumerate and filter hold the iterator they read, zip and map a tuple of them.
 */
final class Combinators {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;

    Combinators(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
    }

    private long part(long a, int offset) {
        return stack.push(space.field(stack.get(a), offset));
    }

    /** A pair of a number and the next value. */
    long enumerate(long a) {
        long source = part(a, Layout.ITERATOR_OF);
        long value = nextOf(source);
        if (value == Value.UNSET) {
            stack.drop(source);
            return Value.UNSET;
        }
        long number = space.field(stack.get(a), Layout.ITERATOR_INDEX);
        space.setRaw(stack.get(a), Layout.ITERATOR_INDEX, number + 1);
        long second = stack.push(value);
        long pair = stack.push(space.newInt(number));
        stack.push(stack.get(second));
        long result = space.newTuple(pair, 2);
        stack.drop(source);
        return result;
    }

    /** A tuple of the next value of each iterator. */
    long zip(long a) {
        long sources = part(a, Layout.ITERATOR_OF);
        long first = nextOfEach(sources, space.field(stack.get(a), Layout.ITERATOR_MORE) != 0);
        long result = Value.UNSET;
        if (first != 0) {
            int count = (int) (stack.top() - first >> 3);
            if (count == 2) {
                space.temporaries().array(2);
            }
            result = space.newTuple(first, count);
        }
        stack.drop(sources);
        return result;
    }

    /** The next value of an iterator that this one is made of, which may be made of others in turn. */
    private long nextOf(long source) {
        operations.enter("in an iterator of iterators");
        try {
            return operations.next(source);
        } finally {
            operations.leave();
        }
    }

    /** Pushes the next value of each iterator of a tuple; answers the first cell, 0 at an end. */
    private long nextOfEach(long sources, boolean strict) {
        int count = space.tupleLength(stack.get(sources));
        long source = stack.push(Value.UNSET);
        long first = stack.top();
        for (int i = 0; i < count; i++) {
            stack.set(source, space.tupleItem(stack.get(sources), i));
            long value = nextOf(source);
            if (value == Value.UNSET) {
                if (strict) {
                    checkAllEnd(sources, source, i, count);
                }
                return 0;
            }
            stack.push(value);
        }
        return count == 0 ? 0 : first;
    }

    private void checkAllEnd(long sources, long source, int ended, int count) {
        if (ended > 0) {
            throw differ(ended, "shorter");
        }
        for (int i = 1; i < count; i++) {
            stack.set(source, space.tupleItem(stack.get(sources), i));
            if (nextOf(source) != Value.UNSET) {
                throw differ(i, "longer");
            }
        }
    }

    private RuntimeException differ(int position, String how) {
        String others = position == 1 ? " 1" : "s 1-" + position;
        return space.raise(BuiltinClass.VALUE_ERROR,
                "zip() argument " + (position + 1) + " is " + how + " than argument" + others);
    }

    /** What the function answers for the next value of each iterator. */
    long map(long a) {
        long sources = part(a, Layout.ITERATOR_OF);
        long first = nextOfEach(sources, false);
        if (first == 0) {
            stack.drop(sources);
            return Value.UNSET;
        }
        long[] arguments = new long[(int) (stack.top() - first >> 3)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = stack.get(first + i * 8L);
        }
        long result = space.caller().call(space.field(stack.get(a), Layout.ITERATOR_WITH), arguments);
        stack.drop(sources);
        return result;
    }

    /** The next value that the function says yes to; without a function, that is true. */
    long filter(long a) {
        long source = part(a, Layout.ITERATOR_OF);
        long value = stack.push(Value.UNSET);
        while (true) {
            long next = nextOf(source);
            if (next == Value.UNSET) {
                stack.drop(source);
                return Value.UNSET;
            }
            stack.set(value, next);
            long function = space.field(stack.get(a), Layout.ITERATOR_WITH);
            boolean chosen = function == space.none()
                    ? operations.truth(value)
                    : operations.isTrue(space.caller().call(function, stack.get(value)));
            if (chosen) {
                stack.drop(source);
                return stack.get(value);
            }
        }
    }

    /** What the function answers, until it answers the sentinel. */
    long untilSentinel(long a) {
        long value = stack.push(space.caller().call(space.field(stack.get(a), Layout.ITERATOR_OF)));
        long sentinel = part(a, Layout.ITERATOR_WITH);
        boolean ended = operations.equal(value, sentinel);
        stack.drop(value);
        return ended ? Value.UNSET : stack.get(value);
    }

    /** Makes an iterator of one of these kinds around what two cells hold. */
    long make(IteratorKind kind, long of, long with, long index, long more) {
        long iterator = space.allocate(Layout.ITERATOR);
        space.setRaw(iterator, Layout.ITERATOR_OF, stack.get(of));
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index);
        space.setRaw(iterator, Layout.ITERATOR_KIND, kind.ordinal());
        space.setRaw(iterator, Layout.ITERATOR_SIZE, 0);
        space.setRaw(iterator, Layout.ITERATOR_WITH, with == 0 ? 0 : stack.get(with));
        space.setRaw(iterator, Layout.ITERATOR_MORE, more);
        return space.made(iterator);
    }
}
