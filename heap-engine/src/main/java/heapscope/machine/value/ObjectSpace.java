package heapscope.machine.value;

import heapscope.heap.HeapModel;
import heapscope.memory.AddressSpace;
import heapscope.object.TypeDescriptor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The workload's objects in simulated memory: making them, reading them, telling them apart. Everything here works on
 * words; see {@link Value} for what a word can be and {@link Layout} for what is where.
 *
 * <p><b>The rule that must not be broken:</b> whatever allocates may move every young object. After a call that allocates
 * (all {@code new...}, {@code box}, everything of {@link Caller} and {@link Operations}), an address obtained before is
 * worthless, unless it was kept in a cell of the {@link RootStack} and is read again from there. References are stored
 * into objects only through the heap's barriers ({@link #setField}), but for the initialisation of an object that was
 * just allocated.
 */
public final class ObjectSpace {

    /** The hash of the integers' modulus, as in CPython: 2^61 - 1. */
    public static final long HASH_MODULUS = (1L << 61) - 1;

    /** Eight bytes of a Java array as a word of memory. */
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final AddressSpace memory;
    private final HeapModel heap;
    private final RootStack stack;
    private final Natives natives = new Natives();
    private final ClassTable classes = new ClassTable();
    private final MapTable maps = new MapTable();
    private final Behavior[] behaviors;
    private final StaticCells statics;
    private final boolean virtuals;
    private final Temporaries temporaries;
    private Caller caller;

    private final long none;
    private final long falseObject;
    private final long trueObject;
    private final long ellipsis;
    private final long notImplemented;
    private final long emptyTuple;

    /**
     * A space over a fresh heap whose types are {@link Layout#table}.
     *
     * @param virtuals whether numbers in root cells are words without an object where they can be
     */
    public ObjectSpace(
            AddressSpace memory, HeapModel heap, RootStack stack, StaticCells statics, boolean virtuals) {
        this.virtuals = virtuals;
        this.memory = memory;
        this.heap = heap;
        this.stack = stack;
        this.statics = statics;
        this.behaviors = new Behavior[heap.types().size()];
        this.none = heap.allocatePrebuilt(Layout.NONE, 0);
        this.falseObject = heap.allocatePrebuilt(Layout.BOOL, 0);
        this.trueObject = heap.allocatePrebuilt(Layout.BOOL, 0);
        this.ellipsis = heap.allocatePrebuilt(Layout.ELLIPSIS, 0);
        this.notImplemented = heap.allocatePrebuilt(Layout.NOT_IMPLEMENTED, 0);
        this.temporaries = new Temporaries(this);
        this.emptyTuple = prebuiltEmptyTuple();
        memory.store(falseObject + Layout.BOOL_VALUE, 0);
        memory.store(trueObject + Layout.BOOL_VALUE, 1);
    }

    private long prebuiltEmptyTuple() {
        long items = heap.allocatePrebuilt(Layout.REFS, 0);
        long tuple = heap.allocatePrebuilt(Layout.TUPLE, 0);
        memory.store(tuple + Layout.TUPLE_ITEMS, items);
        return tuple;
    }

    // --- parts

    /** The memory of the process. */
    public AddressSpace memory() {
        return memory;
    }

    /** The heap, for pins, identities and collections; objects are made by this class. */
    public HeapModel heap() {
        return heap;
    }

    /** The stack: arguments, temporaries. */
    public RootStack stack() {
        return stack;
    }

    /** Root cells outside the stack. */
    public StaticCells statics() {
        return statics;
    }

    /** Whether numbers in root cells are words without an object where they can be, and frames are on the stack only. */
    public boolean virtuals() {
        return virtuals;
    }

    /** The natives. */
    public Natives natives() {
        return natives;
    }

    /** The classes. */
    public ClassTable classes() {
        return classes;
    }

    /** The maps of instances. */
    public MapTable maps() {
        return maps;
    }

    /** What the interpreter allocates on the way, with virtuals off. */
    public Temporaries temporaries() {
        return temporaries;
    }

    /** How to call back into the program. */
    public Caller caller() {
        return caller;
    }

    /** Sets how to call back into the program; once. */
    public void setCaller(Caller newCaller) {
        caller = newCaller;
    }

    /** Says how the objects of a layout behave; once for each. */
    public void setBehavior(int layout, Behavior behavior) {
        behaviors[layout] = behavior;
    }

    /** How a value behaves. */
    public Behavior behaviorOf(long word) {
        return behaviors[layoutOf(word)];
    }

    // --- telling apart

