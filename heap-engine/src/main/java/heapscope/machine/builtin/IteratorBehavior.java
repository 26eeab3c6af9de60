package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * Iterators over containers and the iterators of enumerate, zip, map, filter and reversed. An iterator at its end has
 * no object any more and stays there.
 */
final class IteratorBehavior extends ObjectBehavior {

    private static final IteratorKind[] KINDS = IteratorKind.values();

    private final Operations operations;
    private final RootStack stack;
    private final HashTables tables;
    private final StrBehavior strings;
    private final ByteStrings byteStrings;
    private final Combinators combinators;

    IteratorBehavior(Operations operations, StrBehavior strings) {
        super(operations.space());
        this.operations = operations;
        this.stack = space.stack();
        this.tables = operations.tables();
        this.strings = strings;
        this.byteStrings = new ByteStrings(space);
        this.combinators = new Combinators(operations);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public boolean truth(long a) {
        return true;
    }

    @Override
    public long iterator(long a) {
        return stack.get(a);
    }

    @Override
    public long next(long a) {
        long iterator = stack.get(a);
        long of = space.field(iterator, Layout.ITERATOR_OF);
        if (of == Value.UNSET) {
            return Value.UNSET;
        }
        long result = next(a, of, KINDS[(int) space.field(iterator, Layout.ITERATOR_KIND)]);
        if (result == Value.UNSET) {
            space.setField(stack.get(a), Layout.ITERATOR_OF, Value.UNSET);
        }
        return result;
    }

    private long next(long a, long of, IteratorKind kind) {
        return switch (kind) {
            case LIST -> nextOfList(a, of);
            case LIST_REVERSED -> previousOfList(a, of);
            case TUPLE -> nextOfTuple(a, of);
            case STR -> strings.nextOf(a);
            case BYTES -> nextOfBytes(a, of);
            case DICT_KEYS, DICT_VALUES, DICT_ITEMS -> nextOfDict(a, kind, "dictionary changed size during iteration");
            case SET -> nextOfDict(a, kind, "Set changed size during iteration");
            case SEQUENCE -> nextOfSequence(a, 1);
            case SEQUENCE_REVERSED -> index(stack.get(a)) < 0 ? Value.UNSET : nextOfSequence(a, -1);
            case ENUMERATE -> combinators.enumerate(a);
            case ZIP -> combinators.zip(a);
            case MAP -> combinators.map(a);
            case FILTER -> combinators.filter(a);
            case CALLABLE -> combinators.untilSentinel(a);
        };
    }

    private long index(long iterator) {
        return space.field(iterator, Layout.ITERATOR_INDEX);
    }

    private long nextOfList(long a, long list) {
        long iterator = stack.get(a);
        long index = index(iterator);
        if (index >= operations.lists().length(list)) {
            return Value.UNSET;
        }
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index + 1);
        return operations.lists().get(list, index);
    }

    private long previousOfList(long a, long list) {
        long iterator = stack.get(a);
        long index = index(iterator);
        if (index < 0 || index >= operations.lists().length(list)) {
            return Value.UNSET;
        }
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index - 1);
        return operations.lists().get(list, index);
    }

    private long nextOfTuple(long a, long tuple) {
        long iterator = stack.get(a);
        long index = index(iterator);
        if (index >= space.tupleLength(tuple)) {
            return Value.UNSET;
        }
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index + 1);
        return space.tupleItem(tuple, (int) index);
    }

    private long nextOfBytes(long a, long of) {
        long iterator = stack.get(a);
        long index = index(iterator);
        if (index >= byteStrings.length(of)) {
            return Value.UNSET;
        }
        space.setRaw(iterator, Layout.ITERATOR_INDEX, index + 1);
        return space.newInt(byteStrings.get(of, index));
    }

    private long nextOfDict(long a, IteratorKind kind, String changed) {
        long owner = stack.push(space.field(stack.get(a), Layout.ITERATOR_OF));
        long iterator = stack.get(a);
        if (tables.size(owner) != space.field(iterator, Layout.ITERATOR_SIZE)) {
            throw space.raise(BuiltinClass.RUNTIME_ERROR, changed);
        }
        boolean backwards = space.field(iterator, Layout.ITERATOR_MORE) < 0;
        long at = index(iterator);
        long entry = backwards ? tables.previous(owner, at) : tables.next(owner, at);
        long result = Value.UNSET;
        if (entry >= 0) {
            space.setRaw(iterator, Layout.ITERATOR_INDEX, backwards ? entry : entry + 1);
            result = part(owner, entry, kind);
        }
        stack.drop(owner);
        return result;
    }

    private long part(long owner, long entry, IteratorKind kind) {
        if (kind == IteratorKind.DICT_VALUES) {
            return tables.value(owner, entry);
        }
        if (kind != IteratorKind.DICT_ITEMS) {
            return tables.key(owner, entry);
        }
        space.temporaries().pair();
        long pair = stack.push(tables.key(owner, entry));
        stack.push(tables.value(owner, entry));
        long result = space.newTuple(pair, 2);
        stack.drop(pair);
        return result;
    }

    private long nextOfSequence(long a, long step) {
        long sequence = stack.push(space.field(stack.get(a), Layout.ITERATOR_OF));
        long index = index(stack.get(a));
        long position = stack.push(space.newInt(index));
        space.setRaw(stack.get(a), Layout.ITERATOR_INDEX, index + step);
        try {
            return operations.item(sequence, position);
        } catch (PythonError error) {
            long exception = stack.get(space.pendingException());
            if (!space.isInstance(exception, BuiltinClass.INDEX_ERROR)
                    && !space.isInstance(exception, BuiltinClass.STOP_ITERATION)) {
                throw error;
            }
            stack.set(space.pendingException(), Value.UNSET);
            return Value.UNSET;
        } finally {
            stack.drop(sequence);
        }
    }
}
