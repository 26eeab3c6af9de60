package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Value;

/** What an index or a slice means for a sequence of a length. */
final class Indexing {

    private final ObjectSpace space;
    private final Operations operations;

    Indexing(Operations operations) {
        this.space = operations.space();
        this.operations = operations;
    }

    /** Whether the index in a cell is a slice. */
    boolean isSlice(long cell) {
        long word = space.stack().get(cell);
        return Value.isReference(word) && space.layoutOf(word) == Layout.SLICE;
    }

    /**
     * The position that the index in a cell means.
     *
     * @param kind what the messages call the sequence: {@code list}
     */
    long position(long cell, long length, String kind) {
        long word = space.stack().get(cell);
        long index = space.layoutOf(word) == Layout.INT ? space.wordInt(word) : index(cell, kind);
        long position = index < 0 ? index + length : index;
        if (position < 0 || position >= length) {
            String what = kind.equals("bytes") ? "" : kind + " ";
            throw space.raise(BuiltinClass.INDEX_ERROR, what + "index out of range");
        }
        return position;
    }

    private long index(long cell, String kind) {
        long word = space.stack().get(cell);
        if (!space.isInt(word) && !operations.special().has(cell, "__index__")) {
            String type = space.typeName(cell);
            String name = kind.replace(" assignment", "").replace("bytes", "byte");
            throw space.raise(BuiltinClass.TYPE_ERROR, kind.equals("string")
                    ? "string indices must be integers, not '" + type + "'"
                    : name + " indices must be integers or slices, not " + type);
        }
        return operations.index(cell);
    }

    /** The positions that the slice in a cell selects. */
    Span span(long cell, long length) {
        space.temporaries().slice();
        long step = part(cell, Layout.SLICE_STEP, 1);
        if (step == 0) {
            throw space.raise(BuiltinClass.VALUE_ERROR, "slice step cannot be zero");
        }
        long start = clamp(part(cell, Layout.SLICE_START, step > 0 ? 0 : Long.MAX_VALUE), length, step);
        long stop = part(cell, Layout.SLICE_STOP, step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        stop = stop == Long.MIN_VALUE ? -1 : clamp(stop, length, step);
        long count = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
        boolean isEmpty = step > 0 ? stop <= start : start <= stop;
        return new Span(start, stop, step, isEmpty ? 0 : count);
    }

    private long part(long cell, int offset, long missing) {
        long word = space.field(space.stack().get(cell), offset);
        if (word == 0 || word == space.none()) {
            return missing;
        }
        long part = space.stack().push(word);
        long value = clampedIndex(part);
        space.stack().drop(part);
        return value;
    }

    private long clampedIndex(long cell) {
        long word = space.stack().get(cell);
        if (space.isInt(word)) {
            return space.isWordInt(word)
                    ? Math.clamp(space.wordInt(word), -Long.MAX_VALUE / 4, Long.MAX_VALUE / 4)
                    : space.bigInt(word).signum() * (Long.MAX_VALUE / 4);
        }
        if (!operations.special().has(cell, "__index__")) {
            throw space.raise(BuiltinClass.TYPE_ERROR,
                    "slice indices must be integers or None or have an __index__ method");
        }
        return operations.index(cell);
    }

    private static long clamp(long index, long length, long step) {
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1;
        long position = index < 0 ? index + length : index;
        return Math.clamp(position, low, high);
    }

    /** The optional bounds of methods such as {@code find(sub, start, end)}: a start and an end within the length. */
    Span bounds(long startCell, long endCell, long length) {
        long start = bound(startCell, 0, length);
        long end = bound(endCell, length, length);
        return new Span(start, end, 1, Math.max(0, end - start));
    }

    private long bound(long cell, long missing, long length) {
        long word = space.stack().get(cell);
        if (word == Value.UNSET || word == space.none()) {
            return missing;
        }
        long index = clampedIndex(cell);
        return index < 0 ? Math.max(0, index + length) : index;
    }

    /**
     * Positions of a sequence.
     *
     * @param start the first
     * @param stop the first behind them
     * @param count how many there are
     */
    record Span(long start, long stop, long step, long count) {

        /** The n-th position. */
        long at(long n) {
            return start + n * step;
        }
    }
}
