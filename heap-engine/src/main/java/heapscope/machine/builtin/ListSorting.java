package heapscope.machine.builtin;

import heapscope.machine.value.BuiltinClass;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.PythonError;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;

/**
 * Sorts lists, stably. A comparison may run the program and move every object, so what is sorted is an order of
 * positions; the items stay where they are until it is known. While a list is sorted it is seen as empty, as in
 * CPython.
 */
public final class ListSorting {

    private final Operations operations;
    private final ObjectSpace space;
    private final RootStack stack;
    private final ListStorage lists;

    ListSorting(Operations operations) {
        this.operations = operations;
        this.space = operations.space();
        this.stack = space.stack();
        this.lists = operations.lists();
    }

    /** Sorts the list in a cell, by a key function if the cell of one holds neither nothing nor None. */
    public void sort(long list, long key, boolean reverse) {
        int length = (int) lists.length(stack.get(list));
        boolean hasKey = stack.get(key) != Value.UNSET && stack.get(key) != space.none();
        if (length < 2 && !hasKey) {
            return;
        }
        long detached = stack.push(lists.newList());
        lists.take(detached, list);
        lists.clear(stack.get(list));
        try {
            long keys = stack.push(hasKey ? keys(detached, key) : stack.get(detached));
            int[] order = identity(length, reverse);
            MergeSort.sort(order, comparison(keys));
            permute(detached, order, reverse);
            if (lists.length(stack.get(list)) != 0) {
                throw space.raise(BuiltinClass.VALUE_ERROR, "list modified during sort");
            }
        } catch (PythonError error) {
            // The items are there again for whoever handles the error, unsorted.
            lists.take(list, detached);
            throw error;
        }
        lists.take(list, detached);
        stack.drop(detached);
    }

    private static int[] identity(int length, boolean reverse) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = reverse ? length - 1 - i : i;
        }
        return order;
    }

    private long keys(long list, long key) {
        long keys = stack.push(lists.newList());
        long value = stack.push(Value.UNSET);
        long length = lists.length(stack.get(list));
        for (long i = 0; i < length; i++) {
            stack.set(value, lists.get(stack.get(list), i));
            stack.set(value, space.caller().call(stack.get(key), stack.get(value)));
            lists.append(keys, value);
        }
        stack.drop(keys);
        return stack.get(keys);
    }

    /** How to compare the keys at two positions of the list in a cell. */
    private MergeSort.Order comparison(long keys) {
        int strategy = lists.strategy(stack.get(keys));
        if (strategy == ListStorage.INTS) {
            return (a, b) -> raw(keys, a) < raw(keys, b);
        }
        if (strategy == ListStorage.FLOATS) {
            return (a, b) -> Double.longBitsToDouble(raw(keys, a)) < Double.longBitsToDouble(raw(keys, b));
        }
        if (areStrings(keys)) {
            Blocks blocks = new Blocks(space);
            return (a, b) -> blocks.compare(block(keys, a), block(keys, b)) < 0;
        }
        long x = stack.push(Value.UNSET);
        long y = stack.push(Value.UNSET);
        return (a, b) -> {
            stack.set(x, raw(keys, a));
            stack.set(y, raw(keys, b));
            return operations.less(x, y);
        };
    }

    private long raw(long keys, int index) {
        return space.arrayItem(lists.items(stack.get(keys)), index);
    }

    private long block(long keys, int index) {
        return space.field(raw(keys, index), Layout.STR_BLOCK_REF);
    }

    private boolean areStrings(long keys) {
        long length = lists.length(stack.get(keys));
        for (int i = 0; i < length; i++) {
            if (space.layoutOf(raw(keys, i)) != Layout.STR) {
                return false;
            }
        }
        return true;
    }

    private void permute(long list, int[] order, boolean reverse) {
        int length = order.length;
        if (length == 0) {
            return;
        }
        int strategy = lists.strategy(stack.get(list));
        long items = lists.newItems(strategy, length);
        long old = lists.items(stack.get(list));
        if (strategy == ListStorage.OBJECTS) {
            space.heap().writeBarrier(items);
        }
        for (int i = 0; i < length; i++) {
            int from = order[reverse ? length - 1 - i : i];
            space.setRaw(items, Layout.ARRAY_ITEMS + i * 8, space.arrayItem(old, from));
        }
        space.setField(lists.header(stack.get(list)), Layout.LIST_ITEMS, items);
    }
}
