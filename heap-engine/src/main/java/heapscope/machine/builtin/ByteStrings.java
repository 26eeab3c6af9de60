package heapscope.machine.builtin;

import heapscope.machine.value.Layout;
import heapscope.machine.value.ObjectSpace;
import heapscope.machine.value.RootStack;
import heapscope.machine.value.Value;
import heapscope.memory.AddressSpace;
import java.util.Arrays;

/**
 * Byte strings and byte arrays in memory. A byte string is a wrapper around a block; a byte array a wrapper around a
 * list header around an array of bytes with room to grow.
 */
public final class ByteStrings {

    private final ObjectSpace space;
    private final AddressSpace memory;
    private final RootStack stack;

    /** The byte strings of a space. */
    public ByteStrings(ObjectSpace space) {
        this.space = space;
        this.memory = space.memory();
        this.stack = space.stack();
    }

    /** Whether a value is a byte string or a byte array. */
    public boolean isBytes(long word) {
        return Value.isReference(word)
                && (space.layoutOf(word) == Layout.BYTES || space.layoutOf(word) == Layout.BYTEARRAY);
    }

    /** Whether it can be changed. */
    boolean isArray(long word) {
        return space.layoutOf(word) == Layout.BYTEARRAY;
    }

    private long header(long array) {
        return memory.load(array + Layout.BYTEARRAY_DATA);
    }

    /** How many bytes there are. */
    public long length(long word) {
        return isArray(word)
                ? memory.load(header(word) + Layout.LIST_LENGTH)
                : memory.load(memory.load(word + Layout.BYTES_BLOCK_REF) + Layout.BLOCK_LENGTH);
    }

    /** The address of the first byte. */
    long start(long word) {
        return isArray(word)
                ? memory.load(header(word) + Layout.LIST_ITEMS) + Layout.CHARS_BYTES
                : memory.load(word + Layout.BYTES_BLOCK_REF) + Layout.BLOCK_BYTES;
    }

    /** The byte at a position, 0 to 255. */
    int get(long word, long index) {
        return memory.loadByte(start(word) + index);
    }

    /** All bytes. */
    public byte[] toBytes(long word) {
        return space.loadBytes(start(word), Math.toIntExact(length(word)));
    }

    /** Some bytes in a row. */
    byte[] toBytes(long word, long from, long count) {
        byte[] all = toBytes(word);
        return Arrays.copyOfRange(all, (int) from, (int) (from + count));
    }

    /** A new object of the kind of the one in a cell. */
    long like(long cell, byte[] bytes) {
        return isArray(stack.get(cell)) ? newArray(bytes) : space.newBytes(bytes);
    }

    /** A new byte array. */
    public long newArray(byte[] bytes) {
        long cell = stack.push(newHeader(bytes, bytes.length));
        long array = space.allocate(Layout.BYTEARRAY);
        space.setRaw(array, Layout.BYTEARRAY_DATA, stack.get(cell));
        space.setRaw(array, Layout.BYTEARRAY_OFFSET, 0);
        stack.drop(cell);
        return space.made(array);
    }

    /** What the constructor of byte arrays takes besides: a list of the bytes. */
    void newTemporaries(int count) {
        if (!space.virtuals()) {
            newHeader(new byte[count], count);
        }
    }

    private long newHeader(byte[] bytes, long capacity) {
        long cell = stack.push(newChars(bytes, capacity));
        long header = space.allocate(Layout.LIST_HEADER);
        space.setRaw(header, Layout.LIST_LENGTH, bytes.length);
        space.setRaw(header, Layout.LIST_ITEMS, stack.get(cell));
        stack.drop(cell);
        return space.made(header);
    }

    private long newChars(byte[] bytes, long capacity) {
        long chars = space.allocateArray(Layout.CHARS, capacity);
        space.storeBytes(chars + Layout.CHARS_BYTES, bytes);
        return space.made(chars);
    }

    /** Changes one byte of a byte array. */
    void set(long word, long index, int value) {
        memory.storeByte(start(word) + index, value);
    }

    /** Gives the byte array in a cell other contents; the array of bytes grows by the rule of lists. */
    void replace(long cell, byte[] bytes) {
        long header = header(stack.get(cell));
        long items = memory.load(header + Layout.LIST_ITEMS);
        long capacity = space.arrayLength(items);
        boolean isShort = bytes.length < (capacity >> 1) - 5;
        if (bytes.length > capacity || isShort) {
            long room = isShort ? bytes.length : bytes.length + (bytes.length >> 3) + (bytes.length < 9 ? 3 : 6);
            long chars = newChars(bytes, room);
            space.setField(header(stack.get(cell)), Layout.LIST_ITEMS, chars);
        } else {
            space.storeBytes(items + Layout.CHARS_BYTES, bytes);
        }
        memory.store(header(stack.get(cell)) + Layout.LIST_LENGTH, bytes.length);
    }

    /** Appends one byte to the byte array in a cell. */
    void append(long cell, int value) {
        long header = header(stack.get(cell));
        long length = memory.load(header + Layout.LIST_LENGTH);
        if (length == space.arrayLength(memory.load(header + Layout.LIST_ITEMS))) {
            byte[] bytes = toBytes(stack.get(cell));
            replace(cell, Arrays.copyOf(bytes, bytes.length + 1));
        }
        header = header(stack.get(cell));
        memory.store(header + Layout.LIST_LENGTH, length + 1);
        memory.storeByte(memory.load(header + Layout.LIST_ITEMS) + Layout.CHARS_BYTES + length, value);
    }
}
