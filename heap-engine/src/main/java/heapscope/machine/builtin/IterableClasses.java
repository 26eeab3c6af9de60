package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.Library;
import heapscope.machine.value.Value;

/** What calling range, slice, enumerate, zip, map, filter and reversed makes. */
final class IterableClasses extends Definitions {

    private final Combinators combinators;

    IterableClasses(Operations operations, Library library) {
        super(operations, library);
        this.combinators = new Combinators(operations);
    }

    void define() {
        library.defineConstructor(BuiltinClass.RANGE, "start, stop=, step=", (args, count) -> range(args));
        library.defineConstructor(BuiltinClass.SLICE, "start, stop=, step=", (args, count) -> slice(args));
        library.defineConstructor(BuiltinClass.ENUMERATE, "iterable, /, start=", (args, count) -> enumerate(args));
        library.defineConstructor(BuiltinClass.ZIP, "*iterables, strict=", (args, count) -> zip(args));
        library.defineConstructor(BuiltinClass.MAP, "function, *iterables", (args, count) -> map(args));
        library.defineConstructor(BuiltinClass.FILTER, "function, iterable", (args, count) -> filter(args));
        library.defineConstructor(BuiltinClass.REVERSED, "sequence", (args, count) -> reversed(cell(args, 1)));
        library.define(BuiltinClass.RANGE, "index", "value", (args, count) -> indexInRange(args));
        library.define(BuiltinClass.RANGE, "count", "value",
                (args, count) -> space.newInt(operations.contains(args, cell(args, 1)) ? 1 : 0));
        library.define(BuiltinClass.SLICE, "indices", "length", (args, count) -> indices(args));
    }

    private long range(long args) {
        boolean hasStop = isGiven(cell(args, 2));
        long first = operations.index(cell(args, 1));
        long stop = hasStop ? operations.index(cell(args, 2)) : first;
        long step = integer(cell(args, 3), 1);
        if (step == 0) {
            throw valueError("range() arg 3 must not be zero");
        }
        // The bounds that are not given, and the computation of the length, which is in the program's own integers.
        space.temporaries().integers((hasStop ? 0 : 1) + (isGiven(cell(args, 3)) ? 0 : 1) + 7);
        return RangeBehavior.make(space, hasStop ? first : 0, stop, step);
    }

    private long indexInRange(long args) {
        long word = stack.get(cell(args, 1));
        RangeBehavior behavior = (RangeBehavior) operations.behavior(args);
        long index = space.isWordInt(word) ? behavior.indexOf(args, space.wordInt(word)) : -1;
        if (index < 0) {
            throw valueError(operations.repr(cell(args, 1)) + " is not in range");
        }
        return space.newInt(index);
    }

    private long slice(long args) {
        boolean hasStop = isGiven(cell(args, 2));
        long start = stack.push(hasStop ? space.box(stack.get(cell(args, 1))) : space.none());
        long stop = stack.push(space.box(stack.get(cell(args, hasStop ? 2 : 1))));
        long step = stack.push(isGiven(cell(args, 3)) ? space.box(stack.get(cell(args, 3))) : space.none());
        long slice = space.allocate(Layout.SLICE);
        space.setRaw(slice, Layout.SLICE_START, stack.get(start));
        space.setRaw(slice, Layout.SLICE_STOP, stack.get(stop));
        space.setRaw(slice, Layout.SLICE_STEP, stack.get(step));
        stack.drop(start);
        return space.made(slice);
    }

    private long indices(long args) {
        Indexing.Span span = new Indexing(operations).span(args, operations.index(cell(args, 1)));
        long first = stack.push(space.newInt(span.start()));
        stack.push(space.newInt(span.stop()));
        stack.push(space.newInt(span.step()));
        long result = space.newTuple(first, 3);
        stack.drop(first);
        return result;
    }

    private long enumerate(long args) {
        long start = integer(cell(args, 2), 0);
        long iterator = stack.push(operations.iterator(cell(args, 1)));
        long result = combinators.make(IteratorKind.ENUMERATE, iterator, 0, start, 0);
        stack.drop(iterator);
        return result;
    }

    private long zip(long args) {
        boolean strict = isGiven(cell(args, 2)) && operations.truth(cell(args, 2));
        long iterators = stack.push(iterators(cell(args, 1)));
        long result = combinators.make(IteratorKind.ZIP, iterators, 0, 0, strict ? 1 : 0);
        stack.drop(iterators);
        return result;
    }

    /** A tuple of iterators over each of a tuple of iterables. */
    private long iterators(long tuple) {
        int count = space.tupleLength(stack.get(tuple));
        long iterable = stack.push(Value.UNSET);
        long first = stack.top();
        for (int i = 0; i < count; i++) {
            stack.set(iterable, space.tupleItem(stack.get(tuple), i));
            stack.push(operations.iterator(iterable));
        }
        long result = space.newTuple(first, count);
        stack.drop(iterable);
        return result;
    }

    private long map(long args) {
        if (space.tupleLength(stack.get(cell(args, 2))) == 0) {
            throw typeError("map() must have at least two arguments.");
        }
        long iterators = stack.push(iterators(cell(args, 2)));
        long result = combinators.make(IteratorKind.MAP, iterators, cell(args, 1), 0, 0);
        stack.drop(iterators);
        return result;
    }

    private long filter(long args) {
        long iterator = stack.push(operations.iterator(cell(args, 2)));
        long result = combinators.make(IteratorKind.FILTER, iterator, cell(args, 1), 0, 0);
        stack.drop(iterator);
        return result;
    }

    private long reversed(long sequence) {
        long own = operations.special().call(sequence, "__reversed__");
        if (own != Value.UNSET) {
            return own;
        }
        long word = stack.get(sequence);
        if (operations.behavior(sequence) instanceof RangeBehavior range) {
            return range.reversed(sequence);
        }
        if (ListBehavior.isList(space, word)) {
            long last = operations.lists().length(word) - 1;
            return SequenceIterator.of(space, IteratorKind.LIST_REVERSED, sequence, last, 0);
        }
        if (operations.dicts().isDict(word)) {
            return reversedDict(IteratorKind.DICT_KEYS, sequence);
        }
        if (Value.isReference(word) && space.layoutOf(word) == Layout.DICT_VIEW) {
            IteratorKind kind = IteratorKind.values()[(int) space.field(word, Layout.DICT_VIEW_KIND)];
            long dict = stack.push(space.field(word, Layout.DICT_VIEW_OF));
            long result = reversedDict(kind, dict);
            stack.drop(dict);
            return result;
        }
        boolean isSequence = operations.special().has(sequence, "__getitem__")
                || space.isStr(word)
                || new ByteStrings(space).isBytes(word)
                || space.isInstance(word, BuiltinClass.TUPLE);
        if (!isSequence) {
            throw typeError("'" + space.typeName(sequence) + "' object is not reversible");
        }
        return SequenceIterator.of(space, IteratorKind.SEQUENCE_REVERSED, sequence, operations.length(sequence) - 1, 0);
    }

    private long reversedDict(IteratorKind kind, long dict) {
        long size = operations.tables().size(dict);
        long iterator = SequenceIterator.of(space, kind, dict, Long.MAX_VALUE, size);
        space.setRaw(iterator, Layout.ITERATOR_MORE, -1);
        return iterator;
    }
}
