package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Library;
import heapscope.machine.value.Native;
import heapscope.machine.value.Value;

/** The constructors and methods of list and tuple. */
final class ListMethods extends Definitions {

    private final ListStorage lists;
    private final ListEditing editing;

    ListMethods(Operations operations, Library library) {
        super(operations, library);
        this.lists = operations.lists();
        this.editing = operations.listEditing();
    }

    void define() {
        library.defineConstructor(BuiltinClass.LIST, "iterable=", (args, count) ->
                isGiven(cell(args, 1)) ? editing.listOf(cell(args, 1)) : lists.newList());
        list("__init__", "iterable=", (args, count) -> initialize(args));
        list("append", "value", (args, count) -> {
            lists.append(args, cell(args, 1));
            return space.none();
        });
        list("extend", "iterable", (args, count) -> {
            editing.extend(args, cell(args, 1));
            return space.none();
        });
        list("insert", "index, value", (args, count) -> insert(args));
        list("pop", "index=", (args, count) -> pop(args));
        list("remove", "value", (args, count) -> remove(args));
        list("clear", "", (args, count) -> {
            lists.clear(stack.get(args));
            return space.none();
        });
        list("copy", "", (args, count) -> editing.copy(args));
        list("reverse", "", (args, count) -> {
            editing.reverse(args);
            return space.none();
        });
        list("sort", "*, key=, reverse=", (args, count) -> {
            sort(args, cell(args, 1), cell(args, 2));
            return space.none();
        });
        list("index", "value, start=, stop=", (args, count) -> indexInList(args));
        list("count", "value", (args, count) -> countIn(args));
        library.defineFunction("sorted", "iterable, /, *, key=, reverse=", (args, count) -> sorted(args));
        defineTuple();
    }

    private void list(String name, String parameters, Native body) {
        library.define(BuiltinClass.LIST, name, parameters, body);
    }

    private void defineTuple() {
        library.defineConstructor(BuiltinClass.TUPLE, "iterable=", (args, count) ->
                isGiven(cell(args, 1)) ? operations.tupleOf(cell(args, 1)) : space.emptyTuple());
        library.define(BuiltinClass.TUPLE, "index", "value, start=, stop=", (args, count) -> indexInTuple(args));
        library.define(BuiltinClass.TUPLE, "count", "value", (args, count) -> countIn(args));
    }

    private long initialize(long args) {
        lists.clear(stack.get(args));
        if (isGiven(cell(args, 1))) {
            editing.extend(args, cell(args, 1));
        }
        return space.none();
    }

    private long insert(long args) {
        long length = lists.length(stack.get(args));
        long index = operations.index(cell(args, 1));
        editing.insert(args, Math.clamp(index < 0 ? index + length : index, 0, length), cell(args, 2));
        return space.none();
    }

    private long pop(long args) {
        long length = lists.length(stack.get(args));
        if (length == 0) {
            throw space.raise(BuiltinClass.INDEX_ERROR, "pop from empty list");
        }
        long index = integer(cell(args, 1), -1);
        long position = index < 0 ? index + length : index;
        if (position < 0 || position >= length) {
            throw space.raise(BuiltinClass.INDEX_ERROR, "pop index out of range");
        }
        return editing.removeAt(args, position);
    }

    private long remove(long args) {
        long index = find(args, 0, Long.MAX_VALUE);
        if (index < 0) {
            throw valueError("list.remove(x): x not in list");
        }
        editing.remove(args, index, 1);
        return space.none();
    }

    private long find(long args, long start, long end) {
        return ((ListBehavior) operations.behavior(args)).find(args, cell(args, 1), start, end);
    }

    private void sort(long list, long key, long reverse) {
        new ListSorting(operations).sort(list, key, isGiven(reverse) && operations.truth(reverse));
    }

    private long sorted(long args) {
        long list = stack.push(editing.listOf(args));
        sort(list, cell(args, 1), cell(args, 2));
        return stack.pop();
    }

    private Indexing.Span bounds(long args) {
        return new Indexing(operations).bounds(cell(args, 2), cell(args, 3), operations.behavior(args).length(args));
    }

    private long indexInList(long args) {
        Indexing.Span bounds = bounds(args);
        long index = find(args, bounds.start(), bounds.stop());
        if (index < 0) {
            throw valueError(operations.repr(cell(args, 1)) + " is not in list");
        }
        return space.newInt(index);
    }

    private long indexInTuple(long args) {
        Indexing.Span bounds = bounds(args);
        TupleBehavior behavior = (TupleBehavior) operations.behavior(args);
        long index = behavior.find(args, cell(args, 1), bounds.start(), bounds.stop());
        if (index < 0) {
            throw valueError("tuple.index(x): x not in tuple");
        }
        return space.newInt(index);
    }

    private long countIn(long args) {
        long iterator = stack.push(operations.behavior(args).iterator(args));
        long value = stack.push(Value.UNSET);
        long found = 0;
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(value, each);
            found += operations.equal(value, cell(args, 1)) ? 1 : 0;
        }
        stack.drop(iterator);
        return space.newInt(found);
    }
}
