package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Changes of lists in more than one place: inserting, removing, slices, concatenation. Lists are given by their cells.
 */
public final class ListEditing {

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;
    private final ListStorage lists;
    private final Operations operations;

    ListEditing(Operations operations, ListStorage lists) {
        this.operations = operations;
        this.space = operations.space();
        this.memory = space.memory();
        this.stack = space.stack();
        this.lists = lists;
    }

    /** Inserts a value before a position, 0 to the length. */
    void insert(long list, long index, long value) {
        long length = lists.length(stack.get(list));
        lists.append(list, value);
        if (index == length) {
            return;
        }
        long last = stack.push(lists.get(stack.get(list), length));
        lists.moveItems(stack.get(list), index, index + 1, length - index);
        lists.set(list, index, last);
        stack.drop(last);
    }

    /** Removes and answers the item at a position. */
    long removeAt(long list, long index) {
        long result = stack.push(lists.get(stack.get(list), index));
        remove(list, index, 1);
        stack.drop(result);
        return stack.get(result);
    }

    /** Removes some items in a row. */
    void remove(long list, long index, long count) {
        if (count == 0) {
            return;
        }
        long at = stack.get(list);
        long length = lists.length(at);
        lists.moveItems(at, index + count, index, length - index - count);
        lists.clearItems(at, length - count, length);
        lists.setLength(at, length - count);
        lists.giveUpRoom(list);
    }

    /** Replaces some items in a row by those of another list. */
    void replace(long list, long start, long count, long source) {
        long added = lists.length(stack.get(source));
        if (added == 0) {
            remove(list, start, count);
            return;
        }
        unify(list, source);
        long length = lists.length(stack.get(list));
        long newLength = length - count + added;
        lists.reserve(list, newLength);
        long at = stack.get(list);
        lists.moveItems(at, start + count, start + added, length - start - count);
        lists.setLength(at, newLength);
        lists.clearItems(at, newLength, length);
        lists.copyItems(lists.strategy(at), lists.items(stack.get(source)), 0, lists.items(at), start, added);
        if (added < count) {
            lists.giveUpRoom(list);
        }
    }

    /** Makes two lists, the second not empty, store their items the same way. */
    private void unify(long list, long source) {
        if (lists.strategy(stack.get(list)) == ListStorage.EMPTY) {
            lists.start(list, lists.strategy(stack.get(source)));
        }
        if (lists.strategy(stack.get(list)) != lists.strategy(stack.get(source))) {
            lists.generalize(list);
            lists.generalize(source);
        }
    }

    /** Appends everything an iterable has. */
    public void extend(long list, long iterable) {
        long word = stack.get(iterable);
        if (Value.isReference(word) && space.layoutOf(word) == Layout.LIST) {
            long copy = stack.push(copy(iterable));
            replace(list, lists.length(stack.get(list)), 0, copy);
            stack.drop(copy);
            return;
        }
        long iterator = stack.push(operations.iterator(iterable));
        long item = stack.push(Value.UNSET);
        for (long each = operations.next(iterator); each != Value.UNSET; each = operations.next(iterator)) {
            stack.set(item, each);
            lists.append(list, item);
        }
        stack.drop(iterator);
    }

    /** A new list of everything an iterable has. */
    public long listOf(long iterable) {
        long word = stack.get(iterable);
        if (Value.isReference(word) && space.layoutOf(word) == Layout.LIST) {
            return copy(iterable);
        }
        long list = stack.push(lists.newList());
        extend(list, iterable);
        return stack.pop();
    }

    /** A new list with the same items. */
    long copy(long list) {
        return part(list, 0, lists.length(stack.get(list)));
    }

    /** A new list of some items in a row. */
    long part(long list, long start, long count) {
        if (count == 0) {
            return lists.newList();
        }
        int strategy = lists.strategy(stack.get(list));
        long items = lists.newItems(strategy, count);
        lists.copyItems(strategy, lists.items(stack.get(list)), start, items, 0, count);
        return lists.wrap(strategy, items, count);
    }

    /** A new list of the items at the positions of a slice. */
    long slice(long list, Indexing.Span span) {
        if (span.step() == 1 || span.count() == 0) {
            return part(list, span.start(), span.count());
        }
        int strategy = lists.strategy(stack.get(list));
        long items = lists.newItems(strategy, span.count());
        if (strategy == ListStorage.OBJECTS) {
            space.heap().writeBarrier(items);
        }
        long source = lists.items(stack.get(list)) + Layout.ARRAY_ITEMS;
        for (long i = 0; i < span.count(); i++) {
            memory.store(items + Layout.ARRAY_ITEMS + i * 8, memory.load(source + span.at(i) * 8));
        }
        return lists.wrap(strategy, items, span.count());
    }

    /** Removes the items at the positions of a slice. */
    void removeSlice(long list, Indexing.Span span) {
        if (span.step() == 1) {
            remove(list, span.start(), span.count());
            return;
        }
        for (long i = 0; i < span.count(); i++) {
            remove(list, span.step() > 0 ? span.at(span.count() - 1 - i) : span.at(i), 1);
        }
    }

    /** A new list of the items of two lists. */
    long concatenate(long a, long b) {
        if (lists.length(stack.get(a)) == 0) {
            return copy(b);
        }
        long lengthA = lists.length(stack.get(a));
        long lengthB = lists.length(stack.get(b));
        if (lengthB == 0 || lists.strategy(stack.get(a)) != lists.strategy(stack.get(b))) {
            long result = stack.push(copy(a));
            extend(result, b);
            return stack.pop();
        }
        int strategy = lists.strategy(stack.get(a));
        long items = lists.newItems(strategy, lengthA + lengthB);
        lists.copyItems(strategy, lists.items(stack.get(a)), 0, items, 0, lengthA);
        lists.copyItems(strategy, lists.items(stack.get(b)), 0, items, lengthA, lengthB);
        return lists.wrap(strategy, items, lengthA + lengthB);
    }

    /** A new list of the items so many times over. */
    long repeat(long list, long times) {
        long length = lists.length(stack.get(list));
        if (times <= 0 || length == 0) {
            return lists.newList();
        }
        int strategy = lists.strategy(stack.get(list));
        long items = lists.newItems(strategy, length * times);
        long source = lists.items(stack.get(list));
        if (strategy == ListStorage.OBJECTS) {
            space.heap().writeBarrier(items);
        }
        if (length == 1) {
            memory.fillWords(items + Layout.ARRAY_ITEMS, times, memory.load(source + Layout.ARRAY_ITEMS));
        } else {
            for (long i = 0; i < times; i++) {
                memory.copyWords(source + Layout.ARRAY_ITEMS, items + Layout.ARRAY_ITEMS + i * length * 8, length);
            }
        }
        return lists.wrap(strategy, items, length * times);
    }

    /** Turns the order around. */
    void reverse(long list) {
        long at = stack.get(list);
        long length = lists.length(at);
        if (length < 2) {
            return;
        }
        long first = lists.items(at) + Layout.ARRAY_ITEMS;
        if (lists.strategy(at) == ListStorage.OBJECTS) {
            space.heap().writeBarrierBeforeMove(lists.items(at));
        }
        for (long i = 0, j = length - 1; i < j; i++, j--) {
            long word = memory.load(first + i * 8);
            memory.store(first + i * 8, memory.load(first + j * 8));
            memory.store(first + j * 8, word);
        }
    }
}
