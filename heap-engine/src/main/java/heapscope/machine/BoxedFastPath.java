package heapscope.machine;

import heapscope.heap.HeapModel;
import heapscope.language.BinaryOperator;
import heapscope.machine.value.IteratorKind;
import heapscope.machine.value.Layout;
import heapscope.machine.value.ListStrategy;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.Temporaries;
import heapscope.memory.AddressSpace;

/**
 * The common cases of the common operations where all numbers are boxed. Operands are cells; a result of 0 says that the
 * operation needs the general path, which is also right for all cases here.
 */
final class BoxedFastPath {

    private static final int OBJECTS = ListStrategy.OBJECTS.ordinal();
    private static final int INTS = ListStrategy.INTS.ordinal();
    private static final int FLOATS = ListStrategy.FLOATS.ordinal();
    private static final int OVER_LIST = IteratorKind.LIST.ordinal();
    private static final BinaryOperator[] OPERATORS = BinaryOperator.values();

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final HeapModel heap;
    private final Temporaries temporaries;

    BoxedFastPath(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.heap = space.heap();
        this.temporaries = space.temporaries();
    }

    private int layoutOf(long object) {
        return (int) memory.load(object - 8);
    }

    /** Whether both objects are integers of a word. */
    boolean areInts(long a, long b) {
        return layoutOf(a) == Layout.INT && layoutOf(b) == Layout.INT;
    }

    /** {@code a op b} on two integers or two floats. */
    long arithmetic(int operator, long a, long b) {
        int layout = layoutOf(a);
        if (layoutOf(b) != layout) {
            return 0;
        }
        if (layout == Layout.INT) {
            return ofInts(OPERATORS[operator], memory.load(a), memory.load(b));
        }
        return layout != Layout.FLOAT ? 0 : ofFloats(
                OPERATORS[operator], Double.longBitsToDouble(memory.load(a)), Double.longBitsToDouble(memory.load(b)));
    }

    private long ofInts(BinaryOperator operator, long x, long y) {
        switch (operator) {
            case ADD: {
                long sum = x + y;
                return ((x ^ sum) & (y ^ sum)) < 0 ? 0 : space.newInt(sum);
            }
            case SUBTRACT: {
                long difference = x - y;
                return ((x ^ y) & (x ^ difference)) < 0 ? 0 : space.newInt(difference);
            }
            case MULTIPLY: {
                long product = x * y;
                return Math.multiplyHigh(x, y) == product >> 63 ? space.newInt(product) : 0;
            }
            case FLOOR_DIVIDE:
                return y > 0 ? space.newInt(Math.floorDiv(x, y)) : 0;
            case MODULO:
                return y > 0 ? space.newInt(Math.floorMod(x, y)) : 0;
            case AND:
                return space.newInt(x & y);
            case OR:
                return space.newInt(x | y);
            case XOR:
                return space.newInt(x ^ y);
            default:
                return 0;
        }
    }