    /** The layout of a value; numbers without an object answer the layout of their boxes. */
    public int layoutOf(long word) {
        if ((word & 3) == 0) {
            return (int) memory.load(word - TypeDescriptor.HEADER);
        }
        return (word & 1) != 0 ? Layout.INT : Layout.FLOAT;
    }

    /** The number of a value's class in the {@link ClassTable}. */
    public int classOf(long word) {
        int layout = layoutOf(word);
        int offset = Layout.mapOffset(layout);
        if (offset >= 0) {
            return maps.get((int) memory.load(word + offset)).classNumber;
        }
        if (layout == Layout.ITERATOR) {
            return iteratorClass(word).ordinal();
        }
        return BuiltinClass.ofLayout(layout).ordinal();
    }

    private BuiltinClass iteratorClass(long word) {
        return switch (IteratorKind.values()[(int) memory.load(word + Layout.ITERATOR_KIND)]) {
            case ENUMERATE -> BuiltinClass.ENUMERATE;
            case ZIP -> BuiltinClass.ZIP;
            case MAP -> BuiltinClass.MAP;
            case FILTER -> BuiltinClass.FILTER;
            case SEQUENCE_REVERSED, LIST_REVERSED -> BuiltinClass.REVERSED;
            default -> BuiltinClass.ITERATOR;
        };
    }

    /** Whether a value is an instance of a built-in class or of one that extends it. */
    public boolean isInstance(long word, BuiltinClass builtin) {
        return classes.isSubclass(classOf(word), builtin.ordinal());
    }

    /** The name of the class of the value in a cell. */
    public String typeName(long cell) {
        return classes.get(classOf(stack.get(cell))).name();
    }

    // --- singletons

    /** None. */
    public long none() {
        return none;
    }

    /** The object of a truth value. */
    public long bool(boolean value) {
        return value ? trueObject : falseObject;
    }

    /** True. */
    public long trueValue() {
        return trueObject;
    }

    /** False. */
    public long falseValue() {
        return falseObject;
    }

    /** Ellipsis. */
    public long ellipsis() {
        return ellipsis;
    }

    /** NotImplemented. */
    public long notImplemented() {
        return notImplemented;
    }

    /** The empty tuple. */
    public long emptyTuple() {
        return emptyTuple;
    }

    // --- fields

    /** A word of an object. */
    public long field(long object, int offset) {
        return memory.load(object + offset);
    }

    /** Sets a raw word of an object; never a reference, but in an object that was just allocated. */
    public void setRaw(long object, int offset, long word) {
        memory.store(object + offset, word);
    }

    /** Stores a reference (already boxed) into a field of an object, through the barrier. */
    public void setField(long object, int offset, long reference) {
        heap.storePointer(object, object + offset, reference);
    }

    /** An item of an array of references. */
    public long arrayItem(long array, long index) {
        return memory.load(array + Layout.ARRAY_ITEMS + index * 8);
    }

    /** Stores a reference (already boxed) into an item of an array of references, through the barrier. */
    public void setArrayItem(long array, long index, long reference) {
        heap.storeItem(array, index, array + Layout.ARRAY_ITEMS + index * 8, reference);
    }

    /** The length of an array of references, of words or of bytes. */
    public long arrayLength(long array) {
        return memory.load(array + Layout.ARRAY_LENGTH);
    }

    // --- making objects

    /** Reserves a fixed-size object; initialise it and call {@link #made}. */
    public long allocate(int layout) {
        return heap.allocate(layout);
    }

    /** Reserves an array; initialise it and call {@link #made}. References in it are null. */
    public long allocateArray(int layout, long length) {
        return heap.allocateArray(layout, length);
    }

    /** Reserves an array all of whose items are zero; call {@link #made}. */
    public long allocateClearedArray(int layout, long length) {
        return heap.allocateClearedArray(layout, length);
    }

    /** The object is initialised. Answers it, which may have moved: finalizers and hooks do not run here, so it has not. */
    public long made(long object) {
        heap.allocated(object);
        return object;
    }

    /** A fixed-size object without further contents. */
    public long make(int layout) {
        return made(heap.allocate(layout));
    }

    /** An array of null references of a length. */
    public long makeArray(long length) {
        return made(heap.allocateArray(Layout.REFS, length));
    }

    /** A number or object as a reference that can be stored into an object: numbers without an object get a box. */
    public long box(long word) {
        if ((word & 3) == 0) {
            return word;
        }
        return (word & 1) != 0 ? boxInt(Value.intOf(word)) : boxFloat(Value.floatOf(word));
    }

