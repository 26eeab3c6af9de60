package heapscope.machine.builtin;

import heapscope.heap.HeapModel;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ListStrategy;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;

/**
 * Lists in memory: a wrapper, a header with the length, and an array of the capacity, which holds references or, while
 * all items are of one kind, raw integers or floats (specification of the collector, section 12). Lists and values are
 * given by their cells.
 */
public final class ListStorage {

    static final int EMPTY = ListStrategy.EMPTY.ordinal();
    static final int OBJECTS = ListStrategy.OBJECTS.ordinal();
    static final int INTS = ListStrategy.INTS.ordinal();
    static final int FLOATS = ListStrategy.FLOATS.ordinal();

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final HeapModel heap;
    private final RootStack stack;
    private final long noReferences;
    private final long noWords;

    ListStorage(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.heap = space.heap();
        this.stack = space.stack();
        this.noReferences = space.field(space.emptyTuple(), Layout.TUPLE_ITEMS);
        this.noWords = heap.allocatePrebuilt(Layout.WORDS, 0);
    }

    // --- making lists

    /** An empty list. */
    public long newList() {
        long list = space.allocate(Layout.LIST);
        space.setRaw(list, Layout.LIST_STRATEGY, EMPTY);
        return space.made(list);
    }

    /** A list of the values in consecutive cells, with no room for more. */
    public long newList(long firstCell, int count) {
        int strategy = strategyOf(firstCell, count);
        if (strategy == EMPTY) {
            return newList();
        }
        if (strategy == OBJECTS) {
            return wrap(strategy, space.newArrayOf(firstCell, count), count);
        }
        long items = space.allocateArray(Layout.WORDS, count);
        for (int i = 0; i < count; i++) {
            memory.store(items + Layout.ARRAY_ITEMS + i * 8L, space.rawNumber(stack.get(firstCell + i * 8L)));
        }
        return wrap(strategy, space.made(items), count);
    }

    private int strategyOf(long firstCell, int count) {
        int strategy = count == 0 ? EMPTY : strategyOf(stack.get(firstCell));
        for (int i = 1; i < count && strategy != OBJECTS; i++) {
            if (strategyOf(stack.get(firstCell + i * 8L)) != strategy) {
                strategy = OBJECTS;
            }
        }
        return strategy;
    }

    /** How a list stores a value best. */
    int strategyOf(long word) {
        if (Value.isInt(word)) {
            return INTS;
        }
        if (Value.isFloat(word)) {
            return FLOATS;
        }
        int layout = space.layoutOf(word);
        return layout == Layout.INT ? INTS : layout == Layout.FLOAT ? FLOATS : OBJECTS;
    }

    /** A list around an array of items. */
    long wrap(int strategy, long items, long length) {
        long cell = stack.push(items);
        long header = space.allocate(Layout.LIST_HEADER);
        space.setRaw(header, Layout.LIST_LENGTH, length);
        space.setRaw(header, Layout.LIST_ITEMS, stack.get(cell));
        stack.set(cell, space.made(header));
        long list = space.allocate(Layout.LIST);
        space.setRaw(list, Layout.LIST_STRATEGY, strategy);
        space.setRaw(list, Layout.LIST_STORAGE, stack.get(cell));
        stack.drop(cell);
        return space.made(list);
    }

    /** An array for items of a strategy. */
    long newItems(int strategy, long capacity) {
        if (capacity == 0) {
            return strategy == OBJECTS ? noReferences : noWords;
        }
        return space.made(space.allocateArray(strategy == OBJECTS ? Layout.REFS : Layout.WORDS, capacity));
    }

    // --- reading

    /** The strategy of a list. */
    int strategy(long list) {
        return (int) memory.load(list + Layout.LIST_STRATEGY);
    }

    /** The length of a list. */
    public long length(long list) {
        return strategy(list) == EMPTY ? 0 : memory.load(header(list) + Layout.LIST_LENGTH);
    }

    long header(long list) {
        return memory.load(list + Layout.LIST_STORAGE);
    }

    /** The array of items of a list that is not EMPTY. */
    long items(long list) {
        return memory.load(header(list) + Layout.LIST_ITEMS);
    }

    /** The item at a position within the length. */
    public long get(long list, long index) {
        long raw = memory.load(items(list) + Layout.ARRAY_ITEMS + index * 8);
        int strategy = strategy(list);
        if (strategy == OBJECTS) {
            return raw;
        }
        return strategy == INTS ? space.newInt(raw) : space.newFloat(Double.longBitsToDouble(raw));
    }

    // --- writing

    /** Replaces the item at a position within the length. */
    public void set(long list, long index, long value) {
        long word = stack.get(value);
        int strategy = strategy(stack.get(list));
        if (strategy != OBJECTS) {
            if (strategyOf(word) == strategy) {
                memory.store(items(stack.get(list)) + Layout.ARRAY_ITEMS + index * 8, space.rawNumber(word));
                return;
            }
            generalize(list);
        }
        long reference = space.box(stack.get(value));
        space.setArrayItem(items(stack.get(list)), index, reference);
    }

    /** Appends a value. */
    public void append(long list, long value) {
        long word = stack.get(value);
        int strategy = strategy(stack.get(list));
        if (strategy == EMPTY) {
            strategy = strategyOf(word);
            start(list, strategy);
        }
        if (strategy != OBJECTS && strategyOf(stack.get(value)) != strategy) {
            generalize(list);
            strategy = OBJECTS;
        }
        long length = memory.load(header(stack.get(list)) + Layout.LIST_LENGTH);
        reserve(list, length + 1);
        if (strategy == OBJECTS) {
            long reference = space.box(stack.get(value));
            space.setArrayItem(items(stack.get(list)), length, reference);
        } else {
            memory.store(items(stack.get(list)) + Layout.ARRAY_ITEMS + length * 8, space.rawNumber(stack.get(value)));
        }
        setLength(stack.get(list), length + 1);
    }