    private long ofFloats(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case ADD -> space.newFloat(x + y);
            case SUBTRACT -> space.newFloat(x - y);
            case MULTIPLY -> space.newFloat(x * y);
            case TRUE_DIVIDE -> y == 0 ? 0 : space.newFloat(x / y);
            default -> 0;
        };
    }

    // --- attributes

    /** The attribute of an object by what the instruction remembers. */
    long attribute(LinkedCode code, int at, int epoch, long object) {
        if (layoutOf(object) != Layout.INSTANCE
                || code.keys[at] != AttributeFastPath.key(memory.load(object), epoch)) {
            return 0;
        }
        long place = code.found[at];
        if (place >= 0) {
            return memory.load(object + place);
        }
        long array = memory.load(object + (place & 0xffff));
        long word = memory.load(array + Layout.ARRAY_ITEMS + AttributeFastPath.index(place) * 8);
        return switch (AttributeFastPath.kind(place)) {
            case AttributeFastPath.INT -> space.newInt(word);
            case AttributeFastPath.FLOAT -> space.newFloat(Double.longBitsToDouble(word));
            default -> word;
        };
    }

    /** Stores the value and the object at the top of the stack ({@code v o ->}); answers false for the general path. */
    boolean setAttribute(LinkedCode code, int at, int epoch, long sp) {
        long object = memory.load(sp - 8);
        if (layoutOf(object) != Layout.INSTANCE
                || code.keys[at] != AttributeFastPath.key(memory.load(object), epoch)) {
            return false;
        }
        long place = code.found[at];
        long value = memory.load(sp - 16);
        if (place >= 0) {
            heap.storePointer(object, object + place, value);
            return true;
        }
        long slot = object + (place & 0xffff);
        long index = AttributeFastPath.index(place);
        switch (AttributeFastPath.kind(place)) {
            case AttributeFastPath.INT:
                return setRaw(slot, index, value, Layout.INT);
            case AttributeFastPath.FLOAT:
                return setRaw(slot, index, value, Layout.FLOAT);
            case AttributeFastPath.TRANSITION:
                return addAttribute(sp, (int) (place & 0xffff), index);
            case AttributeFastPath.OVERFLOW:
                long array = memory.load(slot);
                heap.storeItem(array, index, array + Layout.ARRAY_ITEMS + index * 8, value);
                return true;
            default:
                return false;
        }
    }

    private boolean setRaw(long slot, long index, long value, int layout) {
        if (layoutOf(value) != layout) {
            return false;
        }
        memory.store(memory.load(slot) + Layout.ARRAY_ITEMS + index * 8, memory.load(value));
        return true;
    }

    private boolean addAttribute(long sp, int offset, long map) {
        if (layoutOf(memory.load(sp - 16)) <= Layout.FLOAT) {
            return false;
        }
        temporaries.newAttribute();
        long object = memory.load(sp - 8);
        memory.store(object, map);
        heap.storePointer(object, object + offset, memory.load(sp - 16));
        return true;
    }

    // --- sequences

    /** {@code object[index]} of a list or a tuple. */
    long item(long object, long index) {
        if (layoutOf(index) != Layout.INT) {
            return 0;
        }
        int layout = layoutOf(object);
        if (layout == Layout.LIST) {
            return listItem(object, memory.load(index));
        }
        if (layout != Layout.TUPLE) {
            return 0;
        }
        long items = memory.load(object + Layout.TUPLE_ITEMS);
        long at = position(memory.load(index), memory.load(items + Layout.ARRAY_LENGTH));
        return at < 0 ? 0 : memory.load(items + Layout.ARRAY_ITEMS + at * 8);
    }

    private static long position(long index, long length) {
        long at = index < 0 ? index + length : index;
        return at < length ? at : -1;
    }

    private long listItem(long list, long index) {
        int strategy = (int) memory.load(list + Layout.LIST_STRATEGY);
        if (strategy == 0) {
            return 0;
        }
        long header = memory.load(list + Layout.LIST_STORAGE);
        long at = position(index, memory.load(header + Layout.LIST_LENGTH));
        if (at < 0) {
            return 0;
        }
        long word = memory.load(memory.load(header + Layout.LIST_ITEMS) + Layout.ARRAY_ITEMS + at * 8);
        if (strategy == OBJECTS) {
            return word;
        }
        return strategy == INTS ? space.newInt(word) : space.newFloat(Double.longBitsToDouble(word));
    }

    /** {@code object[index] = value} for {@code value object index} at the top; answers false for the general path. */
    boolean setItem(long sp) {
        long index = memory.load(sp - 8);
        long list = memory.load(sp - 16);
        if (layoutOf(index) != Layout.INT || layoutOf(list) != Layout.LIST) {
            return false;
        }
        int strategy = (int) memory.load(list + Layout.LIST_STRATEGY);
        if (strategy == 0) {
            return false;
        }
        long header = memory.load(list + Layout.LIST_STORAGE);
        long at = position(memory.load(index), memory.load(header + Layout.LIST_LENGTH));
        if (at < 0) {
            return false;
        }
        long items = memory.load(header + Layout.LIST_ITEMS);
        long cell = items + Layout.ARRAY_ITEMS + at * 8;
        long value = memory.load(sp - 24);
        if (strategy == OBJECTS) {
            heap.storeItem(items, at, cell, value);
            return true;
        }
        if (layoutOf(value) != (strategy == INTS ? Layout.INT : strategy == FLOATS ? Layout.FLOAT : -1)) {
            return false;
        }
        memory.store(cell, memory.load(value));
        return true;
    }

    /** The next value of the iterator over a range or a list in a cell; 0 for the general path, also at the end. */
    long next(long cell) {
        long iterator = memory.load(cell);
        int layout = layoutOf(iterator);
        if (layout == Layout.RANGE_ITERATOR) {
            long left = memory.load(iterator + Layout.RANGE_ITERATOR_LEFT);
            if (left <= 0) {
                return 0;
            }
            long value = memory.load(iterator + Layout.RANGE_ITERATOR_NEXT);
            memory.store(iterator + Layout.RANGE_ITERATOR_LEFT, left - 1);
            memory.store(iterator + Layout.RANGE_ITERATOR_NEXT,
                    value + memory.load(iterator + Layout.RANGE_ITERATOR_STEP));
            return space.newInt(value);
        }
        return layout == Layout.ITERATOR ? nextOfList(iterator) : 0;
    }

    private long nextOfList(long iterator) {
        long list = memory.load(iterator + Layout.ITERATOR_OF);
        if (memory.load(iterator + Layout.ITERATOR_KIND) != OVER_LIST || list == 0 || layoutOf(list) != Layout.LIST) {
            return 0;
        }
        long index = memory.load(iterator + Layout.ITERATOR_INDEX);
        if (index < 0 || memory.load(list + Layout.LIST_STRATEGY) == 0
                || index >= memory.load(memory.load(list + Layout.LIST_STORAGE) + Layout.LIST_LENGTH)) {
            return 0;
        }
        memory.store(iterator + Layout.ITERATOR_INDEX, index + 1);
        return listItem(list, index);
    }
}