    private long boxInt(long value) {
        long box = heap.allocate(Layout.INT);
        memory.store(box + Layout.INT_VALUE, value);
        heap.allocated(box);
        return box;
    }

    private long boxFloat(double value) {
        long box = heap.allocate(Layout.FLOAT);
        memory.store(box + Layout.FLOAT_BITS, Double.doubleToRawLongBits(value));
        heap.allocated(box);
        return box;
    }

    /** An integer of a word. */
    public long newInt(long value) {
        return virtuals && Value.fitsInt(value) ? Value.ofInt(value) : boxInt(value);
    }

    /** An integer that exists before the program starts, with a box where it needs one. */
    public long prebuiltInt(long value) {
        return virtuals && Value.fitsInt(value) ? Value.ofInt(value) : prebuiltBox(Layout.INT, value);
    }

    /** A float that exists before the program starts, with a box where it needs one. */
    public long prebuiltFloat(double value) {
        long word = virtuals ? Value.ofFloat(value) : 0;
        return word != 0 ? word : prebuiltBox(Layout.FLOAT, Double.doubleToRawLongBits(value));
    }

    /** A box of a raw word that exists before the program starts. */
    public long prebuiltBox(int layout, long word) {
        long box = heap.allocatePrebuilt(layout, 0);
        memory.store(box, word);
        return box;
    }

    /** An integer of any size. */
    public long newInt(BigInteger value) {
        if (value.bitLength() < 64) {
            return newInt(value.longValue());
        }
        long[] digits = BigDigits.of(value);
        long array = heap.allocateArray(Layout.WORDS, digits.length * (BigDigits.BYTES / 8L));
        storeDigits(array, digits);
        long handle = stack.push(made(array));
        long big = heap.allocate(Layout.BIGINT);
        memory.store(big + Layout.BIGINT_DIGITS, stack.get(handle));
        memory.store(big + Layout.BIGINT_SIZE, value.signum() < 0 ? -digits.length : digits.length);
        stack.set(handle, made(big));
        long result = heap.allocate(Layout.LONG);
        memory.store(result + Layout.LONG_BIGINT, stack.get(handle));
        stack.drop(handle);
        return made(result);
    }

    /** Writes the digits of a large integer into an array of words. */
    public void storeDigits(long array, long[] digits) {
        for (int i = 0; i < digits.length; i++) {
            long cell = array + Layout.ARRAY_ITEMS + (long) i * BigDigits.BYTES;
            memory.store(cell, digits[i]);
            memory.store(cell + 8, 0);
        }
    }

    /** A float. */
    public long newFloat(double value) {
        long word = virtuals ? Value.ofFloat(value) : 0;
        return word != 0 ? word : boxFloat(value);
    }

    /** A string. */
    public long newStr(String text) {
        long handle = stack.push(newBlock(text.getBytes(StandardCharsets.UTF_8)));
        long result = heap.allocate(Layout.STR);
        memory.store(result + Layout.STR_BLOCK_REF, stack.get(handle));
        memory.store(result + Layout.STR_LENGTH, text.codePointCount(0, text.length()));
        stack.drop(handle);
        return made(result);
    }

    /** A string that exists before the program starts: a name, a constant. */
    public long prebuiltStr(String text) {
        long result = heap.allocatePrebuilt(Layout.STR, 0);
        memory.store(result + Layout.STR_BLOCK_REF, prebuiltBlock(text.getBytes(StandardCharsets.UTF_8)));
        memory.store(result + Layout.STR_LENGTH, text.codePointCount(0, text.length()));
        return result;
    }

    /** A byte string. */
    public long newBytes(byte[] bytes) {
        long handle = stack.push(newBlock(bytes));
        long result = heap.allocate(Layout.BYTES);
        memory.store(result + Layout.BYTES_BLOCK_REF, stack.get(handle));
        stack.drop(handle);
        return made(result);
    }

    /** A byte string that exists before the program starts. */
    public long prebuiltBytes(byte[] bytes) {
        long result = heap.allocatePrebuilt(Layout.BYTES, 0);
        memory.store(result + Layout.BYTES_BLOCK_REF, prebuiltBlock(bytes));
        return result;
    }

    private long newBlock(byte[] bytes) {
        long block = heap.allocateArray(Layout.BLOCK, bytes.length);
        fillBlock(block, bytes);
        return made(block);
    }

    private long prebuiltBlock(byte[] bytes) {
        long block = heap.allocatePrebuilt(Layout.BLOCK, bytes.length);
        fillBlock(block, bytes);
        return block;
    }

