package heapscope.machine.builtin;

import heapscope.language.Comparison;
import heapscope.machine.value.Behavior;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/** Ranges of integers of a word. */
final class RangeBehavior extends Behavior {

    private final Operations operations;
    private final RootStack stack;
    private final Indexing indexing;

    RangeBehavior(Operations operations) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.indexing = new Indexing(operations);
    }

    /** A range; the step is not 0. */
    static long make(ObjectSpace space, long start, long stop, long step) {
        long range = space.allocate(Layout.RANGE);
        space.setRaw(range, Layout.RANGE_START, start);
        space.setRaw(range, Layout.RANGE_STOP, stop);
        space.setRaw(range, Layout.RANGE_STEP, step);
        space.setRaw(range, Layout.RANGE_LENGTH, length(start, stop, step));
        space.setRaw(range, Layout.RANGE_LENGTH + 8, 0);
        return space.made(range);
    }

    private static long length(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long distance = step > 0 ? stop - start : start - stop;
        return Long.divideUnsigned(distance - 1, Math.abs(step)) + 1;
    }

    private long field(long a, int offset) {
        return space.field(stack.get(a), offset);
    }

    private long value(long a, long index) {
        return field(a, Layout.RANGE_START) + index * field(a, Layout.RANGE_STEP);
    }

    @Override
    public long compare(Comparison operator, long a, long b) {
        long other = stack.get(b);
        boolean isEquality = operator == Comparison.EQ || operator == Comparison.NE;
        if (!isEquality || !Value.isReference(other) || space.layoutOf(other) != Layout.RANGE) {
            return space.notImplemented();
        }
        long length = length(a);
        boolean equal = length == length(b)
                && (length == 0 || value(a, 0) == value(b, 0))
                && (length < 2 || field(a, Layout.RANGE_STEP) == field(b, Layout.RANGE_STEP));
        return space.bool(equal == (operator == Comparison.EQ));
    }

    @Override
    public long length(long a) {
        return field(a, Layout.RANGE_LENGTH);
    }

    @Override
    public long hash(long a) {
        long length = length(a);
        long hash = length * 31 + (length == 0 ? 0 : value(a, 0));
        return hash * 31 + (length < 2 ? 0 : field(a, Layout.RANGE_STEP));
    }

    @Override
    public long item(long a, long index) {
        if (indexing.isSlice(index)) {
            Indexing.Span span = indexing.span(index, length(a));
            long step = field(a, Layout.RANGE_STEP);
            long start = value(a, span.start());
            return make(space, start, value(a, span.step() > 0 || span.count() > 0 ? span.stop() : span.start()),
                    step * span.step());
        }
        return space.newInt(value(a, indexing.position(index, length(a), "range object")));
    }

    @Override
    public int contains(long a, long item) {
        long word = stack.get(item);
        if (!space.isWordInt(word)) {
            return space.isFloat(word) ? -1 : space.isInt(word) ? 0 : -1;
        }
        return indexOf(a, space.wordInt(word)) < 0 ? 0 : 1;
    }

    /** The position of an integer, -1 if it is not in the range. */
    long indexOf(long a, long value) {
        long distance = value - field(a, Layout.RANGE_START);
        long step = field(a, Layout.RANGE_STEP);
        long index = distance / step;
        return distance % step == 0 && index >= 0 && index < length(a) ? index : -1;
    }

    @Override
    public long iterator(long a) {
        return iterator(a, field(a, Layout.RANGE_START), field(a, Layout.RANGE_STEP));
    }

    /** An iterator from the last value to the first. */
    long reversed(long a) {
        return iterator(a, value(a, length(a) - 1), -field(a, Layout.RANGE_STEP));
    }

    private long iterator(long a, long first, long step) {
        long left = length(a);
        long iterator = space.allocate(Layout.RANGE_ITERATOR);
        space.setRaw(iterator, Layout.RANGE_ITERATOR_NEXT, first);
        space.setRaw(iterator, Layout.RANGE_ITERATOR_LEFT, left);
        space.setRaw(iterator, Layout.RANGE_ITERATOR_STEP, step);
        return space.made(iterator);
    }

    @Override
    public long attribute(long a, String name) {
        return switch (name) {
            case "start" -> space.newInt(field(a, Layout.RANGE_START));
            case "stop" -> space.newInt(field(a, Layout.RANGE_STOP));
            case "step" -> space.newInt(field(a, Layout.RANGE_STEP));
            default -> Value.UNSET;
        };
    }

    @Override
    public String repr(long a) {
        long step = field(a, Layout.RANGE_STEP);
        String bounds = field(a, Layout.RANGE_START) + ", " + field(a, Layout.RANGE_STOP);
        return "range(" + bounds + (step == 1 ? "" : ", " + step) + ")";
    }
}