    void setLength(long list, long length) {
        memory.store(header(list) + Layout.LIST_LENGTH, length);
    }

    /** Gives an EMPTY list a storage of no items. */
    void start(long list, int strategy) {
        long header = space.allocate(Layout.LIST_HEADER);
        space.setRaw(header, Layout.LIST_LENGTH, 0);
        space.setRaw(header, Layout.LIST_ITEMS, newItems(strategy, 0));
        space.made(header);
        space.setRaw(stack.get(list), Layout.LIST_STRATEGY, strategy);
        space.setField(stack.get(list), Layout.LIST_STORAGE, header);
    }

    /** Makes room for a new length; with room to spare if there is none, by PyPy's rule. */
    void reserve(long list, long length) {
        if (length > space.arrayLength(items(stack.get(list)))) {
            resize(list, length + (length >> 3) + (length < 9 ? 3 : 6));
        }
    }

    /** After the length went down: gives up room if less than half of it is used, by PyPy's rule. */
    void giveUpRoom(long list) {
        long length = length(stack.get(list));
        if (length < (space.arrayLength(items(stack.get(list))) >> 1) - 5) {
            resize(list, length);
        }
    }

    private void resize(long list, long capacity) {
        int strategy = strategy(stack.get(list));
        long fresh = newItems(strategy, capacity);
        long length = Math.min(length(stack.get(list)), capacity);
        copyItems(strategy, items(stack.get(list)), 0, fresh, 0, length);
        space.setField(header(stack.get(list)), Layout.LIST_ITEMS, fresh);
    }

    /** Copies items between two different arrays. */
    void copyItems(int strategy, long from, long fromIndex, long to, long toIndex, long count) {
        if (count == 0) {
            return;
        }
        long source = from + Layout.ARRAY_ITEMS + fromIndex * 8;
        long target = to + Layout.ARRAY_ITEMS + toIndex * 8;
        // The collector's bulk barrier is for two items or more.
        if (strategy != OBJECTS || count > 1 && heap.writeBarrierBeforeCopy(from, to, fromIndex, toIndex, count)) {
            memory.copyWords(source, target, count);
            return;
        }
        for (long i = 0; i < count; i++) {
            heap.storeItem(to, toIndex + i, target + i * 8, memory.load(source + i * 8));
        }
    }

    /** Moves items inside a list's array; the places may overlap. */
    void moveItems(long list, long from, long to, long count) {
        long items = items(list);
        if (strategy(list) == OBJECTS) {
            heap.writeBarrierBeforeMove(items);
        }
        memory.copyWords(items + Layout.ARRAY_ITEMS + from * 8, items + Layout.ARRAY_ITEMS + to * 8, count);
    }

    /** Forgets the items from a position up to another, behind the length. */
    void clearItems(long list, long from, long to) {
        if (strategy(list) == OBJECTS && to > from) {
            memory.fillWords(items(list) + Layout.ARRAY_ITEMS + from * 8, to - from, 0);
        }
    }

    /** Turns raw numbers into references to boxes. */
    void generalize(long list) {
        int strategy = strategy(stack.get(list));
        if (strategy == OBJECTS || strategy == EMPTY) {
            return;
        }
        long array = stack.push(newItems(OBJECTS, space.arrayLength(items(stack.get(list)))));
        long length = length(stack.get(list));
        for (long i = 0; i < length; i++) {
            long reference = space.box(get(stack.get(list), i));
            heap.writeBarrierFromArray(stack.get(array), i);
            memory.store(stack.get(array) + Layout.ARRAY_ITEMS + i * 8, reference);
        }
        space.setRaw(stack.get(list), Layout.LIST_STRATEGY, OBJECTS);
        space.setField(header(stack.get(list)), Layout.LIST_ITEMS, stack.get(array));
        stack.drop(array);
    }

    /** Empties a list. */
    public void clear(long list) {
        space.setRaw(list, Layout.LIST_STRATEGY, EMPTY);
        space.setField(list, Layout.LIST_STORAGE, 0);
    }

    /** Gives a list the contents of another; both then share one storage, so the other must be given up. */
    void take(long list, long other) {
        int strategy = strategy(stack.get(other));
        space.setRaw(stack.get(list), Layout.LIST_STRATEGY, strategy);
        space.setField(stack.get(list), Layout.LIST_STORAGE, strategy == EMPTY ? 0 : header(stack.get(other)));
    }

    /** A tuple of a list's items. */
    public long toTuple(long list) {
        int length = (int) length(stack.get(list));
        if (length <= 2) {
            long first = stack.top();
            for (int i = 0; i < length; i++) {
                stack.push(get(stack.get(list), i));
            }
            long result = space.newTuple(first, length);
            stack.drop(first);
            return result;
        }
        long items = stack.push(newItems(OBJECTS, length));
        for (int i = 0; i < length; i++) {
            long reference = space.box(get(stack.get(list), i));
            heap.writeBarrierFromArray(stack.get(items), i);
            memory.store(stack.get(items) + Layout.ARRAY_ITEMS + i * 8L, reference);
        }
        long tuple = space.allocate(Layout.TUPLE);
        space.setRaw(tuple, Layout.TUPLE_ITEMS, stack.get(items));
        stack.drop(items);
        return space.made(tuple);
    }
}