    private void fillBlock(long block, byte[] bytes) {
        memory.store(block + Layout.BLOCK_HASH, 0);
        storeBytes(block + Layout.BLOCK_BYTES, bytes);
    }

    /** A tuple of the values in consecutive cells; their boxes are made as needed. */
    public long newTuple(long firstCell, int count) {
        if (count == 0) {
            return emptyTuple;
        }
        if (count == 2) {
            return newPair(firstCell);
        }
        long handle = stack.push(newArrayOf(firstCell, count));
        long tuple = heap.allocate(Layout.TUPLE);
        memory.store(tuple + Layout.TUPLE_ITEMS, stack.get(handle));
        stack.drop(handle);
        return made(tuple);
    }

    private long newPair(long firstCell) {
        long a = stack.get(firstCell);
        long b = stack.get(firstCell + 8);
        int layoutA = layoutOf(a);
        int layout = Layout.TUPLE2;
        if (layoutA == layoutOf(b) && (layoutA == Layout.INT || layoutA == Layout.FLOAT)) {
            layout = layoutA == Layout.INT ? Layout.TUPLE2_INTS : Layout.TUPLE2_FLOATS;
            long pair = heap.allocate(layout);
            memory.store(pair + Layout.TUPLE2_FIRST, rawNumber(stack.get(firstCell)));
            memory.store(pair + Layout.TUPLE2_SECOND, rawNumber(stack.get(firstCell + 8)));
            return made(pair);
        }
        long handle = stack.push(box(a));
        stack.push(box(stack.get(firstCell + 8)));
        long pair = heap.allocate(layout);
        memory.store(pair + Layout.TUPLE2_FIRST, stack.get(handle));
        memory.store(pair + Layout.TUPLE2_SECOND, stack.get(handle + 8));
        stack.drop(handle);
        return made(pair);
    }

    /** The raw word of an integer or a float of a word: its value, or its bits. */
    public long rawNumber(long word) {
        if (Value.isInt(word)) {
            return Value.intOf(word);
        }
        if (Value.isFloat(word)) {
            return Double.doubleToRawLongBits(Value.floatOf(word));
        }
        return memory.load(word);
    }

    /** An array of references to the values in consecutive cells; their boxes are made as needed. */
    public long newArrayOf(long firstCell, int count) {
        long handle = stack.push(made(heap.allocateArray(Layout.REFS, count)));
        for (int i = 0; i < count; i++) {
            long word = stack.get(firstCell + i * 8L);
            // The same number in a row shares its box, as it does where it was boxed all along.
            boolean isRepeated = i > 0 && word == stack.get(firstCell + (i - 1) * 8L);
            long reference = isRepeated ? arrayItem(stack.get(handle), i - 1) : box(word);
            long array = stack.get(handle);
            heap.writeBarrierFromArray(array, i);
            memory.store(array + Layout.ARRAY_ITEMS + i * 8L, reference);
        }
        long array = stack.get(handle);
        stack.drop(handle);
        return array;
    }

    // --- reading values

    /** Whether a value is an integer (or a boolean) of a word. */
    public boolean isWordInt(long word) {
        if (Value.isInt(word)) {
            return true;
        }
        if (!Value.isReference(word)) {
            return false;
        }
        int layout = layoutOf(word);
        return layout == Layout.INT || layout == Layout.BOOL || layout == Layout.INT_INSTANCE;
    }

    /** The integer of a value that {@link #isWordInt}. */
    public long wordInt(long word) {
        return Value.isInt(word) ? Value.intOf(word) : memory.load(word + Layout.INT_VALUE);
    }

    /** Whether a value is an integer of any size. */
    public boolean isInt(long word) {
        return isWordInt(word) || layoutOf(word) == Layout.LONG;
    }

