package heapscope.machine;

import heapscope.heap.HeapModel;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ListStrategy;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/** Items of lists by index and iteration over ranges and lists, where nothing is allocated and nothing can go wrong. */
final class SequenceFastPath {

    private static final int OBJECTS = ListStrategy.OBJECTS.ordinal();
    private static final int INTS = ListStrategy.INTS.ordinal();
    private static final int FLOATS = ListStrategy.FLOATS.ordinal();
    private static final int OVER_LIST = IteratorKind.LIST.ordinal();

    private SequenceFastPath() {}

    /** {@code object[index]}, or 0 for the general path. */
    static long item(AddressSpace memory, long object, long index) {
        if (!Value.isInt(index) || (object & 3) != 0) {
            return 0;
        }
        long at = Value.intOf(index);
        int layout = (int) memory.load(object - 8);
        if (layout == Layout.LIST) {
            return listItem(memory, object, at);
        }
        return layout == Layout.TUPLE ? tupleItem(memory, object, at) : 0;
    }

    private static long listItem(AddressSpace memory, long list, long index) {
        int strategy = (int) memory.load(list + Layout.LIST_STRATEGY);
        if (strategy == 0) {
            return 0;
        }
        long header = memory.load(list + Layout.LIST_STORAGE);
        long length = memory.load(header + Layout.LIST_LENGTH);
        long at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            return 0;
        }
        long word = memory.load(memory.load(header + Layout.LIST_ITEMS) + Layout.ARRAY_ITEMS + at * 8);
        if (strategy == OBJECTS) {
            return word;
        }
        if (strategy == INTS) {
            return Value.fitsInt(word) ? Value.ofInt(word) : 0;
        }
        return Value.ofFloat(Double.longBitsToDouble(word));
    }

    private static long tupleItem(AddressSpace memory, long tuple, long index) {
        long items = memory.load(tuple + Layout.TUPLE_ITEMS);
        long length = memory.load(items + Layout.ARRAY_LENGTH);
        long at = index < 0 ? index + length : index;
        return at < 0 || at >= length ? 0 : memory.load(items + Layout.ARRAY_ITEMS + at * 8);
    }

    /** {@code object[index] = value} for {@code value object index} at the top; answers false for the general path. */
    static boolean setItem(HeapModel heap, AddressSpace memory, long sp) {
        long index = memory.load(sp - 8);
        long list = memory.load(sp - 16);
        if (!Value.isInt(index) || (list & 3) != 0 || (int) memory.load(list - 8) != Layout.LIST) {
            return false;
        }
        int strategy = (int) memory.load(list + Layout.LIST_STRATEGY);
        if (strategy == 0) {
            return false;
        }
        long header = memory.load(list + Layout.LIST_STORAGE);
        long length = memory.load(header + Layout.LIST_LENGTH);
        long at = Value.intOf(index) < 0 ? Value.intOf(index) + length : Value.intOf(index);
        if (at < 0 || at >= length) {
            return false;
        }
        long items = memory.load(header + Layout.LIST_ITEMS);
        return setWord(heap, memory, strategy, items, at, memory.load(sp - 24));
    }

    private static boolean setWord(HeapModel heap, AddressSpace memory, int strategy, long items, long at, long value) {
        long cell = items + Layout.ARRAY_ITEMS + at * 8;
        if (strategy == OBJECTS) {
            if ((value & 3) != 0) {
                return false;
            }
            heap.storeItem(items, at, cell, value);
            return true;
        }
        if (strategy == INTS && Value.isInt(value)) {
            memory.store(cell, Value.intOf(value));
            return true;
        }
        if (strategy == FLOATS && Value.isFloat(value)) {
            memory.store(cell, Double.doubleToRawLongBits(Value.floatOf(value)));
            return true;
        }
        return false;
    }

    /** The next value of an iterator over a range or a list; 0 for the general path, also at the end. */
    static long next(AddressSpace memory, long iterator) {
        if ((iterator & 3) != 0) {
            return 0;
        }
        int layout = (int) memory.load(iterator - 8);
        if (layout == Layout.RANGE_ITERATOR) {
            long left = memory.load(iterator + Layout.RANGE_ITERATOR_LEFT);
            long value = memory.load(iterator + Layout.RANGE_ITERATOR_NEXT);
            if (left <= 0 || !Value.fitsInt(value)) {
                return 0;
            }
            memory.store(iterator + Layout.RANGE_ITERATOR_LEFT, left - 1);
            memory.store(iterator + Layout.RANGE_ITERATOR_NEXT, value
                    + memory.load(iterator + Layout.RANGE_ITERATOR_STEP));
            return Value.ofInt(value);
        }
        return layout == Layout.ITERATOR ? nextOfList(memory, iterator) : 0;
    }

    private static long nextOfList(AddressSpace memory, long iterator) {
        long list = memory.load(iterator + Layout.ITERATOR_OF);
        if (memory.load(iterator + Layout.ITERATOR_KIND) != OVER_LIST || list == 0) {
            return 0;
        }
        if ((int) memory.load(list - 8) != Layout.LIST) {
            return 0;
        }
        long index = memory.load(iterator + Layout.ITERATOR_INDEX);
        long value = index < 0 ? 0 : listItem(memory, list, index);
        if (value != 0) {
            memory.store(iterator + Layout.ITERATOR_INDEX, index + 1);
        }
        return value;
    }
}