    /** The integer of a value that {@link #isInt}. */
    public BigInteger bigInt(long word) {
        if (isWordInt(word)) {
            return BigInteger.valueOf(wordInt(word));
        }
        long big = memory.load(word + Layout.LONG_BIGINT);
        long size = memory.load(big + Layout.BIGINT_SIZE);
        long array = memory.load(big + Layout.BIGINT_DIGITS);
        long[] digits = new long[(int) Math.abs(size)];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = memory.load(array + Layout.ARRAY_ITEMS + (long) i * BigDigits.BYTES);
        }
        return BigDigits.toInteger(digits, size < 0);
    }

    /** Whether a value is a float. */
    public boolean isFloat(long word) {
        if (Value.isFloat(word)) {
            return true;
        }
        return Value.isReference(word) && (layoutOf(word) == Layout.FLOAT || layoutOf(word) == Layout.FLOAT_INSTANCE);
    }

    /** The float of a value that {@link #isFloat}. */
    public double floatOf(long word) {
        return Value.isFloat(word) ? Value.floatOf(word) : Double.longBitsToDouble(memory.load(word + Layout.FLOAT_BITS));
    }

    /** Whether a value is a string. */
    public boolean isStr(long word) {
        if (!Value.isReference(word)) {
            return false;
        }
        int layout = layoutOf(word);
        return layout == Layout.STR || layout == Layout.STR_INSTANCE;
    }

    /** The text of a string. */
    public String text(long str) {
        return new String(blockBytes(memory.load(str + Layout.STR_BLOCK_REF)), StandardCharsets.UTF_8);
    }

    /** The bytes of a byte string. */
    public byte[] bytes(long bytes) {
        return blockBytes(memory.load(bytes + Layout.BYTES_BLOCK_REF));
    }

    /** The bytes of a block of characters. */
    public byte[] blockBytes(long block) {
        return loadBytes(block + Layout.BLOCK_BYTES, Math.toIntExact(memory.load(block + Layout.BLOCK_LENGTH)));
    }

    /** Bytes of memory from an address that is a multiple of 8. */
    public byte[] loadBytes(long address, int count) {
        byte[] bytes = new byte[count];
        int whole = count & -8;
        for (int i = 0; i < whole; i += 8) {
            WORD.set(bytes, i, memory.load(address + i));
        }
        if (whole < count) {
            long word = memory.load(address + whole);
            for (int j = whole; j < count; j++) {
                bytes[j] = (byte) word;
                word >>>= 8;
            }
        }
        return bytes;
    }

    /** Stores bytes from an address that is a multiple of 8; the rest of the last word becomes zero. */
    public void storeBytes(long address, byte[] bytes) {
        int whole = bytes.length & -8;
        for (int i = 0; i < whole; i += 8) {
            memory.store(address + i, (long) WORD.get(bytes, i));
        }
        if (whole < bytes.length) {
            long word = 0;
            for (int j = bytes.length - 1; j >= whole; j--) {
                word = word << 8 | bytes[j] & 0xff;
            }
            memory.store(address + whole, word);
        }
    }

    /** Length of a tuple. */
    public int tupleLength(long tuple) {
        int layout = layoutOf(tuple);
        if (layout == Layout.TUPLE || layout == Layout.TUPLE_INSTANCE) {
            return (int) arrayLength(memory.load(tuple + Layout.TUPLE_ITEMS));
        }
        return 2;
    }

    /** An item of a tuple; the index is in range. May allocate: a float may need a box. */
    public long tupleItem(long tuple, int index) {
        return switch (layoutOf(tuple)) {
            case Layout.TUPLE2 -> memory.load(tuple + index * 8L);
            case Layout.TUPLE2_INTS -> newInt(memory.load(tuple + index * 8L));
            case Layout.TUPLE2_FLOATS -> newFloat(Double.longBitsToDouble(memory.load(tuple + index * 8L)));
            default -> arrayItem(memory.load(tuple + Layout.TUPLE_ITEMS), index);
        };
    }

    // --- exceptions

    /** The root cell that holds the exception on its way while a {@link PythonError} is thrown. */
    public long pendingException() {
        return statics.pendingException();
    }

    /** Makes an exception with a message; throw what this answers. */
    public PythonError raise(BuiltinClass kind, String message) {
        long handle = stack.push(newStr(message));
        long args = newTuple(handle, 1);
        stack.set(handle, args);
        return raiseWithArgs(kind, handle);
    }

    /** Makes an exception whose only argument is the value in a cell; throw what this answers. */
    public PythonError raiseValue(BuiltinClass kind, long cell) {
        long handle = stack.push(newTuple(cell, 1));
        return raiseWithArgs(kind, handle);
    }

    /** Makes an exception without arguments; throw what this answers. */
    public PythonError raise(BuiltinClass kind) {
        return raiseWithArgs(kind, stack.push(emptyTuple));
    }

    private PythonError raiseWithArgs(BuiltinClass kind, long argsHandle) {
        long exception = heap.allocate(Layout.EXCEPTION);
        memory.store(exception + Layout.EXCEPTION_ARGS, stack.get(argsHandle));
        memory.store(exception + Layout.EXCEPTION_SUPPRESS, 0);
        memory.store(exception + Layout.EXCEPTION_MAP, maps.root(kind.ordinal()).number);
        heap.allocated(exception);
        memory.store(pendingException(), exception);
        stack.drop(argsHandle);
        return PythonError.RAISED;
    }
}
